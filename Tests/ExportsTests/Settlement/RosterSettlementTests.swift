import Testing

@testable import Exports

struct RosterSettlementTests {
    /// One message by `ana@x.org` at each of the hours given.
    private static func export(hours: [Int64]) -> Export {
        .made(
            [.of("U1", email: "ana@x.org")],
            [.of("C1", hours.map { SpaceDraft.Message(author: 0, hour: $0, key: UInt64($0) + 1) })])
    }

    private static func team(_ rows: [Roster.Row], hours: [Int64]) throws -> String? {
        let settled = try Settled.of([export(hours: hours)], rows)
        let person = try #require(settled.person("ana@x.org"))
        return person.team.map { settled.directory.teams[$0].key }
    }

    @Test func `teams are the roster's paths, sorted by key`() throws {
        let rows: [Roster.Row] = [
            .of(2, email: "a@x.org", team: ["Co", "Z"]), .of(3, email: "b@x.org", team: ["Co", "A"]),
            .of(4, email: "c@x.org", team: [" Co ", "Z"]), .of(5, email: "d@x.org"),
        ]
        let settled = try Settled.of([], rows)
        #expect(settled.directory.teams.map(\.key) == ["Co > A", "Co > Z"])
        #expect(settled.directory.people.map(\.team) == [1, 0, 1, nil])
    }

    @Test func `the row valid at the newest message counts`() throws {
        let rows: [Roster.Row] = [
            .of(2, email: "ana@x.org", team: ["Old"], fromHour: 0, untilHour: 10),
            .of(3, email: "ana@x.org", team: ["New"], fromHour: 10, untilHour: 20),
            .of(4, email: "ana@x.org", team: ["Future"], fromHour: 20),
        ]
        #expect(try Self.team(rows, hours: [1, 9]) == "Old")
        #expect(try Self.team(rows, hours: [1, 10]) == "New")
        #expect(try Self.team(rows, hours: [1, 19]) == "New")
        #expect(try Self.team(rows, hours: [1, 25]) == "Future")
        #expect(try Self.team(Array(rows[1...]), hours: [1, 5]) == "New")
        #expect(try Self.team(Array(rows[..<2]), hours: [15, 30]) == "New")
        #expect(try Self.team(rows, hours: []) == "Future")
    }

    @Test func `who changed teams while messages ran is known for the team of every time`() throws {
        let rows: [Roster.Row] = [
            .of(2, email: "ana@x.org", team: ["Old"], fromHour: 0, untilHour: 10),
            .of(3, email: "ana@x.org", team: ["Mid"], fromHour: 10, untilHour: 15),
            .of(4, email: "ana@x.org", team: ["Mid"], fromHour: 15, untilHour: 20),
            .of(5, email: "ana@x.org", team: ["New"], fromHour: 20),
        ]
        let settled = try Settled.of([Self.export(hours: [1, 30])], rows)
        func team(_ hour: Int64) -> String? {
            let directory = settled.directory.standing(at: hour * 3_600_000_000)
            return directory.people[0].team.map { directory.teams[$0].key }
        }
        #expect([1, 9, 10, 16, 19, 20, 40].map(team) == ["Old", "Old", "Mid", "Mid", "Mid", "New", "New"])
        #expect(settled.directory.teams.map(\.key) == ["New"] && settled.directory.formerTeams.count == 2)
        #expect(settled.coverage.tally.warnings.contains { $0.contains("1 person of the roster changed teams") })
        let still = try Settled.of([Self.export(hours: [21, 30])], rows)
        #expect(still.directory.formerTeams.isEmpty && still.coverage.tally.warnings.isEmpty)
    }

    @Test func `whoever left before the first message stays, but not in the roster`() throws {
        let rows: [Roster.Row] = [.of(2, email: "ana@x.org", team: ["Old"], manager: "E9", untilHour: 10)]
        let settled = try Settled.of([Self.export(hours: [10])], rows)
        #expect(settled.directory.people.map(\.inRoster) == [false])
        #expect(settled.directory.people.map(\.team) == [nil])
        #expect(settled.coverage.peopleInRoster == 0)
        #expect(try Settled.of([Self.export(hours: [9, 20])], rows).coverage.peopleInRoster == 1)
    }

