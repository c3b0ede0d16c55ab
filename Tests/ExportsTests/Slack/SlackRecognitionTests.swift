import Testing

@testable import Exports

@Suite struct `Slack recognition` {
    private static let day = #"[{"text":"hi","ts":"1700000001.000000"}]"#

    @Test(arguments: [
        ["channels.json": "[]", "general/2024-01-31.json": Self.day],
        ["channels.json": "[]", "general/2024-01-31.json": "[]"],
        ["C0123/2024-01-31.json": Self.day],
        ["Acme export/users.json": "[]", "Acme export/general/2024-01-31.json": Self.day],
        ["2024-01-31.json": Self.day],
    ])
    func `channel lists with day files are Slack, and day files of messages alone`(files: [String: String]) {
        #expect(Reader.slack.recognise(.memory(files)) != nil)
    }

    @Test(arguments: [
        [:], ["channels.json": "[]", "users.json": "[]"], ["log/2024-01-31.json": #"{"ts":"1700000001.000000"}"#],
        ["log/2024-01-31.json": #"[{"ts":"noon"}]"#], ["log/2024-01-31.json": "[1,2]"], ["log/2024-01-31.json": "[]"],
        ["messages.csv": "id,thread_id", "general/2024-1-31.json": Self.day],
    ])
    func `other inputs are not`(files: [String: String]) {
        #expect(Reader.slack.recognise(.memory(files)) == nil)
    }

    @Test func `the reason names what was found, without the folder, which may be somebody's`() {
        let files = ["channels.json": "[]", "general/2024-01-31.json": Self.day]
        #expect(
            Reader.slack.recognise(.memory(files))
                == "holds channels.json and day files of Slack messages like 2024-01-31.json")
    }

    @Test func `a day file at the root is a channel named after the input`() throws {
        let inside = Source.memory(["2024-01-31.json": Self.day], name: "export.zip", wrapper: "general")
        #expect(try SlackExamples.read(inside).drafts.map(\.space.name) == ["general"])
        let bare = Source.memory(["2024-01-31.json": Self.day], name: "random")
        #expect(try SlackExamples.read(bare).drafts.map(\.space.name) == ["random"])
    }
}
