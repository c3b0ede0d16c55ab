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
}
