import Testing

@testable import Exports

struct SettlementTests {
    private static let people: [Account] = [.of("U1"), .of("U2"), .of("U3"), .of("B1", .bot)]

    @Test func `messages stand in order of time, then key`() throws {
        let draft = SpaceDraft.of(
            "C1",
            [
                .init(author: 0, hour: 3, key: 9, mentions: [1, 2]), .init(author: 1, hour: 1, key: 8, reactions: [0]),
                .init(author: 2, hour: 3, key: 7, mentions: [0]),
            ])
        let log = try #require(try Settled.of([.made(Self.people, [draft])]).log.spaces.first)
        #expect(log.key == [8, 7, 9])
        #expect(log.author == [2, 3, 1])
        #expect((0..<3).map { Array(log.mentions[$0]) } == [[], [1], [2, 3]])
        #expect(log.reactions[0].map(\.account) == [1])
        #expect(log.reactions[2].isEmpty)
    }

    @Test func `replies find their parents wherever they stand`() throws {
        let draft = SpaceDraft.of(
            "C1",
            [
                .init(author: 0, hour: 5, key: 100, parent: 50), .init(author: 1, hour: 2, key: 50),
                .init(author: 2, hour: 3, key: 60, parent: 60), .init(author: 1, hour: 1, key: 70, parent: 100),
            ])
        let log = try #require(try Settled.of([.made(Self.people, [draft])]).log.spaces.first)
        #expect(log.key == [70, 50, 60, 100])
        #expect(log.parent == [3, Row.none, Row.none, 1])
        #expect(log.link == [.thread, .none, .none, .thread])
        #expect(log.orphans.isEmpty)
    }

    @Test func `a reply without its root is an orphan that keeps what is known of the root's author`() throws {
        let draft = SpaceDraft.of(
            "C1",
            [
                .init(author: 0, hour: 1, key: 10), .init(author: 1, hour: 2, key: 20, parent: 5, rootAuthor: 2),
                .init(author: 1, hour: 3, key: 30, parent: 10),
            ])
        let settled = try Settled.of([.made(Self.people, [draft])])
        #expect(settled.log.spaces[0].orphans == [.init(row: 1, parentKey: 5, rootAuthor: 3)])
        #expect(settled.coverage.linkedReplies == 1)
        #expect(settled.coverage.orphanReplies == 1)
        #expect(settled.person("slack:U3")?.inMessages == true)
    }

    @Test func `messages that answer each other in a circle are cut open`() throws {
        let messages: [SpaceDraft.Message] = [
            .init(author: 0, hour: 1, key: 1, parent: 3), .init(author: 0, hour: 2, key: 2, parent: 1),
            .init(author: 0, hour: 3, key: 3, parent: 2), .init(author: 0, hour: 4, key: 4, parent: 3),
        ]
        let log = try Settled.of([.made(Self.people, [.of("C1", messages)])]).log.spaces[0]
        for start in 0..<4 {
            var row = UInt32(start)
            var steps = 0
            while row != Row.none, steps <= 4 { (row, steps) = (log.parent[Int(row)], steps + 1) }
            #expect(steps <= 4)
        }
        #expect(log.parent.filter { $0 == Row.none }.count == 1)
        #expect(log.orphans.count == 1)
    }

    @Test func `of several copies of a message the newest export's is kept`() throws {
        let old = Export.made("old", Self.people, [.of("C1", [.init(author: 0, hour: 1, key: 1)])])
        let new = Export.made(
            "new", Self.people,
            [.of("C1", [.init(author: 0, hour: 1, key: 1, cues: .edited), .init(author: 0, hour: 2, key: 2)])])
        for exports in [[old, new], [new, old]] {
            let settled = try Settled.of(exports)
            #expect(settled.log.spaces[0].cues == [.edited, []])
            #expect(settled.coverage.duplicates == 1)
            #expect(settled.coverage.inputs.map(\.name) == ["new", "old"])
        }
    }

