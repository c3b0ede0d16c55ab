import Testing

@testable import Exports

@Suite struct `Stack Exchange as JSON` {
    /// A question with its answers and comments, as a page with the filter `withbody` and more gives it.
    private static let page = #"""
        {"items":[{"tags":["a"],"comments":[
           {"owner":{"user_id":8,"display_name":"Ben Okri","user_type":"registered"},"edited":true,"creation_date":1520874600,"post_id":1,"comment_id":2,"body":"Which one?"},
           {"owner":{"user_id":7,"display_name":"Ann Bell"},"reply_to_user":{"user_id":8,"display_name":"Ben Okri"},"creation_date":1520874660,"post_id":1,"comment_id":3,"body":"the red one"}],
          "answers":[
           {"comments":[{"owner":{"user_id":7,"display_name":"Ann Bell"},"creation_date":1520878400,"post_id":2,"comment_id":4,"body":"@BenOkri that &amp; more"}],
            "owner":{"user_id":8,"display_name":"Ben Okri"},"is_accepted":false,"creation_date":1520877600,"answer_id":2,"question_id":1,"body":"<p>Hold it</p>","last_edit_date":1520877700},
           {"owner":{"display_name":"Cal","user_type":"does_not_exist"},"is_accepted":true,"creation_date":1520881200,"answer_id":3,"question_id":1,"body":"Press it"},
           {"owner":{"user_id":8},"is_accepted":false,"creation_date":"soon","answer_id":5,"question_id":1}],
          "owner":{"account_id":1,"user_id":7,"display_name":"Ann Bell"},"is_answered":true,"accepted_answer_id":3,"creation_date":1520874045,"question_id":1,"title":"Reset","body":"<p>the printer</p>"}],
         "has_more":false,"quota_remaining":9}
        """#

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "stackexchange")
        return try Reader.stackExchange.read(source, Reader.Settings())
    }

    @Test func `pages hold questions with answers and comments, and what was accepted`() throws {
        let export = try read(["page.json": Self.page])
        let draft = export.drafts[0]
        #expect(export.accounts.map(\.id) == ["7", "8", "~Cal"])
        #expect(export.accounts.map(\.name) == ["Ann Bell", "Ben Okri", "Cal"])
        #expect(draft.author == [0, 1, 0, 2, 1, 0] && draft.space.kind == .publicChannel)
        #expect(draft.link == [.none, .reply, .reply, .accepted, .reply, .reply])
        #expect(draft.parentKey == [0, 1, 2, 1, 1, 1] && Set(draft.key).count == 6)
        #expect(draft.time[0] == 1_520_874_045_000_000)
        #expect(draft.mentionNumbers(2) == [1] && draft.mentionNumbers(5) == [1] && draft.mentionNumbers(4) == [])
        #expect(draft.cues[0].contains(.markedQuestion) && draft.cues[1].contains(.edited))
        #expect(export.tally.skipped.mapValues(\.count) == ["time not understood": 1])
        #expect(export.tally.warnings.isEmpty)
    }

    @Test func `lists of their own are put together, whichever comes first`() throws {
        let answers = #"""
            {"items":[{"owner":{"user_id":8},"is_accepted":true,"creation_date":1520877600,"answer_id":2,"question_id":1,"body":"Hold it"}],"has_more":true}
            """#
        let questions = #"""
            {"items":[{"owner":{"user_id":7},"creation_date":1520874045,"question_id":1,"title":"Reset","answer_count":1}],"has_more":true}
            """#
        let export = try read(["1.json": answers, "2.json": questions])
        #expect(export.drafts[0].link == [.accepted, .none] && export.drafts[0].parentKey == [1, 0])
        #expect(export.tally.warnings.count == 1)
    }

    @Test func `an export of Stack Overflow for Teams has posts, users and comments`() throws {
        let export = try read([
            "posts.json": #"""
            [{"id":2,"postType":"answer","parentId":1,"ownerUserId":8,"creationDate":"2018-03-12T18:00:00.000","bodyMarkdown":"Hold it"},
             {"id":1,"postType":"question","acceptedAnswerId":2,"ownerUserId":7,"creationDate":"2018-03-12T17:00:45.567","title":"Reset","bodyMarkdown":"the printer"},
             {"id":9,"postType":"answer","ownerUserId":8,"creationDate":"2018-03-12T18:00:00.000"}]
            """#,
            "users.json": #"[{"id":7,"displayName":"Ann Bell","email":"ann@x.org"},{"id":8,"displayName":"Ben"}]"#,
            "comments.json":
                #"[{"id":2,"postId":2,"userId":7,"creationDate":"2018-03-12T18:10:00.000","text":"thanks @Ben"}]"#,
        ])
        #expect(export.accounts.map(\.email) == ["ann@x.org", nil] && export.accounts.allSatisfy { $0.traits == [] })
        let draft = export.drafts[0]
        #expect(draft.count == 3 && draft.author == [0, 1, 0])
        #expect(draft.link == [.reply, .accepted, .none] && draft.parentKey == [2, 1, 0])
        #expect(draft.mentionNumbers(0) == [1] && draft.time[2] == 1_520_874_045_567_000)
        #expect(export.tally.skipped.mapValues(\.count) == ["answers nothing": 1])
    }
}
