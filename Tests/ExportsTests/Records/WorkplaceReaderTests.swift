import Testing

@testable import Exports

@Suite struct `Posts of Workplace` {
    private static let groups =
        #"{"data":[{"id":"10","name":"Help","privacy":"OPEN"},{"id":"11","name":"Board","privacy":"CLOSED"}],"paging":{"cursors":{}}}"#
    private static let posts = #"""
        {"data":[{"id":"10_100","from":{"id":"1","first_name":"Ana","last_name":"Sol","email":"ana@hollowell.example"},"created_time":"2023-05-04T12:20:38+0000","message":"Who knows the printer?","type":"status",
          "reactions":{"data":[{"id":"2","name":"Ben","type":"LIKE"}]},
          "comments":{"data":[{"id":"101","from":{"id":"2","name":"Ben"},"created_time":"2023-05-04T12:21:00+0000","message":"Ana Sol, hold the key","message_tags":[{"id":"1","name":"Ana Sol","type":"user"}],
            "comments":{"data":[{"id":"102","from":{"id":"1","name":"Ana Sol"},"created_time":"2023-05-04T12:22:00+0000","message":"thanks"},{"from":{"id":"1"},"created_time":"2023-05-04T12:22:00+0000","message":"without an id"}]}}]}},
         {"id":"11_200","from":{"id":"3","name":"Cy"},"created_time":"2023-05-05T12:20:38+0000","message":"Numbers"},
         {"id":"10_300","from":{"id":"3","name":"Cy"},"created_time":"2023-05-06T12:20:38+0000","story":"Cy joined","status_type":"group_join"}],
         "paging":{"next":"https://graph.example/next"}}
        """#

    @Test func `comments answer posts, and comments below them those`() throws {
        let source = Source.memory(["groups.json": Self.groups, "posts.json": Self.posts])
        #expect(try Reader.choose(for: source).reader.name == "workplace")
        let export = try Reader.workplace.read(source, Reader.Settings())
        let help = export.drafts[0]
        #expect(help.space.name == "Help" && help.count == 3)
        #expect(help.parentKey == [0, help.key[0], 101] && help.link == [.none, .reply, .reply])
        #expect(help.time[0] == 1_683_202_838_000_000)
        #expect(help.mentionNumbers(1) == [0] && help.reactionList(0) == [Reaction(account: 1, confirms: false)])
        #expect(export.accounts[0].name == "Ana Sol" && export.accounts[0].email == "ana@hollowell.example")
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .privateChannel])
        #expect(export.tally.skipped.mapValues(\.count) == ["no id": 1, "notice group_join": 1])
        #expect(export.tally.warnings.count == 1)
    }

    @Test func `a group with its feed is read, and one that no list calls open is private`() throws {
        let feed = #"{"id":"10","name":"Help","feed":"# + Self.posts + "}"
        let source = Source.memory(["feed.json": feed])
        #expect(Reader.workplace.recognise(source) != nil)
        let export = try Reader.workplace.read(source, Reader.Settings())
        #expect(export.tally.read == 4 && export.drafts.allSatisfy { $0.space.kind == .privateChannel })
    }

    /// As two people downloaded one chat: words as UTF-8 that was taken for Latin-1.
    private static let chat = #"""
        {"participants":[{"name":"Zo\u00c3\u00ab Sol"},{"name":"Ben"}],"messages":[
          {"sender_name":"Ben","timestamp_ms":1683202900000,"content":"Derri\u00c3\u00a8re la porte","type":"Generic","reactions":[{"reaction":"\u00e2\u009c\u0085","actor":"Zo\u00c3\u00ab Sol"}]},
          {"sender_name":"Zo\u00c3\u00ab Sol","timestamp_ms":1683202838000,"content":"Where is the key?","type":"Generic"},
          {"sender_name":"Ben","timestamp_ms":1683202901000,"photos":[{"uri":"x.jpg"}]},
          {"sender_name":"Ben","timestamp_ms":1683202902000,"is_unsent":true},{"sender_name":"Ben","content":"no time"}],
         "title":"Zo\u00c3\u00ab Sol","thread_type":"Regular","thread_path":"inbox/zoe_1"}
        """#

    @Test func `chats that people downloaded are direct messages, and their words are repaired`() throws {
        let source = Source.memory(["ben/message_1.json": Self.chat, "zoe/message_1.json": Self.chat])
        #expect(try Reader.choose(for: source).reader.name == "workplace")
        let export = try Reader.workplace.read(source, Reader.Settings())
        #expect(export.accounts.map(\.name) == ["Zoë Sol", "Ben"])
        let chat = export.drafts[0]
        #expect(chat.space.kind == .directMessage && chat.space.members == [0, 1] && chat.space.name == "Zoë Sol")
        #expect(chat.count == 6 && chat.author[0] == 1 && chat.time[1] == 1_683_202_838_000_000)
        #expect(chat.cues[1].contains(.asks) && chat.cues[2].contains(.file))
        #expect(chat.reactionList(0) == [Reaction(account: 0, confirms: true)])
        #expect(export.tally.skipped.mapValues(\.count) == ["deleted": 2, "time not understood": 2])
        var settings = Settlement.Settings()
        settings.directMessages = true
        #expect(try Settlement.settle([export], roster: nil, settings: settings).coverage.duplicates == 3)
    }
}
