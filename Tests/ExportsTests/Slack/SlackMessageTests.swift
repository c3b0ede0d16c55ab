import Testing

@testable import Exports

@Suite struct `Slack messages` {
    @Test func `a message has its writer, its time to the microsecond and its key`() throws {
        let export = try SlackExamples.general(
            #"{"type":"message","user":"U0ADA","text":"hello","ts":"1662120957.649119"}"#)
        let draft = try #require(export.draft("C0GEN"))
        #expect(export.account(draft.author[0])?.name == "Ada Byron")
        #expect(draft.time == [1_662_120_957_649_119])
        #expect(draft.key == [1_662_120_957_649_119])
        #expect(draft.parentKey == [0])
        #expect(draft.link == [.none])
        #expect(export.tally.read == 1)
    }

    @Test func `a root with replies carries its own ts as thread and stays a root`() throws {
        let export = try SlackExamples.general(
            #"{"user":"U0ADA","text":"how do I start?","ts":"1700000000.000100","thread_ts":"1700000000.000100","reply_count":1}"#,
            #"{"user":"U0BOB","text":"so","ts":"1700000100.000200","thread_ts":"1700000000.000100","parent_user_id":"U0ADA"}"#
        )
        let draft = export.drafts[0]
        #expect(draft.parentKey == [0, 1_700_000_000_000_100])
        #expect(draft.link == [.none, .thread])
        #expect(draft.rootAuthor == [Row.none, 0])
    }

    @Test func `a reply shown in the channel finds its root's author in the copy it carries, which is not read twice`()
        throws
    {
        let export = try SlackExamples.general(
            """
            {"subtype":"thread_broadcast","user":"U0BOB","text":"fixed","ts":"1700000100.000200",
             "thread_ts":"1700000000.000100",
             "root":{"user":"U0CAL","text":"?","ts":"1700000000.000100","thread_ts":"1700000000.000100"}}
            """)
        let draft = export.drafts[0]
        #expect(draft.count == 1)
        #expect(export.account(draft.rootAuthor[0])?.id == "U0CAL")
        #expect(draft.cues[0].isSuperset(of: [.broadcastReply, .confirms]))
        #expect(draft.link == [.thread])
    }

    @Test(arguments: ["channel_join", "tombstone", "pinned_item", "channel_posting_permissions", "group_topic"])
    func `notices are counted by kind and not kept`(subtype: String) throws {
        let export = try SlackExamples.general(
            #"{"subtype":"\#(subtype)","user":"U0ADA","text":"<@U0ADA> has joined","ts":"1700000000.000100"}"#)
        #expect(export.tally.read == 0)
        #expect(export.tally.skipped == [subtype: .init(count: 1, firstAt: "general/2024-01-31.json: record 1")])
    }

    @Test func `an unknown subtype is a notice, and its words are not repeated`() throws {
        let export = try SlackExamples.general(
            #"{"subtype":"hologram","user":"U0ADA","text":"x","ts":"1700000000.000100"}"#)
        #expect(export.tally.skipped.keys.sorted() == [NoticeKind.stranger])
        #expect(export.tally.read == 0)
    }

    @Test func `a person who writes through an app is a person`() throws {
        let export = try SlackExamples.general(
            #"{"user":"U0ADA","bot_id":"B0GIF","text":"hi","ts":"1700000000.000100"}"#)
        #expect(export.account(export.drafts[0].author[0])?.id == "U0ADA")
        #expect(!export.drafts[0].cues[0].contains(.automatic))
    }

    @Test func `bots are known by list, by kind of message, by id`() throws {
        let export = try SlackExamples.general(
            #"{"user":"U0APP","text":"build 1","ts":"1700000001.000000"}"#,
            #"{"subtype":"bot_message","bot_id":"B0HOOK","username":"Hook","text":"done","ts":"1700000002.000000"}"#,
            #"{"user":null,"bot_id":"B0NEW","bot_profile":{"name":"News"},"text":"x","ts":"1700000003.000000"}"#,
            #"{"user":"USLACKBOT","text":"reminder","ts":"1700000004.000000"}"#,
            #"{"subtype":"bot_message","text":"who?","ts":"1700000005.000000"}"#)
        let draft = export.drafts[0]
        let cues = draft.cues
        #expect(cues.filter { $0.contains(.automatic) }.count == 5)
        #expect(draft.author.map { export.account($0)?.name } == ["Build app", "Hook", "News", nil, nil])
        #expect(draft.author[4] == Row.none)
        #expect(
            export.accounts.filter { $0.traits.contains(.bot) }.map(\.id) == ["U0APP", "B0HOOK", "B0NEW", "USLACKBOT"])
    }

    @Test func `an old comment on a file belongs to who commented`() throws {
        let export = try SlackExamples.general(
            """
            {"subtype":"file_comment","user":null,"text":"<@U0BOB> commented on <@U0ADA>'s file",
             "comment":{"user":"U0BOB","comment":"how do I open this?"},"ts":"1700000000.000100"}
            """)
        let draft = export.drafts[0]
        #expect(export.account(draft.author[0])?.id == "U0BOB")
        #expect(draft.cues[0].isSuperset(of: [.asks, .questionMark]))
        #expect(draft.mentions.isEmpty)
    }

    @Test func `files, edits and an empty text are noted`() throws {
        let export = try SlackExamples.general(
            #"{"user":"U0ADA","text":"","files":[{"id":"F1","mode":"tombstone"}],"ts":"1700000001.000000"}"#,
            #"{"user":"U0ADA","text":"hi","files":[],"edited":{"user":"U0BOB","ts":"1.0"},"ts":"1700000002.000000"}"#)
        #expect(export.drafts[0].cues == [[.file, .wordless], [.edited, .greets]])
    }

    @Test func `reactions keep who, and whether the emoji says done, whatever its skin tone`() throws {
        let export = try SlackExamples.general(
            """
            {"user":"U0ADA","text":"x","ts":"1700000001.000000","reactions":[
              {"name":"raised_hands::skin-tone-3","users":["U0BOB"],"count":4},
              {"users":["U0BOB","u0cal",null],"name":"white_check_mark","count":2}, null,
              {"name":"heavy_check_mark::skin-tone-2","users":["U0ADA"]},{"name":"x","users":null}]}
            """)
        #expect(
            export.drafts[0].reactionList(0) == [
                Reaction(account: 1, confirms: false), Reaction(account: 1, confirms: true),
                Reaction(account: 2, confirms: true), Reaction(account: 0, confirms: true),
            ])
    }

    @Test func `people mentioned are found in all spellings, once each, and oneself is not mentioned`() throws {
        let export = try SlackExamples.general(
            #"""
            {"user":"U0ADA","ts":"1700000001.000000",
             "text":"<@U0BOB> <@u0cal|cal> \u003c@U0BOB> <@U0ADA> <@U0GONE> <!here>"}
            """#
        )
        let draft = export.drafts[0]
        #expect(draft.mentionNumbers(0).map { export.account($0)?.id } == ["U0BOB", "U0CAL", "U0GONE"])
        #expect(draft.cues[0].contains(.announces))
        #expect(export.accounts.last == Account(platform: "slack", id: "U0GONE", traits: .unlisted))
    }

    @Test func `where the text names nobody the blocks may, and where it is empty they hold the words`() throws {
        let blocks = """
            [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
              {"type":"user","user_id":"U0BOB"},{"type":"text","text":" does anyone know \\u0027why\\u0027?"},null]}]}]
            """
        let export = try SlackExamples.general(
            #"{"user":"U0ADA","text":"@bob look","ts":"1700000001.000000","blocks":\#(blocks)}"#,
            #"{"user":"U0ADA","text":"","ts":"1700000002.000000","blocks":\#(blocks)}"#,
            #"{"user":"U0ADA","text":"<@U0CAL> look","ts":"1700000003.000000","blocks":\#(blocks)}"#,
            #"{"user":"U0ADA","text":"look","ts":"1700000004.000000","blocks":null}"#)
        let draft = export.drafts[0]
        #expect((0..<4).map { draft.mentionNumbers($0) } == [[1], [1], [2], []])
        #expect(draft.cues[1].isSuperset(of: [.asks, .questionMark]))
        #expect(!draft.cues[0].contains(.asks))
    }

    @Test func `of a field that occurs twice the last counts`() throws {
        let export = try SlackExamples.general(
            #"""
            {"user":"U0BOB","text":"how do I?","ts":"1700000009.000000",
             "\u0074s":"1700000001.000000","user":"U0ADA","text":"ok"}
            """#
        )
        #expect(export.drafts[0].time == [1_700_000_001_000_000])
        #expect(export.drafts[0].author == [0])
        #expect(!export.drafts[0].cues[0].contains(.asks))
    }

    @Test func `records without a usable time or form are counted with their place, and the rest is read`() throws {
        let export = try SlackExamples.read(
            SlackExamples.export([
                "general/2024-01-31.json": """
                [
                  {"user":"U0ADA","text":"no time"},
                  {"user":"U0ADA","text":"bad","ts":"yesterday"},
                  {"user":"U0ADA","text":"bad","ts":null},
                  "no message",
                  {"user":"U0ADA","text":"good","ts":1700000001.000000}
                ]
                """
            ]))
        #expect(export.tally.read == 1)
        #expect(
            export.tally.skipped == [
                "no time": .init(count: 2, firstAt: "general/2024-01-31.json:2"),
                "bad time": .init(count: 1, firstAt: "general/2024-01-31.json:3"),
                "not an object": .init(count: 1, firstAt: "general/2024-01-31.json:5"),
            ])
    }

    @Test func `strict reading stops at the first bad record`() throws {
        let source = SlackExamples.export([
            "general/2024-01-30.json": #"[{"user":"U0ADA","ts":"1700000001.000000"}]"#,
            "general/2024-01-31.json": "[\n{\"user\":\"U0ADA\"},\n{\"user\":\"U0ADA\",\"ts\":\"x\"}]",
        ])
        let error = #expect(throws: InputError.self) { try SlackExamples.read(source, strict: true) }
        #expect(error?.kind == .data)
        #expect(error?.place == "export/general/2024-01-31.json:2")
    }

    @Test func `two messages with one ts are both kept`() throws {
        let message = #"{"user":"U0ADA","text":"x","ts":"1700000001.000000"}"#
        #expect(try SlackExamples.general(message, message).drafts[0].count == 2)
    }
}