    @Test func `copies with different times are one message, and key 0 is no key`() throws {
        let messages: [SpaceDraft.Message] = [
            .init(author: 0, hour: 1, key: 7), .init(author: 0, hour: 2, key: 8), .init(author: 0, hour: 3, key: 7),
            .init(author: 0, hour: 4, key: 0), .init(author: 0, hour: 5, key: 0),
        ]
        let settled = try Settled.of([.made(Self.people, [.of("C1", messages)])])
        #expect(settled.log.spaces[0].key == [8, 7, 0, 0])
        #expect(settled.coverage.duplicates == 1)
    }

    @Test func `two people's messages with one key are two, and a copy that does not know its writer is a copy`() throws
    {
        let messages: [SpaceDraft.Message] = [
            .init(author: 0, hour: 1, key: 7), .init(author: 1, hour: 1, key: 7),
            .init(author: Row.none, hour: 1, key: 9),
            .init(author: 1, hour: 1, key: 9), .init(author: 0, hour: 1, key: 7),
        ]
        let settled = try Settled.of([.made(Self.people, [.of("C1", messages)])])
        #expect(settled.log.spaces[0].key == [7, 7, 9])
        #expect(Set(settled.log.spaces[0].author).count == 2)
        #expect(settled.coverage.duplicates == 2)
    }

    @Test func `one space of two exports is one, one id of two platforms is two`() throws {
        let draft = SpaceDraft.of("C1", [.init(author: 0, hour: 1, key: 1)])
        let other = SpaceDraft.of("C1", [.init(author: 0, hour: 1, key: 2)])
        let table = Export.made("c", platform: "table", [.of("1", platform: "table")], [draft])
        let settled = try Settled.of([.made("a", Self.people, [draft]), .made("b", Self.people, [other]), table])
        #expect(settled.log.spaces.map(\.space.id) == ["slack:C1", "table:C1"])
        #expect(settled.log.spaces.map(\.count) == [2, 1])
    }

    @Test func `private and direct spaces are left out unless asked for, and counted`() throws {
        let message = [SpaceDraft.Message(author: 0, hour: 1, key: 1)]
        let export = Export.made(
            Self.people,
            [
                .of("C1", message), .of("G1", kind: .privateChannel, message), .of("D1", kind: .directMessage, message),
                .of("M1", kind: .groupMessage, message), .of("D2", kind: .directMessage, []),
            ])
        let closed = try Settled.of([export])
        #expect(closed.log.spaces.map(\.space.id) == ["C1"])
        #expect(closed.coverage.privateSpacesLeftOut == 1)
        #expect(closed.coverage.directSpacesLeftOut == 2)
        #expect(closed.coverage.used == 1)
        let open = try Settled.of([export], privateSpaces: true, directMessages: true)
        #expect(open.log.spaces.map(\.space.id) == ["C1", "D1", "D2", "G1", "M1"])
        #expect(open.coverage.directSpacesLeftOut + open.coverage.privateSpacesLeftOut == 0)
    }

    @Test func `who is in no user list and shows up only in what is left out is forgotten`() throws {
        let accounts: [Account] = [.of("U1", .unlisted), .of("U2", .unlisted), .of("U3", .unlisted), .of("U4")]
        let drafts: [SpaceDraft] = [
            .of("C1", [.init(author: 2, hour: 1, key: 1, mentions: [1])]),
            .of("D1", kind: .directMessage, members: [0, 3], [.init(author: 0, hour: 9, key: 1)]),
        ]
        let closed = try Settled.of([.made(accounts, drafts)])
        #expect(closed.keys == ["slack:U2", "slack:U3", "slack:U4"])
        #expect(closed.log.spaces[0].author == [1])
        #expect(closed.log.spaces[0].mentions.values == [0])
        #expect(closed.coverage.last == Int64(3_600_000_000))
        let open = try Settled.of([.made(accounts, drafts)], directMessages: true)
        #expect(open.keys == ["slack:U1", "slack:U2", "slack:U3", "slack:U4"])
    }

