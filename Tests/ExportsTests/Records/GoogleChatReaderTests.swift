import Testing

@testable import Exports

@Suite struct `Takeouts of Google Chat` {
    private static func message(_ id: String, _ topic: String, _ who: String, _ time: String, _ more: String) -> String
    {
        """
        {"creator":{"name":"\(who)","email":"\(who.lowercased())@Hollowell.example","user_type":"Human"},\
        "created_date":"Thursday, November 3, 2016 at \(time)","topic_id":"\(topic)",\
        "message_id":"AAA/\(topic)/\(id)",\(more)}
        """
    }

    private static let space = [
        message("t1", "t1", "Ana", "11:59:50 AM UTC", #""text":"Where is the key?""#),
        // A narrow no-break space before PM, as newer files have it.
        message(
            "m2", "t1", "Ben", "12:01:00\u{202F}PM UTC",
            #""text":"On the hook, @Ana","reactions":[{"emoji":{"unicode":"✅"},"reactor_emails":["ana@hollowell.example"]}]"#
        ),
        message(
            "m3", "t2", "Cy", "12:02:00 PM UTC",
            #""text":"Thanks @Ben","updated_date":"Thursday, November 3, 2016 at 12:03:00 PM UTC","quoted_message_metadata":{"message_id":"AAA/t1/m2"},"attached_files":[{"x":1}]"#
        ),
        message("m4", "t1", "Cy", "1:00:00 PM UTC", #""message_state":"DELETED""#),
        #"{"created_date":"Thursday, November 3, 2016 at 2:00:00 PM UTC","topic_id":"t1","message_id":"AAA/t1/m5","text":"of a deleted account","annotations":[{"user_mention_metadata":{"user":{"email":"ben@hollowell.example"}}}]}"#,
        message("m6", "t1", "Ana", "25:00:00 PM UTC", #""text":"x""#),
    ]

    private func read(_ reader: [String: String]) throws -> Export {
        let source = Source.memory(reader)
        #expect(try Reader.choose(for: source).reader.name == "google-chat")
        return try Reader.googleChat.read(source, Reader.Settings())
    }

    private static let files = [
        "Google Chat/Groups/Space AAA/group_info.json":
            #"{"name":"Help","members":[{"name":"Ana","email":"ana@hollowell.example","user_type":"Human"},{"name":"Ben","email":"ben@hollowell.example"},{"name":"Cy","email":"cy@hollowell.example"}]}"#,
        "Google Chat/Groups/Space AAA/messages.json": "{\"messages\":[" + space.joined(separator: ",") + "]}",
        "Google Chat/Groups/DM bbb/group_info.json":
            #"{"members":[{"name":"Ana","email":"ana@hollowell.example"},{"name":"Ben","email":"ben@hollowell.example"}]}"#,
        "Google Chat/Groups/DM bbb/messages.json": #"{"messages":["#
            + message("d1", "d1", "Ana", "3:00:00 PM UTC", #""text":"psst""#)
            .replacing("AAA/", with: "bbb/") + "]}",
        "Google Chat/Users/User 1/user_info.json": #"{"user":{"name":"Ana","email":"ana@hollowell.example"}}"#,
    ]

    @Test func `messages of a topic answer its first, and a quote its message`() throws {
        let draft = try #require(try read(Self.files).drafts.first { $0.space.name == "Help" })
        #expect(draft.count == 4 && draft.space.kind == .privateChannel && draft.space.id == "AAA")
        #expect(draft.parentKey == [0, draft.key[0], draft.key[1], draft.key[0]])
        #expect(draft.link == [.none, .thread, .reply, .thread])
        #expect(
            draft.time == [1_478_174_390_000_000, 1_478_174_460_000_000, 1_478_174_520_000_000, 1_478_181_600_000_000])
        #expect(draft.reactionList(1).map(\.confirms) == [true] && draft.cues[2].contains([.edited, .file]))
    }

    @Test func `people are known by address, in any case`() throws {
        let export = try read(Self.files)
        #expect(export.accounts.count == 3 && export.accounts.allSatisfy { !$0.traits.contains(.unlisted) })
        let draft = try #require(export.drafts.first { $0.space.name == "Help" })
        let names = (0..<4).map { row in draft.mentionNumbers(row).map { export.accounts[Int($0)].name } }
        #expect(names == [[], ["Ana"], ["Ben"], ["Ben"]] && draft.author[3] == Row.none)
        #expect(export.tally.skipped.mapValues(\.count) == ["deleted": 1, "time not understood": 1])
    }

    @Test func `nothing of it is public, and two takeouts of one space are one`() throws {
        let export = try read(Self.files)
        #expect(export.drafts.map(\.space.kind) == [.directMessage, .privateChannel])
        #expect(export.drafts[0].space.members.count == 2)
        var settled = try Settled.of([export, export])
        #expect(settled.log.spaces.isEmpty && settled.coverage.directSpacesLeftOut == 1)
        settled = try Settled.of([export, export], directMessages: true)
        #expect(settled.coverage.duplicates == 1)
    }
}
