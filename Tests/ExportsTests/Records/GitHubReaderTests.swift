import Testing

@testable import Exports

@Suite struct `Issues and discussions of GitHub` {
    private static let issues = #"""
        [{"id":9001,"number":5,"title":"How do I reset?","user":{"login":"Ana","id":1,"type":"User"},"body":"It hangs, @Ben","created_at":"2016-01-04T10:00:00Z","comments":2,
          "repository_url":"https://api.github.com/repos/hollowell/tools","html_url":"https://github.com/hollowell/tools/issues/5"},
         {"id":9002,"number":6,"title":"Gone","user":null,"body":null,"created_at":"2016-01-05T10:00:00Z","comments":0,
          "repository_url":"https://api.github.com/repos/hollowell/tools","pull_request":{"url":"x"}},
         {"id":9003,"number":7,"title":"No time","user":{"login":"ana"},"body":"","created_at":"yesterday","repository_url":"https://api.github.com/repos/hollowell/tools"}]
        """#
    private static let comments = #"""
        [{"id":5,"user":{"login":"ben","type":"User"},"body":"> It hangs\nHold the key, @ana","created_at":"2016-01-04T11:00:00Z","issue_url":"https://api.github.com/repos/hollowell/tools/issues/5"},
         {"id":6,"user":{"login":"ci[bot]","type":"Bot"},"body":"Build passed","created_at":"2016-01-04T11:00:01Z","issue_url":"https://api.github.com/repos/hollowell/tools/issues/5"},
         {"id":7,"user":{"login":"cy"},"body":"why?","created_at":"2016-01-05T11:00:00Z","pull_request_url":"https://api.github.com/repos/hollowell/tools/pulls/6"},
         {"id":8,"user":{"login":"ben"},"body":"because","created_at":"2016-01-05T12:00:00Z","pull_request_url":"https://api.github.com/repos/hollowell/tools/pulls/6","in_reply_to_id":7}]
        """#

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "github")
        return try Reader.gitHub.read(source, Reader.Settings())
    }

    @Test func `comments of REST find their issue by address, whatever stands first`() throws {
        let export = try read(["comments.json": Self.comments, "issues.json": Self.issues])
        let draft = export.drafts[0]
        #expect(draft.space == Space(id: "hollowell/tools", name: "hollowell/tools"))
        // Comments stand first: four of them, then two issues.
        let (five, six) = (draft.key[4], draft.key[5])
        #expect(draft.parentKey == [five, five, six, draft.key[2], 0, 0])
        #expect(draft.link == [.thread, .thread, .thread, .reply, .none, .none])
        #expect(draft.author[5] == Row.none && draft.cues[1].contains(.automatic) && draft.cues[4].contains(.asks))
        #expect(export.tally.skipped.mapValues(\.count) == ["time not understood": 1])
    }

    @Test func `logins are one in any case, and mentioned before they write`() throws {
        let export = try read(["issues.json": Self.issues, "z.json": Self.comments])
        #expect(export.accounts.map(\.id) == ["ana", "ben", "ci[bot]", "cy"])
        #expect(export.drafts[0].mentionNumbers(0) == [1] && export.drafts[0].mentionNumbers(2) == [0])
        #expect(export.accounts[2].traits.contains(.bot) && export.accounts[0].name == "Ana")
    }

    @Test func `a chosen answer is accepted, and a reply answers its comment`() throws {
        let page = #"""
            {"data":{"repository":{"nameWithOwner":"hollowell/tools","isPrivate":false,"discussions":{"pageInfo":{"hasNextPage":false},"nodes":[
             {"number":3,"id":"D_3","title":"Printer","body":"it beeps","author":{"login":"ana"},"createdAt":"2024-01-01T10:00:00Z","category":{"name":"Q&A","isAnswerable":true},"answer":{"id":"DC_1"},
              "comments":{"totalCount":3,"nodes":[
               {"id":"DC_1","body":"Hold the key","author":{"login":"ben"},"createdAt":"2024-01-01T11:00:00Z","isAnswer":true,"reactions":{"nodes":[{"content":"HEART","user":{"login":"ana"}}]},
                "replies":{"nodes":[{"id":"DC_2","body":"thanks","author":{"login":"ana"},"createdAt":"2024-01-01T12:00:00Z"}]}},
               {"id":"DC_3","body":"same here","author":null,"createdAt":"2024-01-01T13:00:00Z"}]}}]}}}}
            """#
        let export = try read(["page.json": page])
        let draft = export.drafts[0]
        #expect(draft.link == [.none, .accepted, .reply, .thread])
        #expect(draft.parentKey == [0, draft.key[0], draft.key[1], draft.key[0]])
        #expect(draft.cues[0].contains(.markedQuestion) && draft.reactionList(1).count == 1)
        #expect(export.tally.warnings.count == 1)
    }

    @Test func `lists of the command line tool are read`() throws {
        let list =
            #"[{"number":1,"title":"T","author":{"login":"ana","is_bot":false,"name":"Ana Sol"},"body":"b","createdAt":"2024-01-01T10:00:00Z","url":"https://github.com/hollowell/web/issues/1","comments":[{"id":"IC_1","author":{"login":"ben"},"body":"c","createdAt":"2024-01-01T11:00:00Z"}]}]"#
        let export = try read(["issues.json": list])
        #expect(export.drafts[0].space.id == "hollowell/web" && export.drafts[0].link == [.none, .thread])
        #expect(export.accounts[0].name == "Ana Sol")
    }
}
