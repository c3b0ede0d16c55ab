import Testing

@testable import Exports

@Suite struct `Bulk exports of Mattermost` {
    private static let lines = [
        #"{"type":"version","version":1}"#,
        #"{"type":"channel","channel":{"team":"t","name":"help","display_name":"Help","type":"O"}}"#,
        #"{"type":"channel","channel":{"team":"t","name":"board","type":"P"}}"#,
        #"{"type":"user","user":{"username":"ana","email":"ana@x.org","first_name":"Ana","last_name":"Bo","roles":"system_user"}}"#,
        #"{"type":"user","user":{"username":"ben.k","email":"ben@x.org","first_name":"","last_name":"","roles":"system_guest","delete_at":5}}"#,
        #"{"type":"bot","bot":{"username":"ci","owner":"ana","display_name":"CI"}}"#,
        #"{"type":"post","post":{"team":"t","channel":"help","user":"ana","message":"Who knows the printer?","create_at":1553166657086,"reactions":[{"user":"ben.k","emoji_name":"white_check_mark","create_at":1}],"replies":[{"user":"ben.k","message":"Third floor, @ana.","create_at":1553166657099,"edit_at":1553166658000,"reactions":null},{"user":"ci","message":"noted","create_at":1553166657090}]}}"#,
        #"{"type":"post","post":{"team":"t","channel":"help","user":"ana","message":"ana joined the channel.","create_at":1553166657000,"replies":null}}"#,
        #"{"type":"post","post":{"team":"t","channel":"help","user":"ana","type":"system_join_channel","message":"x","create_at":1553166657000}}"#,
        #"{"type":"direct_post","direct_post":{"channel_members":["ben.k","ana"],"user":"ana","message":"thanks","create_at":1553166657100,"replies":[]}}"#,
    ]

    private func read(_ lines: [String]) throws -> Export {
        let source = Source.memory(["import.jsonl": lines.joined(separator: "\n")])
        #expect(Reader.mattermost.recognise(source) != nil)
        return try Reader.mattermost.read(source, Reader.Settings())
    }

    @Test func `replies answer their post, whatever their order`() throws {
        let export = try read(Self.lines)
        let help = try #require(export.drafts.first { $0.space.name == "help" })
        #expect(help.count == 3)
        #expect(help.parentKey[0] == 0 && help.parentKey[1] == help.key[0] && help.parentKey[2] == help.key[0])
        #expect(help.time == [1_553_166_657_086_000, 1_553_166_657_099_000, 1_553_166_657_090_000])
        #expect(help.mentionNumbers(1) == [0])
        #expect(help.reactionList(0) == [Reaction(account: 1, confirms: true)])
        #expect(help.cues[1].contains(.edited))
    }

    @Test func `people come with mail, name and standing`() throws {
        let export = try read(Self.lines)
        #expect(export.accounts.map(\.id) == ["ana", "ben.k", "ci"])
        #expect(export.accounts[0].name == "Ana Bo" && export.accounts[0].email == "ana@x.org")
        #expect(export.accounts[1].traits == [.guest, .deactivated] && export.accounts[2].traits == .bot)
    }

    @Test func `notices are counted, conversations of two are direct`() throws {
        let export = try read(Self.lines)
        #expect(export.tally.skipped.mapValues(\.count) == ["joined or left": 1, "system_join_channel": 1])
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .directMessage])
    }

    @Test func `a broken line is warned of, and the lines behind it are read`() throws {
        var lines = Self.lines
        lines.insert(#"{"type":"post","post":{"team":"#, at: 6)
        let export = try read(lines)
        #expect(export.tally.read == 4)
        #expect(export.tally.warnings.count == 1)
        #expect(export.tally.warnings[0].contains("export:"))
    }
}
