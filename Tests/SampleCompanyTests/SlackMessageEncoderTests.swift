import Foundation
import Testing

@testable import SampleCompany

struct SlackMessageEncoderTests {
    private let plan = SampleCompany.plan(people: 12, teams: 2, messages: 0, months: 1, seed: 1)

    private func encoded(
        _ form: Message.Form, root: Int64? = nil, thread: ThreadSummary? = nil,
        change: (inout Message) -> Void = { _ in }
    ) throws -> [String: Any] {
        var message = Message(time: 1_760_000_000_123_459, author: 1, text: "Hello")
        message.form = form
        message.root = root
        message.rootAuthor = root == nil ? nil : 0
        change(&message)
        var bytes: [UInt8] = []
        let rootBytes = root == nil ? nil : Array(#"{"ts":"1"}"#.utf8)
        SlackMessageEncoder(plan).append(message, EncodedText("Hello"), thread: thread, root: rootBytes, to: &bytes)
        return try object(bytes)
    }

    @Test func `a typed message has what a modern export has`() throws {
        let message = try encoded(.typed)
        for key in [
            "user", "type", "ts", "client_msg_id", "text", "team", "user_team", "source_team", "user_profile", "blocks",
        ] {
            #expect(message[key] != nil, "\(key)")
        }
        #expect(message["ts"] as? String == "1760000000.123459")
        #expect(message["subtype"] == nil && message["thread_ts"] == nil)
        #expect(UUID(uuidString: message["client_msg_id"] as? String ?? "") != nil)
    }

    @Test func `a reply names its root and who wrote it`() throws {
        let message = try encoded(.typed, root: 1_759_999_999_000_009)
        #expect(message["thread_ts"] as? String == "1759999999.000009")
        #expect(message["parent_user_id"] as? String == plan.people[0].id)
    }

    @Test func `a broadcast reply has the root in it instead of its author`() throws {
        let message = try encoded(.broadcast, root: 1_759_999_999_000_009)
        #expect(message["subtype"] as? String == "thread_broadcast")
        #expect(message["parent_user_id"] == nil && message["root"] != nil)
    }

    @Test func `a root sums up its thread`() throws {
        var thread = ThreadSummary()
        thread.replies = [(3, 1_760_000_100_000_009), (4, 1_760_000_200_000_009), (3, 1_760_000_300_000_009)]
        let message = try encoded(.typed, thread: thread)
        #expect(message["thread_ts"] as? String == message["ts"] as? String)
        #expect(message["reply_count"] as? Int == 3 && message["reply_users_count"] as? Int == 2)
        #expect(message["reply_users"] as? [String] == [plan.people[3].id, plan.people[4].id])
        #expect(message["latest_reply"] as? String == "1760000300.000009")
    }

    @Test func `an old integration has no user, a person through an app has user and app`() throws {
        let old = try encoded(.integration)
        #expect(old["user"] == nil && old["subtype"] as? String == "bot_message" && old["bot_id"] != nil)
        let app = try encoded(.throughApp)
        #expect(app["user"] != nil && app["bot_id"] != nil && app["subtype"] == nil && app["client_msg_id"] == nil)
    }

    @Test func `reactions, edits and files are written`() throws {
        let message = try encoded(.file("a/b.png")) {
            $0.isEdited = true
            $0.reactions = [.init(name: "white_check_mark", people: [2, 3])]
        }
        let reaction = (message["reactions"] as? [[String: Any]])?.first
        #expect(reaction?["count"] as? Int == 2 && (reaction?["users"] as? [String])?.count == 2)
        #expect((message["edited"] as? [String: String])?["user"] == plan.people[1].id)
        #expect((message["files"] as? [[String: Any]])?.first?["name"] as? String == "a/b.png")
    }
}
