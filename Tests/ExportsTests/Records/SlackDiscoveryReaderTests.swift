import Testing

@testable import Exports

@Suite struct `Slack messages one a line` {
    private static let users = """
        {"id":"U00000001","name":"ana","real_name":"Ana Sol","profile":{"email":"ana@hollowell.example"},"is_bot":false}
        {"id":"U00000002","name":"ben","deleted":true,"profile":{"real_name":"Ben"},"is_restricted":true}
        """
    private static let channels = """
        {"id":"C00000001","name":"help","is_private":false,"members":["U00000001"]}
        {"id":"C00000002","name":"board","is_private":true}
        {"id":"C00000003","created":1}
        {"id":"G00000004","name":"mpdm-a--b--c-1","is_mpim":true,"is_private":true}
        """

    private static func message(_ ts: String, _ user: String, _ channel: String, _ text: String, _ more: String = "")
        -> String
    {
        #"{"type":"message","ts":"\#(ts)","user":"\#(user)","channel_id":"\#(channel)","text":"\#(text)"\#(more)}"#
    }

    private static let help = [
        message(
            "1700000000.000100", "U00000001", "C00000001", "Where is it?",
            #","thread_ts":"1700000000.000100","reactions":[{"name":"white_check_mark::skin-tone-2","users":["U00000002"],"count":1}]"#
        ),
        message(
            "1700000060.000200", "U00000002", "C00000001", "<@U00000001> on the &lt;shelf&gt;",
            #","thread_ts":"1700000000.000100","parent_user_id":"U00000001","edited":{"user":"U00000002"}"#),
        message(
            "1700000070.000300", "U00000001", "C00000001", "",
            #","files":[{"id":"F1"}],"blocks":[{"elements":[{"type":"text","text":"thanks"},{"type":"user","user_id":"U00000002"}]}]"#
        ),
        #"{"type":"message","subtype":"channel_posting_permissions","ts":"1700000071.000000","user":"U00000001","channel_id":"C00000001"}"#,
        #"{"type":"message","subtype":"bot_message","ts":"1700000072.000000","bot_id":"B00000009","username":"ci","text":"Build failed","channel_id":"C00000001"}"#,
    ]

    private static let files = [
        "users.ndjson": users, "channels.ndjson": channels, "messages-C00000001.ndjson": help.joined(separator: "\n"),
        "messages-other.ndjson": message("1700000000.000001", "U00000001", "C00000002", "numbers") + "\n"
            + message("1700000000.000002", "U00000001", "C00000003", "who may read this?") + "\n"
            + message("1700000000.000003", "U00000001", "D00000005", "psst") + "\n"
            + message("1700000000.000004", "U00000001", "G00000004", "all three"),
    ]

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "slack-discovery")
        return try Reader.slackDiscovery.read(source, Reader.Settings())
    }

    @Test func `threads, mentions and files are those of Slack's own exports`() throws {
        let export = try read(Self.files)
        let help = try #require(export.drafts.first { $0.space.id == "C00000001" })
        #expect(
            help.key == [1_700_000_000_000_100, 1_700_000_060_000_200, 1_700_000_070_000_300, 1_700_000_072_000_000])
        #expect(help.parentKey == [0, help.key[0], 0, 0] && help.link[1] == .thread && help.rootAuthor[1] == 0)
        #expect(help.mentionNumbers(1) == [0] && help.mentionNumbers(2) == [1])
        #expect(help.reactionList(0) == [Reaction(account: 1, confirms: true)])
        #expect(help.cues[2].contains([.file, .thanks]) && help.cues[3].contains(.automatic))
        #expect(
            export.accounts[1].traits == [.deactivated, .guest] && export.accounts[0].email == "ana@hollowell.example")
        #expect(export.tally.skipped.mapValues(\.count) == ["channel_posting_permissions": 1])
    }

    @Test func `a channel is public where a list says so, and nowhere else`() throws {
        let export = try read(Self.files)
        let kinds = Dictionary(uniqueKeysWithValues: export.drafts.map { ($0.space.id, $0.space.kind) })
        #expect(
            kinds == [
                "C00000001": .publicChannel, "C00000002": .privateChannel, "C00000003": .privateChannel,
                "D00000005": .directMessage, "G00000004": .groupMessage,
            ])
    }

    @Test func `pages are read, and one without a channel stands for its file`() throws {
        let page =
            #"{"ok":true,"messages":["# + Self.help[0].replacing(#""channel_id":"C00000001","#, with: "")
            + #",{"odd":1}],"has_more":false}"#
        let export = try read([
            "history.json": page, "list.json": #"{"ok":true,"channels":[{"id":"C00000001","is_private":false}]}"#,
        ])
        #expect(export.drafts.map(\.space.kind) == [.privateChannel] && export.drafts[0].space.id == "file/history")
        #expect(export.tally.skipped.mapValues(\.count) == ["no message": 1])
    }

    @Test func `replies that slackdump writes inside a message are messages`() throws {
        let reply =
            #"{"type":"message","ts":"1700000060.000200","user":"U2","text":"so","thread_ts":"1700000000.000100"}"#
        let root =
            #"{"type":"message","ts":"1700000000.000100","user":"U1","text":"how?","slackdump_thread_replies":[\#(reply),{"x":1}]}"#
        let export = try read([
            "C01.json": #"{"channel_id":"C00000001","name":"help","messages":[\#(root)]}"#,
            "channels.json": #"[{"id":"C00000001","is_private":false}]"#,
        ])
        let draft = try #require(export.drafts.first)
        #expect(draft.space.id == "C00000001" && draft.space.name == "help")
        #expect(draft.link == [.none, .thread])
        #expect(draft.parentKey[1] == draft.key[0])
        #expect(export.tally.skipped["no message"]?.count == 1)
    }
}
