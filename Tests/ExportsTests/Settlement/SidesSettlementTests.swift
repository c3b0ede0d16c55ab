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

/// A roster for each side.
struct SideRosterTests {
    private static let accounts: [Account] = [
        .of("U1", email: "ada@x.example"), .of("U2", email: "ben@x.example"), .of("U3", email: "cleo@x.example"),
    ]
    private static let roster = Roster(
        before: .of([
            .of(2, email: "ada@x.example", name: "Ada Adler", team: ["Sales"], manager: "ben@x.example"),
            .of(3, email: "ben@x.example", team: ["Sales"]),
        ]),
        after: .of([
            .of(2, email: "ada@x.example", name: "Ada Brown", team: ["Care"]),
            .of(3, email: "ben@x.example", team: ["Sales"], manager: "ada@x.example"),
            .of(4, email: "cleo@x.example", team: ["Care"]),
        ]))

    private static func talk(_ hours: [Int64]) -> Export {
        .made(
            accounts,
            [
                .of(
                    "C1",
                    hours.enumerated().map { .init(author: UInt32($0 % 3), hour: $1, key: UInt64($1)) })
            ])
    }

    private static func team(_ directory: Directory, _ key: String) -> String? {
        directory.people.first { $0.key == key }?.team.map { directory.teams[$0].name }
    }

    @Test func `people have the team and the manager that the side's own roster gives`() throws {
        let sides = try Settlement.settle(
            sides: [[Self.talk([1, 2, 3])], [Self.talk([7, 8, 9])]], roster: Self.roster,
            settings: Settlement.Settings())
        let (before, after) = (sides[0].directory, sides[1].directory)
        #expect(before.people.map(\.key) == after.people.map(\.key) && before.teams == after.teams)
        #expect(Self.team(before, "ada@x.example") == "Sales" && Self.team(after, "ada@x.example") == "Care")
        #expect(Self.team(before, "ben@x.example") == "Sales" && Self.team(after, "ben@x.example") == "Sales")
        #expect(Self.team(before, "cleo@x.example") == nil && Self.team(after, "cleo@x.example") == "Care")
        #expect(before.people.map(\.inRoster) == [true, true, false] && after.people.allSatisfy(\.inRoster))
        #expect(before.people.map(\.manager) == [1, nil, nil] && after.people.map(\.manager) == [nil, 0, nil])
    }

    @Test func `one export that will be cut keeps the directory of each side`() throws {
        var settings = Settlement.Settings()
        settings.cut = 5 * 3_600_000_000
        let settled = try Settlement.settle([Self.talk([1, 2, 3, 7, 8, 9])], roster: Self.roster, settings: settings)
        let before = try #require(settled.directoryBefore)
        #expect(Self.team(before, "ada@x.example") == "Sales")
        #expect(Self.team(settled.directory, "ada@x.example") == "Care")
        #expect(before.people.map(\.inMessages) == [true, true, true])
    }

    @Test func `a dated row of a side's roster counts as of that side's newest message`() throws {
        let dated = Roster(
            before: .of([
                .of(2, email: "ada@x.example", team: ["Sales"], untilHour: 5),
                .of(3, email: "ada@x.example", team: ["Legal"], fromHour: 5),
            ]), after: .of([.of(2, email: "ada@x.example", team: ["Care"])]))
        var settings = Settlement.Settings()
        settings.cut = 5 * 3_600_000_000
        let cut = try Settlement.settle([Self.talk([1, 2, 3, 7, 8, 9])], roster: dated, settings: settings)
        #expect(Self.team(try #require(cut.directoryBefore), "ada@x.example") == "Sales")
        let apart = try Settlement.settle(
            sides: [[Self.talk([1, 2, 3])], [Self.talk([7, 8, 9])]], roster: dated, settings: settings)
        #expect(apart.map { Self.team($0.directory, "ada@x.example") } == ["Sales", "Care"])
    }

    @Test func `who is left out is so on both sides, whose teams stay the same`() throws {
        let settings = Settlement.Settings(optOut: OptOut(text: Array("cleo@x.example\n".utf8)))
        let sides = try Settlement.settle(
            sides: [[Self.talk([1, 2, 3])], [Self.talk([7, 8, 9])]], roster: Self.roster, settings: settings)
        for side in sides { #expect(side.directory.people.map(\.key) == ["ada@x.example", "ben@x.example"]) }
        #expect(sides[0].directory.teams.map(\.name) == ["Care", "Sales"])
        #expect(sides[0].directory.teams == sides[1].directory.teams)
    }

    @Test func `an address that two people share is told with the side of its lines`() {
        let roster = Roster(
            before: .of([
                .of(2, email: "ada@x.example", name: "Ada"), .of(5, email: "ada@x.example", name: "Ben"),
            ]), after: .of([]))
        let error = #expect(throws: InputError.self) {
            try Settlement.settle([Self.talk([1])], roster: roster, settings: Settlement.Settings())
        }
        #expect(error?.what == "lines 2 of BEFORE and 5 of BEFORE give one e-mail address to two people")
    }

    @Test func `a name that stands once in each roster is one person without a word`() throws {
        let roster = Roster(before: .of([.of(2, name: "Ada Adler")]), after: .of([.of(2, name: "Ada Adler")]))
        let settled = try Settlement.settle([Self.talk([1])], roster: roster, settings: Settlement.Settings())
        #expect(settled.directory.people.count { $0.name == "Ada Adler" } == 1)
        #expect(settled.coverage.tally.warnings.isEmpty)
    }
}
