import Testing

@testable import Exports

struct SidesSettlementTests {
    private static func said(_ author: UInt32, hour: Int64, key: UInt64) -> SpaceDraft {
        .of("C1", [.init(author: author, hour: hour, key: key)])
    }

    @Test func `one side alone is settled as exports always are`() throws {
        let export = Export.made(
            [.of("U1", email: "ada@x.example"), .of("U2")],
            [.of("C1", [.init(author: 0, hour: 1, key: 5), .init(author: 1, hour: 2, key: 6, parent: 5)])])
        let alone = try Settlement.settle([export], roster: nil, settings: Settlement.Settings())
        let side = try Settlement.settle(sides: [[export]], roster: nil, settings: Settlement.Settings())[0]
        #expect(side.directory.people == alone.directory.people)
        #expect(side.log.spaces[0].author == alone.log.spaces[0].author)
        #expect(side.coverage.used == alone.coverage.used)
    }

    @Test func `a person has the same number on both sides, by mail, by platform id, by full name`() throws {
        let before = Export.made(
            "before",
            [.of("U1", email: "ada@x.example"), .of("U2", name: "Ben Nevis"), .of("U3", name: "Cleo Quick")],
            [
                .of(
                    "C1",
                    [
                        .init(author: 0, hour: 1, key: 1), .init(author: 1, hour: 2, key: 2),
                        .init(author: 2, hour: 3, key: 3),
                    ]
                )
            ])
        let after = Export.made(
            "after", platform: "table",
            [
                .of("x", email: "Ada@X.example", platform: "table"), .of("y", name: "Ben Nevis", platform: "table"),
                .of("z", name: "Dan Drift", platform: "table"),
            ],
            [
                .of(
                    "D1",
                    [
                        .init(author: 0, hour: 9, key: 1), .init(author: 1, hour: 10, key: 2),
                        .init(author: 2, hour: 11, key: 3),
                    ]
                )
            ])
        let sides = try Settlement.settle(
            sides: [[before], [after]], roster: nil, settings: Settlement.Settings())
        #expect(sides[0].directory.people.count == 4)
        #expect(sides[0].directory.people.map(\.key) == sides[1].directory.people.map(\.key))
        let (then, now) = (sides[0].log.spaces[0].author, sides[1].log.spaces[0].author)
        #expect(then[0] == now[0] && then[1] == now[1] && then[2] != now[2])
    }

    @Test func `who is in the messages, and what was read, is each side's own`() throws {
        let accounts: [Account] = [.of("U1"), .of("U2")]
        let sides = try Settlement.settle(
            sides: [
                [.made(accounts, [Self.said(0, hour: 1, key: 1)])], [.made(accounts, [Self.said(1, hour: 9, key: 2)])],
            ], roster: nil, settings: Settlement.Settings())
        #expect(sides.map { $0.directory.people.map(\.inMessages) } == [[true, false], [false, true]])
        #expect(sides.map(\.coverage.used) == [1, 1])
        #expect(sides.map(\.coverage.first) == [3_600_000_000, 9 * 3_600_000_000])
    }
}