    @Test func `a space that one export calls private is private`() throws {
        let message = [SpaceDraft.Message(author: 0, hour: 1, key: 1)]
        let settled = try Settled.of([
            .made("a", Self.people, [.of("C1", message)]),
            .made("b", Self.people, [.of("C1", kind: .privateChannel, message)]),
        ])
        #expect(settled.log.spaces.isEmpty)
        #expect(settled.coverage.privateSpacesLeftOut == 1)
    }

    @Test func `members and mentions of two accounts of one person are one`() throws {
        let accounts: [Account] = [.of("U1", email: "a@x.org"), .of("U2", email: "a@x.org"), .of("U3")]
        let draft = SpaceDraft.of(
            "C1", members: [2, 0, 1], [.init(author: 2, hour: 1, key: 1, mentions: [0, 1, 2, Row.none])])
        let space = try Settled.of([.made(accounts, [draft])]).log.spaces[0]
        #expect(space.space.members == [0, 1])
        #expect(space.mentions.values == [0, 1])
    }

    @Test func `coverage counts people's messages, not those of bots, programs and the platform`() throws {
        let accounts = Self.people + [.of("U4", .unlisted), .of("U5", .guest)]
        let draft = SpaceDraft.of(
            "C1",
            [
                .init(author: 0, hour: 0, key: 1), .init(author: 3, hour: 1, key: 2),
                .init(author: 1, hour: 2, key: 3, cues: .system), .init(author: 2, hour: 3, key: 4, cues: .automatic),
                .init(author: 4, hour: 30, key: 5), .init(author: Row.none, hour: 24 * 5, key: 6),
            ])
        let coverage = try Settled.of([.made(accounts, [draft])], [.of(2, id: "U1"), .of(3, id: "E9")]).coverage
        #expect(coverage.used == 2)
        #expect(coverage.peopleSeen == 6)
        #expect(coverage.peopleActive == 2)
        #expect(coverage.peopleInRoster == 2)
        #expect(coverage.bots == 1)
        #expect(coverage.guests == 1)
        #expect(coverage.unknown == 1)
        #expect(coverage.silentDays == 3)
        #expect(coverage.first == 0)
        #expect(coverage.last == Int64(24 * 5 * 3_600_000_000))
        #expect(coverage.inputs == [.init(name: "export", format: "slack", bytes: 0, messages: 6)])
    }

    @Test func `days are counted before 1970 as after`() {
        #expect(
            [-1, 0, 86_399_999_999, 86_400_000_000, -86_400_000_000, -86_400_000_001].map(SpaceCount.day)
                == [-1, 0, 0, 1, -1, -2])
        #expect(SpaceCount.day(of: Int64.min) < 0)
    }

    @Test func `who was only mentioned or reacted is in messages, who did nothing is not`() throws {
        let draft = SpaceDraft.of("C1", [.init(author: 0, hour: 1, key: 1, mentions: [1], reactions: [2])])
        let settled = try Settled.of([.made(Self.people, [draft])])
        #expect(settled.directory.people.map(\.inMessages) == [false, true, true, true])
    }

    @Test func `ready ties lead from person to person`() throws {
        var export = Export.made(Self.people)
        export.ties = [ReadyTie(helper: 2, seeker: 0, weight: 3), ReadyTie(helper: 0, seeker: 1, weight: 1)]
        let settled = try Settled.of([export])
        #expect(
            settled.ties == [ReadyTie(helper: 1, seeker: 2, weight: 1), ReadyTie(helper: 3, seeker: 1, weight: 3)])
        #expect(settled.directory.people.map(\.inMessages) == [false, true, true, true])
    }

    @Test func `an export without messages settles to its people`() throws {
        let settled = try Settled.of([.made(Self.people, [.of("C1", [])])])
        #expect(settled.log.spaces.map(\.count) == [0])
        #expect(settled.coverage.first == nil)
        #expect(settled.coverage.silentDays == 0)
        #expect(settled.keys.count == 4)
    }
}