    @Test func `rows of one person are no duplicates`() throws {
        let same: [[Roster.Row]] = [
            [.of(2, id: "1", email: "a@x.org"), .of(3, id: "1", email: "b@x.org")],
            [
                .of(2, email: "a@x.org", name: "Ana", fromHour: 1),
                .of(3, email: "A@x.org", name: "Ana Lima", fromHour: 2),
            ],
            [.of(2, email: "a@x.org", name: "Ana"), .of(3, email: "a@x.org", name: " Ana")],
            [
                .of(2, id: "1", email: "a@x.org", name: "Ana", untilHour: 1),
                .of(3, id: "2", email: "a@x.org", name: "Ana"),
            ],
            [.of(2, email: "a@x.org"), .of(3, email: "b@x.org", aliases: ["a@x.org"])],
        ]
        for rows in same { #expect(try Settled.of([], rows).directory.people.count == 1) }
    }

    @Test func `one address on two people is an error that names both lines`() {
        let different: [[Roster.Row]] = [
            [.of(2, id: "1", email: "a@x.org", name: "Ana"), .of(7, id: "2", email: "a@x.org", name: "Ana")],
            [.of(2, email: "a@x.org", name: "Ana"), .of(7, email: "A@X.org", name: "Bo")],
            [.of(2, id: "1", email: "a@x.org", fromHour: 1), .of(7, id: "2", email: "a@x.org", fromHour: 2)],
        ]
        for rows in different {
            let error = #expect(throws: InputError.self) { try Settled.of([], rows) }
            #expect(error?.kind == .data)
            #expect(error?.what == "lines 2 and 7 give one e-mail address to two people")
        }
    }

    @Test func `managers are found by id, address and unique name`() throws {
        let rows: [Roster.Row] = [
            .of(2, id: "1", email: "a@x.org", name: "Ana Lima"), .of(3, id: "2", email: "b@x.org", manager: "1"),
            .of(4, id: "3", email: "c@x.org", manager: "A@x.org"),
            .of(5, id: "4", email: "d@x.org", manager: "Ana  Lima"),
        ]
        #expect(try Settled.of([], rows).directory.people.map(\.manager) == [nil, 0, 0, 0])
    }

    @Test func `a manager column in a numbering of its own is dropped with a warning`() throws {
        let rows = (0..<10).map { number in
            Roster.Row.of(number + 2, id: "E\(number)", manager: number < 7 ? "E9" : "M\(number)")
        }
        let dropped = try Settled.of([], rows)
        #expect(dropped.directory.people.allSatisfy { $0.manager == nil })
        #expect(dropped.coverage.tally.warnings.contains { $0.contains("only 7 of the 10") })
        var trusted = rows
        trusted[7].manager = "E9"
        trusted[9].manager = "E9"
        let kept = try Settled.of([], trusted)
        #expect(kept.directory.people.map { $0.manager == nil } == (0..<10).map { $0 > 7 })
        #expect(kept.coverage.tally.warnings.isEmpty)
    }

    @Test func `a circle of managers is left out and its lines are named, a head who reports to themselves is none`()
        throws
    {
        let circle: [Roster.Row] = [
            .of(2, id: "1", manager: "1"), .of(3, id: "2", manager: "4"), .of(4, id: "3", manager: "2"),
            .of(5, id: "4", manager: "3"), .of(6, id: "5", manager: "4"),
        ]
        let cut = try Settled.of([], circle)
        #expect(cut.directory.people.map(\.manager) == [nil, nil, nil, nil, 3])
        #expect(
            cut.coverage.tally.warnings == [
                "roster: the people in lines 3, 4, 5 report to each other in a circle, and count as people without a manager"
            ])
        #expect(try Settled.of([], Array(circle[..<1])).directory.people.map(\.manager) == [nil])
    }

    @Test func `no roster, an empty one and rows that name nobody leave nobody`() throws {
        #expect(try Settled.of([]).directory.people.isEmpty)
        #expect(try Settled.of([], []).directory.people.isEmpty)
        let settled = try Settled.of([], [.of(2, team: ["A"])])
        #expect(settled.directory.people.isEmpty)
        #expect(settled.coverage.tally.warnings == ["1 row of the roster has no id, no e-mail address and no name"])
    }
}
