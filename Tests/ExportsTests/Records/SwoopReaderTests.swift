import Testing

@testable import Exports

@Suite struct `Networks of SWOOP` {
    private static let people =
        "Id,Name,Email,Department\n1001,Ana Sol,ana@hollowell.example,Sales\n1002,Ben Okri,ben@hollowell.example,Sales\n1003,Cy,,IT\n"

    private func read(_ relationships: String, direction: String? = nil) throws -> Export {
        let source = Source.memory(["swoop/People.csv": Self.people, "swoop/Relationship.csv": relationships])
        #expect(try Reader.choose(for: source).reader.name == "swoop")
        var settings = Reader.Settings()
        settings.columns["direction"] = direction
        return try Reader.swoop.read(source, settings)
    }

    @Test func `the ends are the columns that hold people's ids, whatever they are called`() throws {
        let table =
            "Kind,Person A,Person B,Strength\nreply,1001,1002,3\nreply,1003,1001,\"1,5\"\nlike,1002,1002,1\nlike,1002,1003,none\nlike,,1003,1\n"
        let export = try read(table)
        #expect(
            export.ties == [
                ReadyTie(helper: 0, seeker: 1, weight: 3), ReadyTie(helper: 2, seeker: 0, weight: 1.5),
            ])
        #expect(export.accounts.map(\.name) == ["Ana Sol", "Ben Okri", "Cy"])
        #expect(export.accounts.map(\.email) == ["ana@hollowell.example", "ben@hollowell.example", nil])
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "tie of a person with themselves": 1, "weight is no number": 1, "an end is missing": 1,
            ])
        #expect(try read(table, direction: "asks").ties[0] == ReadyTie(helper: 1, seeker: 0, weight: 3))
    }

    @Test func `headers that say who helps decide`() throws {
        let export = try read("Seeker,Helper\n1001,1002\n1001,1003\n")
        #expect(export.ties.map(\.helper) == [1, 2] && export.ties.allSatisfy { $0.weight == 1 })
    }

    @Test func `relationships of other people are refused, and rounded ids too`() {
        #expect { try read("A,B\n7,8\n9,7\n") } throws: { "\($0)".contains("People.csv") }
        #expect { try read("A,B\n1.00034E+15,1002\n") } throws: { "\($0)".contains("rounded by a spreadsheet") }
    }
}
