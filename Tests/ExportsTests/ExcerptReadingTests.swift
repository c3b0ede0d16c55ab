import Testing

@testable import Exports

/// Words and hosts come from every kind of reader, and stay with their messages through settling.
@Suite struct ExcerptReadingTests {
    private func read(_ reader: Reader, _ source: Source, keepsExcerpts: Bool = true) throws -> Export {
        var settings = Reader.Settings()
        settings.keepsExcerpts = keepsExcerpts
        return try reader.read(source, settings)
    }

    /// By space and message in order of time: words, then hosts.
    private func settled(_ exports: [Export], optOut: String = "") throws -> [[[String]]] {
        let settings = Settlement.Settings(optOut: OptOut(text: Array(optOut.utf8)))
        return try Settlement.settle(exports, roster: nil, settings: settings).log.spaces.map { space in
            (0..<space.count).map {
                ExcerptReading.words(space.excerpt($0)) + ExcerptReading.hosts(space.excerpt($0))
            }
        }
    }

    private static let table = """
        id,author,timestamp,channel,text
        4,Ben,2026-03-01 10:30,b,Which gauge?
        2,Ben,2026-03-01 10:20,a,See https://wiki.example/x for it
        1,Ann,2026-03-01 10:10,a,Where is the tide table?
        3,Cal,2026-03-01 10:25,b,Good morning
        """

    @Test func `a table with its channels mixed and its times turned round`() throws {
        let source = memoryTable(Self.table)
        #expect(try settled([read(.table, source)]) == [[["tide", "table"], ["wiki.example"]], [[], ["gauge"]]])
        #expect(try settled([read(.table, source, keepsExcerpts: false)]) == [[[], []], [[], []]])
    }

    @Test func `an export that came twice`() throws {
        let export = try read(.table, memoryTable(Self.table))
        #expect(try settled([export, export]) == [[["tide", "table"], ["wiki.example"]], [[], ["gauge"]]])
    }

    @Test func `what people who are left out wrote leaves with them`() throws {
        let export = try read(.table, memoryTable(Self.table))
        #expect(try settled([export], optOut: "Ben") == [[["tide", "table"], []], [[], []]])
    }

    @Test func `a Slack export, plain and with escapes`() throws {
        let day = #"""
            [{"type":"message","user":"U1","ts":"1.0","text":"Which \"gauge\" is it?"},
             {"type":"message","user":"U2","ts":"2.0","thread_ts":"1.0","text":"<https://wiki.example/a|the wiki>"},
             {"type":"message","user":"U1","ts":"3.0","text":"Thanks"}]
            """#
        let source = Source.memory([
            "users.json": #"[{"id":"U1","name":"ann"},{"id":"U2","name":"ben"}]"#,
            "channels.json": #"[{"id":"C1","name":"all"}]"#, "all/2026-03-01.json": day,
        ])
        #expect(try settled([read(.slack, source)]) == [[["gauge"], ["wiki.example"], []]])
    }

    @Test func `a Stack Exchange dump, comments behind their posts`() throws {
        let posts = """
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2018-03-12T17:00:00.000" OwnerUserId="7" Title="Tide gauge" Body="&lt;p&gt;How do I reset it?&lt;/p&gt;" />
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2018-03-12T18:00:00.000" OwnerUserId="8" Body="&lt;a href=&quot;https://wiki.example/r&quot;&gt;so&lt;/a&gt;" />
            </posts>
            """
        let comments = """
            <comments>
              <row Id="2" PostId="1" Text="Which model?" CreationDate="2018-03-12T17:10:00.000" UserId="8" />
            </comments>
            """
        let source = Source.memory(["Posts.xml": posts, "Comments.xml": comments])
        #expect(
            try settled([read(.stackExchange, source)]) == [[["tide", "gauge", "reset"], ["model"], ["wiki.example"]]])
    }

    @Test func `a platform's records`() throws {
        let source = memoryTable(
            """
            AuthorID,Author,Date,Content,Attachments,Reactions
            "1","ann","2026-03-01T10:00:00.0000000+00:00","Which gauge? https://wiki.example/x","",""
            "2","ben","2026-03-01T10:01:00.0000000+00:00","The red one","",""
            """)
        #expect(try settled([read(.discordTable, source)]) == [[["gauge", "wiki.example"], []]])
    }
}
