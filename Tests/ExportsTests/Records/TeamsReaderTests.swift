import Testing

@testable import Exports

@Suite struct `Messages of Microsoft Teams` {
    private static func message(
        _ id: String, _ user: String, _ words: String, to root: String? = nil, more: String = ""
    ) -> String {
        """
        {"id":"\(id)","replyToId":\(root.map { "\"\($0)\"" } ?? "null"),"messageType":"message",
        "createdDateTime":"2021-05-26T23:29:18.431Z","deletedDateTime":null,"chatId":null,
        "from":{"application":null,"user":{"id":"\(user)","displayName":"\(user) Name","userIdentityType":"aadUser"}},
        "body":{"contentType":"html","content":"\(words)"},
        "channelIdentity":{"teamId":"t","channelId":"19:c@thread.tacv2"}\(more)}
        """
    }

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(Reader.teams.recognise(source) != nil)
        return try Reader.teams.read(source, Reader.Settings())
    }

    @Test func `pages, arrays and lines hold the same messages`() throws {
        let one = Self.message("1", "u1", "<p>How do I print&nbsp;this?</p>")
        let two = Self.message("2", "u2", "<div>Ask <at id=\\\"0\\\">Cy Name</at></div>", to: "1")
        let page = try read(["p.json": #"{"@odata.context":"x","value":["# + one + "," + two + "]}"])
        let array = try read(["p.json": "[\(one),\(two)]"])
        let lines = try read(["p.json": [one, two].map { $0.replacing("\n", with: "") }.joined(separator: "\n")])
        for export in [page, array, lines] {
            #expect(export.drafts.map(\.key) == [[1, 2]])
            #expect(export.drafts[0].parentKey == [0, 1])
            #expect(export.drafts[0].link == [.none, .thread])
            #expect(export.drafts[0].cues[0].contains([.asks, .questionMark]))
            #expect(export.drafts[0].cues[1].contains(.refers))
        }
    }

    @Test func `replies inside a message answer it`() throws {
        let inner = Self.message("2", "u2", "Like this").replacing("null,\"messageType\"", with: "null,\"messageType\"")
        let export = try read(["p.json": "[" + Self.message("1", "u1", "?", more: ",\"replies\":[\(inner)]") + "]"])
        #expect(export.drafts[0].parentKey == [0, 1])
    }

    @Test func `a person named in three pieces is mentioned once, and reactions are of people`() throws {
        let mention = #"{"id":0,"mentionText":"A","mentioned":{"user":{"id":"u3","displayName":"A B C"}}}"#
        let more = """
            ,"mentions":[\(mention),\(mention),\(mention)],
            "reactions":[{"reactionType":"✅","user":{"user":{"id":"u1","displayName":null}}}]
            """
        let export = try read(["p.json": "[" + Self.message("1", "u2", "hi", more: more) + "]"])
        #expect(export.drafts[0].mentionNumbers(0).count == 1)
        #expect(export.drafts[0].reactionList(0).map(\.confirms) == [true])
    }

    @Test func `pascal case, users with mail, and a copy of a chat for each participant`() throws {
        let chat = #"""
            [{"Id":"7","MessageType":"message","CreatedDateTime":"2021-05-26T23:29:47.7+00:00","ChatId":"19:a1_b2@unq.gbl.spaces",
              "ChannelIdentity":null,"From":{"User":{"Id":"a1","DisplayName":"Ana"}},"Body":{"ContentType":"text","Content":"hi"}}]
            """#
        let users = #"[{"Id":"a1","DisplayName":"Ana B","UserPrincipalName":"ana@x.org","Mail":"ana@x.org"}]"#
        let export = try read([
            "users/a1/messages_a1.json": chat, "users/b2/messages_b2.json": chat, "users/usersList.json": users,
        ])
        #expect(export.drafts[0].key == [7, 7])
        #expect(export.drafts[0].space.kind == .directMessage)
        #expect(export.drafts[0].space.members.count == 2)
        #expect(export.accounts[0].email == "ana@x.org" && !export.accounts[0].traits.contains(.unlisted))
        let settled = try Settled.of([export], directMessages: true)
        #expect(settled.log.count == 1)
        #expect(settled.coverage.duplicates == 1)
    }

    @Test func `notices, deleted messages and odd times are counted`() throws {
        let notice = Self.message("3", "u", "x").replacing("\"message\"", with: "\"systemEventMessage\"")
        let gone = Self.message("4", "u", "x").replacing(
            "\"deletedDateTime\":null", with: "\"deletedDateTime\":\"2021-05-26T23:29:18Z\"")
        let odd = Self.message("5", "u", "x").replacing("2021-05-26T23:29:18.431Z", with: "yesterday")
        let export = try read(["p.json": "[\(Self.message("1", "u", "x")),\(notice),\(gone),\(odd)]"])
        #expect(export.tally.read == 1)
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "notice systemEventMessage": 1, "deleted": 1, "time not understood": 1,
            ])
    }

    @Test func `mail-shaped messages of Data Connect are read once a mailbox`() throws {
        let line = #"""
            {"Id":"AAM1","CreatedDateTime":"2021-05-05T18:38:45Z","SentDateTime":"2021-05-05T18:38:44Z","InternetMessageId":"1620239924329","Subject":"","Body":{"ContentType":"HTML","Content":"<html><head>x</head><body>Done?</body></html>"},"From":{"EmailAddress":{"Name":"Megan B","Address":"Megan@x.org"}},"ToRecipients":[{"EmailAddress":{"Name":"Al","Address":"al@x.org"}}],"ConversationId":"c1","ParentFolderId":"f"}
            """#
        let export = try read(["TeamChat.json": line + "\n" + line])
        #expect(export.drafts[0].key == [1_620_239_924_329, 1_620_239_924_329])
        #expect(export.accounts[0].id == "megan@x.org")
        #expect(export.drafts[0].space.kind == .directMessage)
    }
}
