import Testing

@testable import Exports

struct OptOutTests {
    /// Ana asks; Ben and Cleo answer, Ben naming Cleo; Ana and Cleo react.
    private static let accounts: [Account] = [
        .of("U1", email: "ana@x.org", name: "Ana Lo", handle: "ana"), .of("U2", email: "ben@x.org", name: "Ben Oz"),
        .of("U3", name: "Cleo Pa"),
    ]

    private static func settled(_ list: String, kind: Space.Kind = .publicChannel) throws -> Settled {
        let messages: [SpaceDraft.Message] = [
            .init(author: 0, hour: 1, key: 1, cues: [.asks], reactions: [2]),
            .init(author: 1, hour: 2, key: 2, parent: 1, mentions: [2], reactions: [0]),
            .init(author: 2, hour: 3, key: 3, parent: 1, mentions: [0, 1], reactions: [0, 1]),
        ]
        let export = Export.made(accounts, [.of("C1", kind: kind, members: [0, 1, 2], messages)])
        let rows: [Roster.Row] = [
            .of(2, email: "ana@x.org", team: ["A"], manager: "ben@x.org"), .of(3, email: "ben@x.org", team: ["B"]),
        ]
        return try Settlement.settle(
            [export], roster: .of(rows),
            settings: Settlement.Settings(directMessages: true, optOut: OptOut(text: Array(list.utf8))))
    }

    @Test(arguments: ["ben@x.org", "BEN@X.ORG ", "U2", "slack:u2", "  Ben   oz", "\u{FEFF}ben@x.org", "# list\n\nU2\n"])
    func `an address, an id or a full name is enough`(list: String) throws {
        let settled = try Self.settled(list)
        #expect(settled.keys == ["ana@x.org", "slack:U3"])
        #expect(settled.coverage.peopleLeftOut == 1)
        #expect(settled.coverage.tally.warnings.allSatisfy { !$0.contains("opt-out") })
    }

    @Test func `a handle is enough, with its sign or without`() throws {
        #expect(try Self.settled("@ana").keys == ["ben@x.org", "slack:U3"])
        #expect(try Self.settled("ana").keys == ["ben@x.org", "slack:U3"])
    }

    @Test func `nothing they wrote and nothing that names them stays, and the thread keeps its shape`() throws {
        let log = try #require(try Self.settled("U2").log.spaces.first)
        #expect(log.author == [0, Row.none, 1])
        #expect(log.parent == [Row.none, 0, 0])
        #expect(log.cues[1] == [])
        #expect((0..<3).map { Array(log.mentions[$0]) } == [[], [], [0]])
        #expect((0..<3).map { log.reactions[$0].map(\.account) } == [[1], [], [0]])
        #expect(log.space.members == [0, 1])
    }

    @Test func `their team, their reports and their messages count nowhere`() throws {
        let settled = try Self.settled("U2")
        #expect(settled.directory.teams.map(\.key) == ["A"])
        #expect(settled.directory.people[0].manager == nil && settled.directory.people[0].team == 0)
        #expect(settled.coverage.used == 2 && settled.coverage.linkedReplies == 1)
        #expect(settled.coverage.peopleSeen == 2 && settled.coverage.peopleInRoster == 1)
    }

    @Test(arguments: [Space.Kind.directMessage, .groupMessage])
    func `a direct conversation with them goes as a whole`(kind: Space.Kind) throws {
        let settled = try Self.settled("U2", kind: kind)
        #expect(settled.log.spaces.isEmpty && settled.coverage.directSpacesOfLeftOut == 1)
        #expect(try Self.settled("nobody", kind: kind).log.spaces.count == 1)
    }

    @Test func `ready ties with them go, and the others keep their people`() throws {
        var export = Export.made(Self.accounts)
        export.ties = [
            ReadyTie(helper: 0, seeker: 1, weight: 1), ReadyTie(helper: 2, seeker: 0, weight: 2),
            ReadyTie(helper: 1, seeker: 2, weight: 3),
        ]
        let settled = try Settlement.settle(
            [export], roster: nil, settings: Settlement.Settings(optOut: OptOut(text: Array("U1".utf8))))
        #expect(settled.keys == ["ben@x.org", "slack:U3"])
        #expect(settled.ties == [ReadyTie(helper: 0, seeker: 1, weight: 3)])
    }

    @Test func `lines that fit nobody are told by number and never by what stands on them`() throws {
        let warnings = try Self.settled("zoe@x.org\nU2\n\nYann Ek\n").coverage.tally.warnings
        #expect(warnings.contains("opt-out list: 2 lines fit nobody in these inputs (lines 1, 4)"))
        #expect(!warnings.joined().contains("zoe") && !warnings.joined().contains("Yann"))
    }

    @Test func `a name that two people bear leaves out both, and says so`() throws {
        let export = Export.made(
            [.of("U1", name: "Ana Lo"), .of("U2", name: "ana lo"), .of("U3", name: "Ben Oz")],
            [.of("C1", [.init(author: 0, hour: 1, key: 1), .init(author: 1, hour: 2, key: 2)])])
        let settled = try Settlement.settle(
            [export], roster: nil, settings: Settlement.Settings(optOut: OptOut(text: Array("Ana Lo".utf8))))
        #expect(settled.keys == ["slack:U3"])
        #expect(settled.coverage.tally.warnings.contains { $0.contains("more than one person") })
    }

    @Test func `an empty list changes nothing`() throws {
        #expect(try Self.settled("").everything == Self.settled("# nobody\n").everything)
        #expect(try Self.settled("").keys.count == 3)
    }
}
