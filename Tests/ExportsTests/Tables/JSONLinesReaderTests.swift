import Testing

@testable import Exports

private func read(_ text: String, _ change: (inout Reader.Settings) -> Void = { _ in }) throws -> Export {
    var settings = Reader.Settings()
    change(&settings)
    return try Reader.jsonLines.read(memoryTable(text, name: "dump.jsonl"), settings)
}

@Suite struct JSONLinesReaderTests {
    private let first = #"{"id":"m1","user":{"id":"u1","name":"Ann \"A\" Lee"},"created_at":1714557600,"text":"who?"}"#
    private let second =
        #"{"id":"m2","user":{"id":"u2","extra":{"deep":[1,{"x":"}"}]}},"created_at":1714557660,"reply_to":"m1","text":"me\n@u1","mentions":["u1",{"id":"u3"}],"is_bot":true}"#

    @Test(arguments: ["\n", "\n\n  ", ",\n", " "]) func `objects are read however they are separated`(
        separator: String
    ) throws {
        let export = try read(first + separator + second + separator)
        #expect(export.accounts.map(\.id) == ["u1", "u2", "u3"])
        #expect(export.accounts[0].name == "Ann \"A\" Lee")
        #expect(export.accounts[1].traits.contains(.bot))
        let draft = export.drafts[0]
        #expect(draft.time == [1_714_557_600_000_000, 1_714_557_660_000_000])
        #expect(draft.parentKey == [0, draft.key[0]])
        #expect(draft.mentions == [0, 2, 0])
    }

    @Test func `a list of objects over several lines is read, too`() throws {
        let export = try read("[\n  " + first.replacing(",", with: ",\n") + ",\n  " + second + "\n]\n")
        #expect(export.tally.read == 2 && export.tally.skipped.isEmpty)
    }

    @Test func `a broken line is counted with its number and the rest is read`() throws {
        let export = try read([first, #"{"id":"m9","user":{"id":"u"#, "nonsense", second].joined(separator: "\n"))
        #expect(export.tally.read == 2)
        #expect(export.tally.skipped == ["broken JSON": ReadTally.Skip(count: 2, firstAt: "dump.jsonl:2")])
    }

    @Test func `columns may be named by dotted paths`() throws {
        let text = #"{"who":{"login":"ann"},"at":"2024-01-01","text":"x"}"#
        #expect(throws: InputError.self) { try read(text) }
        let export = try read(text) { $0.columns = ["author": "who.login", "timestamp": "at"] }
        #expect(export.accounts.map(\.id) == ["ann"])
    }

    @Test func `ids may be numbers`() throws {
        let export = try read(#"{"id":7,"sender_id":5,"date":"2024-01-01","text":"x"}"#)
        #expect(export.drafts[0].key == [7])
        #expect(export.accounts.map(\.id) == ["5"])
    }

    @Test(arguments: [1, 3]) func `all threads give the same export, and lines are counted over blocks`(
        threads: Int
    ) throws {
        let rows = (0..<300).map {
            #"{"id":\#($0),"user":"u\#($0 % 97)","date":"2024-01-01","parent_id":\#($0 / 2),"channel":"c\#($0 % 5)","text":"words"}"#
        }
        var settings = Reader.Settings()
        settings.threads = threads
        let source = memoryTable(rows.joined(separator: "\n") + "\n{broken\n", name: "dump.jsonl")
        let export = try JSONLines.read(source, settings, blockSize: 512)
        #expect(export.tally.read == 300)
        #expect(export.tally.skipped["broken JSON"]?.firstAt == "dump.jsonl:301")
        #expect(export.accounts.map(\.id) == (0..<97).map { "u\($0)" })
        #expect(export.drafts.map(\.count) == [60, 60, 60, 60, 60])
    }

    @Test func `objects of messages are recognised, others are not`() {
        func recognises(_ text: String) -> Bool { Reader.jsonLines.recognise(memoryTable(text, name: "x.json")) != nil }
        #expect(recognises(first))
        #expect(!recognises(#"{"id":1,"name":"x"}"#))
        #expect(!recognises("id,author,date,text\n"))
        #expect(!recognises(""))
    }
}
