import Testing

@testable import Exports

@Suite struct `Zulip exports` {
    /// Hollowell & Sons: two streams, one of them private, a conversation of two and one of three.
    private static let realm = #"""
        {"zerver_realm":[{"id":2,"string_id":"hollowell"}],
         "zerver_userprofile":[
          {"id":8,"full_name":"Ana Sol","email":"user8@zulip.hollowell.example","delivery_email":"ana@hollowell.example","is_bot":false,"is_active":true,"role":400},
          {"id":9,"full_name":"Ben Okri","email":"user9@zulip.hollowell.example","is_bot":false,"is_active":false,"role":600},
          {"id":10,"full_name":"Cy | Day","email":"cy@hollowell.example","is_bot":false,"is_active":true}],
         "zerver_userprofile_crossrealm":[{"id":4,"email":"notification-bot@zulip.com"}],
         "zerver_stream":[{"id":31,"name":"help","invite_only":false},{"id":32,"name":"board","invite_only":true}],
         "zerver_recipient":[{"id":101,"type":2,"type_id":31},{"id":102,"type":2,"type_id":32},{"id":103,"type":1,"type_id":9},
          {"id":104,"type":3,"type_id":7},{"id":105,"type":1,"type_id":8}],
         "zerver_subscription":[{"user_profile":8,"recipient":104},{"user_profile":9,"recipient":104},{"user_profile":10,"recipient":104},{"user_profile":8,"recipient":101}],
         "zerver_reaction":[{"message":1001,"user_profile":9,"emoji_name":"check","emoji_code":"2705"},{"message":1003,"user_profile":8,"emoji_name":"heart"}]}
        """#

    private static func message(
        _ id: Int, _ sender: Int, _ recipient: Int, _ topic: String, _ minute: Int, _ content: String,
        _ more: String = ""
    ) -> String {
        """
        {"id":\(id),"sender":\(sender),"recipient":\(recipient),"subject":"\(topic)","content":"\(content)",\
        "date_sent":\(1_700_000_000 + minute * 60).25\(more)}
        """
    }

    private static let messages = [
        message(1000, 4, 101, "✔ printer", 0, "This topic was moved here"),
        message(1001, 8, 101, "✔ printer", 1, "How do I reset the printer?", #","last_edit_time":1700000100.5"#),
        message(
            1002, 9, 101, "✔ printer", 2,
            #"@_**Ana Sol|8** [said](https://zulip.hollowell.example/#narrow/stream/31-help/near/1001):\n```quote\nHow do I reset the printer?\n```\nHold the key"#
        ),
        message(1003, 10, 101, "✔ printer", 3, "@**Ben Okri** that worked, @**all**", #","has_attachment":true"#),
        message(1004, 9, 101, "lunch", 4, "Soup today, says @_**Cy | Day|10**"),
        message(1005, 10, 101, "lunch", 5, "@_**Ben Okri|9** [said](https://x/near/77777): and bread"),
        message(1006, 8, 101, "lunch", 5 + 31 * 1440, "What is there this month?"),
        message(1007, 9, 101, "lunch", 6 + 31 * 1440, "Beans"),
        message(1010, 8, 102, "budget", 10, "Numbers"),
        message(1011, 8, 103, "", 11, "psst"),
        message(1012, 9, 105, "", 12, "yes?"),
        message(1013, 10, 104, "", 13, "all three"),
        message(1014, 10, 999, "", 14, "to whom"),
        #"{"id":1015,"sender":8,"subject":"x","content":"no recipient","date_sent":1}"#,
        message(1016, 8, 101, "lunch", 1, "x").replacing("1700000060.25", with: #""soon""#),
    ]

    private static var export: [String: String] {
        [
            "realm.json": realm,
            "messages-000001.json": #"{"zerver_message":["# + messages[..<7].joined(separator: ",") + "]}",
            "messages-000002.json": #"{"zerver_usermessage":[{"id":1}],"zerver_message":["#
                + messages[7...].joined(separator: ",") + "]}",
        ]
    }

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "zulip")
        return try Reader.zulip.read(source, Reader.Settings())
    }

    @Test func `a topic is a conversation that its first person opens, and a quote names its message`() throws {
        let help = try #require(try read(Self.export).drafts.first { $0.space.name == "help" })
        #expect(help.key == [1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007])
        #expect(help.parentKey == [0, 0, 1001, 1001, 0, 1004, 0, 1006])
        #expect(help.link == [.none, .none, .reply, .topic, .none, .topic, .none, .topic])
        #expect(help.time[1] == 1_700_000_060_250_000)
    }

    @Test func `people come with their own addresses, and programs as such`() throws {
        let accounts = try read(Self.export).accounts
        #expect(accounts.map(\.id) == ["8", "9", "10", "4"])
        #expect(accounts.map(\.email) == ["ana@hollowell.example", nil, "cy@hollowell.example", nil])
        #expect(accounts.map(\.traits) == [[], [.deactivated, .guest], [], .bot])
    }

    @Test func `mentions, reactions and marks are those of the message`() throws {
        let help = try #require(try read(Self.export).drafts.first { $0.space.name == "help" })
        #expect(help.mentionNumbers(2) == [0] && help.mentionNumbers(3) == [1] && help.mentionNumbers(4) == [2])
        #expect(help.reactionList(1) == [Reaction(account: 1, confirms: true)])
        #expect(help.reactionList(3) == [Reaction(account: 0, confirms: false)])
        #expect(help.cues[0].contains(.automatic) && help.cues[1].contains([.edited, .markedQuestion]))
        #expect(help.cues[3].contains([.file, .announces]))
        // The quoted question is not the writer's own.
        #expect(!help.cues[2].hasAny(of: .asking))
    }

    @Test func `what is not public is known as such, and stays out`() throws {
        let export = try read(Self.export)
        #expect(
            export.drafts.map(\.space.kind) == [
                .publicChannel, .privateChannel, .directMessage, .groupMessage, .groupMessage,
            ])
        #expect(export.drafts[2].key == [1011, 1012] && export.drafts[3].space.members == [2, 0, 1])
        #expect(export.tally.warnings.count == 1)
        #expect(
            export.tally.skipped.mapValues(\.count) == ["no id or recipient": 1, "time not understood": 1])
        let settled = try Settled.of([export])
        #expect(settled.log.spaces.map(\.space.name) == ["help"])
        #expect(settled.coverage.privateSpacesLeftOut == 1 && settled.coverage.directSpacesLeftOut == 3)
    }

    @Test func `an archive tells stream and topic by its folders`() throws {
        func page(_ id: Int, _ name: String, _ content: String) -> String {
            #"{"content":"\#(content)","id":\#(id),"sender_full_name":"\#(name)","timestamp":\#(1_600_000_000 + id)}"#
        }
        let topic = [
            page(1, "Ana", "<p>Where is the key?</p>"),
            page(
                2, "Ben",
                ##"<p><span class=\"user-mention silent\" data-user-id=\"5\">Ana</span> <a href=\"#narrow/stream/3-a.20b/near/1\">said</a>:</p>\n<blockquote><p>Where?</p></blockquote><p>On the hook</p>"##
            ), page(3, "Cy", #"<p><span class=\"user-mention\" data-user-id=\"6\">@Ben</span> thanks</p>"#),
        ]
        let export = try read([
            "zulip_json/stream_index.json": "{}",
            "zulip_json/3-a%20b/key.3F.json": "[" + topic.joined(separator: ",") + "]",
            "zulip_json/3-a%20b/other.json": "[" + page(9, "Cy", "<p>Hello</p>") + "]",
        ])
        let draft = export.drafts[0]
        #expect(draft.space == Space(id: "3", name: "a b"))
        #expect(draft.key == [1, 2, 3, 9] && draft.parentKey == [0, 1, 1, 0])
        #expect(draft.link == [.none, .reply, .topic, .none])
        #expect(draft.mentionNumbers(2) == [1] && draft.mentionNumbers(1) == [0])
        #expect(draft.cues[0].contains(.asks) && !draft.cues[1].hasAny(of: .asking))
    }

    @Test func `pages of messages are read with their direct conversations`() throws {
        let page = #"""
            {"result":"success","messages":[
             {"id":51,"sender_id":8,"sender_email":"user8@x.org","sender_full_name":"Ana","type":"stream","display_recipient":"help","stream_id":31,"subject":"a","content":"<p>How?</p>","timestamp":1600000000,"reactions":[{"emoji_name":"check","user_id":9}]},
             {"id":52,"sender_id":9,"sender_email":"ben@x.org","sender_full_name":"Ben","type":"stream","display_recipient":"help","stream_id":31,"subject":"a","content":"<p>So</p>","timestamp":1600000001,"reactions":[]},
             {"id":53,"sender_id":9,"sender_email":"ben@x.org","sender_full_name":"Ben","type":"private","display_recipient":[{"id":9},{"id":8}],"subject":"","content":"x","timestamp":1600000002}]}
            """#
        let export = try read(["page1.json": page])
        #expect(export.drafts.map(\.space.id) == ["31", "direct/8,9"])
        #expect(export.drafts[0].parentKey == [0, 51])
        #expect(export.drafts[0].reactionList(0) == [Reaction(account: 1, confirms: true)])
        #expect(export.accounts.map(\.email) == [nil, "ben@x.org"])
    }
}
