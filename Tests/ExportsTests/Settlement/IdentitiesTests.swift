import Testing

@testable import Exports

struct IdentitiesTests {
    @Test func `one address in any case is one person over all platforms`() throws {
        let settled = try Settled.of([
            .made("a", [.of("U1", email: "Ana@Example.org", name: "Ana")]),
            .made("b", platform: "table", [.of("7", email: " ana@example.org ", platform: "table")]),
        ])
        #expect(settled.keys == ["ana@example.org"])
        #expect(settled.directory.people[0].name == "Ana")
        #expect(settled.directory.people[0].email == "ana@example.org")
    }

    @Test func `one platform and id is one person, the same id elsewhere is not`() throws {
        let settled = try Settled.of([
            .made("a", [.of("U1")]), .made("b", [.of("U1")]),
            .made("c", platform: "table", [.of("U1", platform: "table")]),
        ])
        #expect(settled.keys == ["slack:U1", "table:U1"])
    }

    @Test func `an address that serves as an id counts as an address`() throws {
        let settled = try Settled.of([
            .made("a", platform: "mail", [.of("ana@example.org", platform: "mail")]),
            .made("b", [.of("U1", email: "ana@example.org")]),
        ])
        #expect(settled.keys == ["ana@example.org"])
    }

    @Test func `the roster is joined by address, alias, id and handle`() throws {
        let accounts: [Account] = [
            .of("U1", email: "ana@old.org"), .of("U2", email: "ben@example.org"), .of("E3"), .of("U4", handle: "dora"),
        ]
        let roster: [Roster.Row] = [
            .of(2, id: "E1", email: "ana@example.org", team: ["A"], aliases: ["ANA@old.org"]),
            .of(3, id: "E2", email: "Ben@example.org", team: ["B"]), .of(4, id: "E3", team: ["C"]),
            .of(5, id: "dora", team: ["D"]),
        ]
        let settled = try Settled.of([.made(accounts)], roster)
        #expect(settled.keys == ["ana@example.org", "ben@example.org", "slack:E3", "slack:U4"])
        #expect(settled.directory.people.map(\.team) == [0, 1, 2, 3])
        #expect(settled.directory.people.map(\.inRoster) == [true, true, true, true])
    }

    @Test func `an id that address and name both speak against is met by chance`() throws {
        let settled = try Settled.of(
            [.made([.of("7", email: "ana@example.org", name: "Ana Lima")])],
            [.of(2, id: "7", email: "bo@example.org", name: "Bo Berg")])
        #expect(settled.keys == ["ana@example.org", "bo@example.org"])
        let agreeing = try Settled.of(
            [.made([.of("7", email: "ana@example.org", name: "Ana Lima")])],
            [.of(2, id: "7", email: "lima@example.org", name: "Ana Lima")])
        #expect(agreeing.keys == ["lima@example.org"])
    }

    @Test func `a full name joins where it is unique on both sides`() throws {
        let roster: [Roster.Row] = [.of(2, id: "E1", name: "Ana  Lima"), .of(3, id: "E2", name: "Bo")]
        let unique = try Settled.of([.made([.of("U1", name: " Ana Lima"), .of("U2", name: "Bo")])], roster)
        #expect(unique.keys == ["roster:E2", "slack:U1", "slack:U2"])
        let twice = try Settled.of([.made([.of("U1", name: "Ana Lima"), .of("U2", name: "Ana Lima")])], roster)
        #expect(twice.keys == ["roster:E1", "roster:E2", "slack:U1", "slack:U2"])
        let lowered = try Settled.of([.made([.of("U1", name: "ana lima")])], roster)
        #expect(lowered.keys == ["roster:E1", "roster:E2", "slack:U1"])
    }

    @Test func `a name that the roster has twice joins nobody, not even two platforms`() throws {
        let settled = try Settled.of(
            [
                .made("a", [.of("U1", name: "Ana Lima")]),
                .made("b", platform: "table", [.of("1", name: "Ana Lima", platform: "table")]),
            ], [.of(2, id: "E1", name: "Ana Lima"), .of(3, id: "E2", name: "Ana Lima")])
        #expect(settled.directory.people.count == 4)
    }

    @Test func `of two people in the roster an account is the one with the stronger evidence`() throws {
        let settled = try Settled.of(
            [.made([.of("E2", email: "ana@example.org", name: "Ana Lima")])],
            [.of(2, id: "E1", email: "ana@example.org", team: ["A"]), .of(3, id: "E2", team: ["B"])])
        #expect(settled.keys == ["ana@example.org", "roster:E2"])
        #expect(settled.coverage.tally.warnings.count == 1)
        #expect(settled.coverage.tally.warnings[0].contains("roster lines 2 and 3"))
    }

    @Test func `bots are joined to nobody and stay bots`() throws {
        let settled = try Settled.of(
            [
                .made([
                    .of("B1", email: "ana@example.org", name: "Ana Lima", .bot), .of("U1", email: "ana@example.org"),
                ])
            ],
            [.of(2, id: "B1", email: "ana@example.org", name: "Ana Lima")])
        #expect(settled.keys == ["ana@example.org", "slack:B1"])
        #expect(settled.directory.people.map(\.isBot) == [false, true])
    }

    @Test func `the roster's name goes before the account's`() throws {
        let settled = try Settled.of(
            [.made([.of("U1", email: "a@x.org", name: "ana"), .of("U2", handle: "bo"), .of("U3")])],
            [.of(2, email: "a@x.org", name: "Ana Lima")])
        #expect(settled.directory.people.map(\.name) == ["Ana Lima", "bo", "U3"])
    }

    @Test func `an account is unlisted only where no user list has it`() throws {
        let settled = try Settled.of([
            .made("a", [.of("U1", .unlisted), .of("U2", .unlisted)]), .made("b", [.of("U1", .guest)]),
        ])
        #expect(settled.directory.people.map(\.traits) == [.guest, .unlisted])
    }

    @Test func `names that Unicode calls equal are compared by bytes, and hostile ones take no time`() throws {
        let marks = "a " + String(repeating: "\u{301}", count: 200_000)
        let settled = try Settled.of([
            .made([.of("U1", name: "Rene\u{301} M"), .of("U2", name: marks)]),
            .made(
                "t", platform: "t",
                [.of("1", name: "Ren\u{E9} M", platform: "t"), .of("2", name: marks, platform: "t")]),
        ])
        #expect(settled.keys == ["slack:U1", "slack:U2", "t:1"])
    }
}
