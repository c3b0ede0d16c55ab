import Testing

@testable import Exports

@Suite struct `Topics of Discourse` {
    private static func post(_ number: Int, _ who: String, _ cooked: String, _ more: String = "") -> String {
        """
        {"id":\(900 + number),"name":"\(who) N.","username":"\(who)","user_id":\(who == "system" ? -1 : 5),"topic_id":77,"post_number":\(number),\
        "created_at":"2021-02-06T18:0\(number):37.828Z","cooked":"\(cooked)","version":1\(more)}
        """
    }

    private static let posts = [
        post(1, "Ana", "<p>Who knows the printer?</p>", #","reply_to_post_number":null"#),
        post(
            2, "ben", #"<p><a class=\"mention\" href=\"/u/ana\">@Ana</a> hold the key</p>"#, #","accepted_answer":true"#
        ),
        post(
            3, "cy",
            #"<aside class=\"quote\" data-username=\"ben\" data-post=\"2\" data-topic=\"77\"><blockquote>hold?</blockquote></aside><p>It works</p>"#,
            #","reply_to_post_number":2,"version":2"#),
        post(4, "ana", "<p>so be it</p>"),
        post(5, "system", "closed", #","post_type":3,"action_code":"closed.enabled""#),
        post(6, "mod", "<p>between us</p>", #","post_type":4"#),
        post(7, "cy", "<p>gone</p>", #","user_deleted":true"#),
        post(8, "cy", "<p>when</p>").replacing("2021-02-06T18:08:37.828Z", with: "soon"),
    ]

    private static func topic(_ more: String = #","category_id":4,"posts_count":8"#) -> String {
        #"{"post_stream":{"posts":["# + posts.joined(separator: ",")
            + #"],"stream":[1]},"id":77,"title":"Printer beeps","archetype":"regular""# + more + "}"
    }

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "discourse")
        return try Reader.discourse.read(source, Reader.Settings())
    }

    @Test func `a post answers the one it names, else the first, and the accepted answer is marked`() throws {
        let draft = try read(["t/77.json": Self.topic()]).drafts[0]
        #expect(draft.count == 4 && draft.space.id == "category/4")
        #expect(draft.parentKey == [0, draft.key[0], draft.key[1], draft.key[0]])
        #expect(draft.link == [.none, .accepted, .reply, .thread])
        #expect(draft.mentionNumbers(1) == [0] && draft.mentionNumbers(2) == [1])
        #expect(draft.cues[0].contains(.asks) && draft.cues[2].contains(.edited) && !draft.cues[2].hasAny(of: .asking))
    }

    @Test func `names are one in any case, and notices, whispers and the deleted are counted`() throws {
        let export = try read(["t/77.json": Self.topic()])
        #expect(export.accounts.map(\.id) == ["ana", "ben", "cy", "system", "mod"])
        #expect(export.accounts[3].traits.contains(.bot))
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "notice closed.enabled": 1, "whisper": 1, "deleted": 1, "time not understood": 1,
            ])
    }

    @Test func `categories that a later file describes are named as well`() throws {
        let categories = #"{"category_list":{"categories":[{"id":4,"name":"Help"}]}}"#
        let export = try read(["t/77.json": Self.topic(), "z.json": categories])
        #expect(export.drafts[0].space.name == "Help" && export.drafts[0].space.kind == .publicChannel)
    }

    @Test func `categories are named and private ones known; a topic that is cut is told of`() throws {
        let categories = #"{"category_list":{"categories":[{"id":4,"name":"Help","read_restricted":true}]}}"#
        let export = try read([
            "categories.json": categories, "t/77.json": Self.topic(#","category_id":4,"posts_count":30"#),
        ])
        #expect(export.drafts[0].space.name == "Help" && export.drafts[0].space.kind == .privateChannel)
        #expect(export.tally.warnings == ["1 topic holds only some of the posts; ask for print=true"])
    }

    @Test func `messages between people are direct`() throws {
        let details =
            #","posts_count":8,"details":{"allowed_users":[{"id":5,"username":"ana"},{"id":6,"username":"ben"}]}"#
        let export = try read(["m.json": Self.topic(details).replacing("regular", with: "private_message")])
        #expect(export.drafts[0].space.kind == .directMessage && export.drafts[0].space.members == [0, 1])
    }

    @Test func `lists of posts are read with their raw text`() throws {
        let list =
            #"{"latest_posts":["#
            + Self.posts[1].replacing(
                #""cooked":"#, with: #""raw":"[quote=\"cy, post:1\"]why?[/quote] so, @cy","cookd":"#)
            + "," + Self.posts[0] + "," + Self.posts[2] + "]}"
        let draft = try read(["posts.json": list]).drafts[0]
        #expect(draft.link == [.accepted, .none, .reply] && draft.parentKey[0] == draft.key[1])
        #expect(!draft.cues[0].hasAny(of: .asking) && draft.mentionNumbers(0).count == 1)
    }
}
