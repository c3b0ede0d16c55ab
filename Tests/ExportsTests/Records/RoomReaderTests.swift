import Testing

@testable import Exports

@Suite struct `Rooms and chats of Matrix, Telegram and Rocket.Chat` {
    private func read(_ reader: Reader, _ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(reader.recognise(source) != nil)
        for other in [Reader.matrix, .telegram, .rocketChat, .discord, .teams, .mattermost]
        where other.name != reader.name {
            #expect(other.recognise(source) == nil, "\(other.name)")
        }
        return try reader.read(source, Reader.Settings())
    }

    @Test func `a Matrix reply names its message, a fallback does not, and edits are not read again`() throws {
        func event(_ id: String, _ sender: String, _ body: String, _ relation: String = "") -> String {
            """
            {"type":"m.room.message","sender":"@\(sender):x.org","event_id":"$\(id)","origin_server_ts":170000000000\(id),
            "room_id":"!r:x.org","content":{"msgtype":"m.text","body":"\(body)"\(relation)}}
            """
        }
        let events = [
            event("1", "ana", "How?"),
            event(
                "2", "ben", "> <@ana:x.org> How?\\n\\nLike this",
                #","m.relates_to":{"m.in_reply_to":{"event_id":"$1"}}"#),
            event(
                "3", "cal", "and so",
                #","m.relates_to":{"rel_type":"m.thread","event_id":"$1","is_falling_back":true,"m.in_reply_to":{"event_id":"$2"}}"#
            ),
            event("4", "ben", "* Like that", #","m.relates_to":{"rel_type":"m.replace","event_id":"$2"}"#),
            #"{"type":"m.room.encrypted","sender":"@ana:x.org","event_id":"$5","origin_server_ts":1,"content":{}}"#,
        ]
        let export = try read(
            .matrix, ["export.json": #"{"room_name":"Help","messages":["# + events.joined(separator: ",") + "]}"])
        let draft = export.drafts[0]
        #expect(draft.space.kind == .privateChannel && draft.count == 3)
        #expect(draft.parentKey == [0, draft.key[0], draft.key[0]])
        #expect(draft.link == [.none, .reply, .thread])
        #expect(!draft.cues[1].contains(.questionMark))
        #expect(export.tally.skipped.mapValues(\.count) == ["edit of another message": 1, "not decrypted": 1])
    }

    @Test func `a Telegram text may come in pieces, and its times without a zone are told of`() throws {
        let chat = #"""
            {"name":"Team","type":"private_supergroup","id":77,"messages":[
              {"id":1,"type":"message","date":"2020-04-22T03:12:53","date_unixtime":"1587525173","from":"Ana","from_id":"user1","text":"Who has the key?"},
              {"id":2,"type":"message","date":"2020-04-22T03:13:00","from":"Ben","from_id":"user2","reply_to_message_id":1,
               "text":["ask ",{"type":"mention_name","text":"Cal","user_id":3}]},
              {"id":3,"type":"service","date":"2020-04-22T03:13:00","actor":"Ben","action":"pin_message","text":""}]}
            """#
        for text in [chat, #"{"about":"x","chats":{"about":"y","list":["# + chat + "]}}"] {
            let export = try read(.telegram, ["result.json": text])
            let draft = export.drafts[0]
            #expect(draft.key == [1, 2] && draft.parentKey == [0, 1] && draft.link == [.none, .reply])
            #expect(draft.time[0] == 1_587_525_173_000_000)
            #expect(draft.mentionNumbers(1).map { export.accounts[Int($0)].id } == ["user3"])
            #expect(draft.cues[1].contains(.refers))
            #expect(export.tally.skipped["notice pin_message"]?.count == 1)
            #expect(export.tally.warnings == ["1 times name no zone and were read as UTC"])
        }
    }

    @Test func `a person of an older Telegram export is the one of a later`() throws {
        let chat = #"""
            {"name":"Team","type":"private_supergroup","id":77,"messages":[
              {"id":1,"type":"message","date_unixtime":"1587525173","from":"Ana","from_id":1,"text":"Who?"},
              {"id":2,"type":"message","date_unixtime":"1587525180","from":"Ana","from_id":"user1","text":"Me."},
              {"id":3,"type":"message","date_unixtime":"1587525190","from":"News","from_id":"channel1","text":"Hi."}]}
            """#
        #expect(try read(.telegram, ["result.json": chat]).accounts.map(\.id) == ["user1", "channel1"])
    }

    @Test func `threads, rooms and people of Rocket Chat come in any order of files`() throws {
        let messages = #"""
            {"_id":"m1","rid":"r1","msg":"Where is it?","ts":{"$date":"2024-01-31T10:00:00.000Z"},"u":{"_id":"u1","username":"ana"},"reactions":{":white_check_mark:":{"usernames":["ben"]}}}
            {"_id":"m2","rid":"r1","msg":"On the shelf","ts":{"$date":1706695260000},"u":{"_id":"u2","username":"ben"},"tmid":"m1","mentions":[{"_id":"u1","username":"ana"},{"_id":"all","username":"all"}]}
            {"_id":"m3","rid":"r1","msg":"ben","t":"uj","ts":{"$date":"2024-01-31T10:02:00.000Z"},"u":{"_id":"u2","username":"ben"}}
            """#
        let rooms = #"{"_id":"r1","t":"p","name":"depot","uids":["u1","u2"]}"#
        let users = #"{"_id":"u1","username":"ana","name":"Ana B","type":"user","emails":[{"address":"ana@x.org"}]}"#
        let export = try read(.rocketChat, ["a.json": messages, "rooms.json": rooms, "users.json": users])
        let draft = export.drafts[0]
        #expect(draft.space.name == "depot" && draft.space.kind == .privateChannel)
        #expect(draft.parentKey[1] == draft.key[0] && draft.link == [.none, .thread])
        #expect(draft.time == [1_706_695_200_000_000, 1_706_695_260_000_000])
        #expect(draft.mentionNumbers(1).count == 1 && draft.cues[1].contains(.announces))
        #expect(draft.reactionList(0).map(\.confirms) == [true])
        #expect(export.accounts.contains { $0.email == "ana@x.org" && !$0.traits.contains(.unlisted) })
        #expect(export.tally.skipped["notice uj"]?.count == 1)
    }
}
