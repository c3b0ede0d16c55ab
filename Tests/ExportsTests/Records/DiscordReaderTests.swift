import Testing

@testable import Exports

@Suite struct `Discord channels` {
    private static let general = #"""
        {"guild":{"id":"1","name":"Guild"},"channel":{"id":"100","type":"GuildTextChat","categoryId":"9","category":"Text","name":"general"},
         "messages":[
          {"id":"501","type":"Default","timestamp":"2026-06-24T19:06:04.627+07:00","timestampEdited":null,"content":"How do I reset it?",
           "author":{"id":"11","name":"ana","nickname":"Ana B","isBot":false},"attachments":[],"mentions":[],
           "reactions":[{"emoji":{"id":"","name":"✅","code":"white_check_mark"},"count":1,"users":[{"id":"12","name":"ben","isBot":false}]}]},
          {"id":"502","type":"Reply","timestamp":"2026-06-24T19:07:00+07:00","content":"Hold the key, @ana","author":{"id":"12","name":"ben"},
           "mentions":[{"id":"11","name":"ana"},{"id":"11","name":"ana"}],"reference":{"messageId":"501","channelId":"100"},"attachments":[{"id":"7"}]},
          {"id":"503","type":"GuildMemberJoin","timestamp":"2026-06-24T19:08:00+07:00","content":"Joined","author":{"id":"13","name":"c"}},
          {"id":"504","type":"Default","timestamp":"soon","content":"x","author":{"id":"13","name":"c"}},
          {"id":"505","type":"Default","timestamp":"2026-06-24T19:09:00+07:00","content":"Build failed","author":{"id":"14","name":"ci","isBot":true}}
         ],"messageCount":5}
        """#

    private static let thread = #"""
        {"guild":{"id":"1","name":"Guild"},"channel":{"id":"501","type":"GuildPublicThread","categoryId":"100","category":"general","name":"reset"},
         "messages":[
          {"id":"601","type":"Default","timestamp":"2026-06-24T12:30:00+00:00","content":"It is in the manual","author":{"id":"13","name":"cal"}},
          {"id":"602","type":"Reply","timestamp":"2026-06-24T12:31:00+00:00","content":"Where?","author":{"id":"11","name":"ana"},"reference":{"messageId":"601"}}
         ]}
        """#

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(Reader.discord.recognise(source) != nil)
        return try Reader.discord.read(source, Reader.Settings())
    }

    @Test func `a reply names its message, and a thread hangs on the message of its own id`() throws {
        let export = try read(["a.json": Self.general, "b.json": Self.thread])
        #expect(export.drafts.map(\.space.id) == ["100"])
        let draft = export.drafts[0]
        #expect(draft.key == [501, 502, 505, 601, 602])
        #expect(draft.parentKey == [0, 501, 0, 501, 601])
        #expect(draft.link == [.none, .reply, .none, .thread, .reply])
        #expect(draft.mentionNumbers(1) == [0])
        #expect(draft.cues[1].contains(.file) && draft.cues[2].contains(.automatic) && draft.cues[0].contains(.asks))
        #expect(draft.reactionList(0) == [Reaction(account: 1, confirms: true)])
    }

    @Test func `times are taken with their zone, and what is no message is counted`() throws {
        let export = try read(["a.json": Self.general])
        #expect(export.drafts[0].time[0] == 1_782_302_764_627_000)
        #expect(export.tally.read == 3)
        #expect(export.tally.skipped["notice GuildMemberJoin"]?.count == 1)
        #expect(export.tally.skipped["time not understood"]?.firstAt == "export: record 4")
        #expect(export.accounts.map(\.name) == ["Ana B", "ben", "ci"])
        #expect(export.accounts[2].traits.contains(.bot))
    }

    @Test func `a file that is cut is warned of, and one without a channel is none`() throws {
        let export = try read(["a.json": Self.general, "b.json": String(Self.thread.dropLast(60)), "c.json": "[1,2]"])
        #expect(export.tally.read == 3)
        #expect(export.tally.warnings.count == 1)
        #expect(Reader.discord.recognise(Source.memory(["x.json": #"{"messages":[]}"#])) == nil)
    }

    @Test func `a private thread is a place of its own`() throws {
        let thread = Self.thread.replacing("GuildPublicThread", with: "GuildPrivateThread").replacing(
            #""id":"501","type":"Guild"#, with: #""id":"700","type":"Guild"#)
        let export = try read(["a.json": Self.general, "b.json": thread])
        #expect(export.drafts.map(\.space.id) == ["100", "700"])
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .privateChannel])
    }
}
