import Testing

@testable import Exports

@Suite struct `Files of JSON objects` {
    /// The `n` of each object, and the places of what is broken.
    private func read(_ text: String) throws -> (numbers: [Int64], broken: [String]) {
        var (numbers, broken): ([Int64], [String]) = ([], [])
        let files = RecordFiles(source: Source.memory(["a.json": text]))
        var loaded = RecordFiles.Loaded()
        _ = try files.forEach(in: 0, &loaded, broken: { place, _ in broken.append(place) }) { record in
            if let number = record.integer("n") { numbers.append(number) }
        }
        return (numbers, broken)
    }

    @Test(arguments: [
        #"{"n":1}"#, #"[{"n":1}]"#, "[[{\"n\":1}]]", "\u{FEFF}{\"n\":1}", "{\"n\":\"1\"}\n\n", "[] {\"n\":1} []",
    ]) func `objects are found alone, in arrays and one behind the other`(text: String) throws {
        let found = try read(text)
        #expect(found.numbers == [1] && found.broken.isEmpty)
    }

    @Test func `a broken line costs that line alone`() throws {
        let found = try read("{\"n\":1}\n{\"n\":\n{\"n\":3}\n")
        #expect(found.numbers == [1, 3] && found.broken == ["export:2"])
    }

    @Test func `an array that breaks off gives each element once`() throws {
        let found = try read("[\n{\"n\":1},\n{\"n\":2},\n{\"n\":\n")
        #expect(found.numbers == [1, 2] && found.broken.count == 1)
    }

    @Test func `a broken element of an array costs itself alone`() throws {
        let found = try read("[\n{\"n\":1},\n{\"n\" 2},\n{\"n\":3}\n]")
        #expect(found.numbers == [1, 3] && found.broken == ["export:3"])
    }

    /// Objects of a kilobyte, one a line, which are more than a file has that is read whole.
    private static let lines = (1...2600).map { number in
        "{\"n\":\(number),\"text\":\"\(String(repeating: "x", count: 1000))\"}"
    }

    @Test func `a large file is read in stretches as if it lay in memory whole`() throws {
        var lines = Self.lines
        lines[19] = "{\"n\" 20}"
        lines[1200] = "{\"n\":\"broken off"
        lines[2100] = "{\"n\":2101,\"text\":\"\(String(repeating: "y", count: 5 << 18))\"}"
        let found = try read(lines.joined(separator: "\n"))
        #expect(found.numbers == (1...2600).filter { $0 != 20 && $0 != 1201 })
        #expect(found.broken == ["export:20", "export:1201"])
    }

    @Test(arguments: [("{\"n\":[1,", 1), ("nothing", 1), ("# nothing", 1200)])
    func `what is broken costs itself alone in a large file, and what is no JSON all behind it`(
        line: String, lost: Int
    ) throws {
        var lines = Self.lines
        lines[1400] = line
        let found = try read(lines.joined(separator: "\n"))
        #expect(found.numbers == (1...2600).filter { $0 <= 1400 || $0 > 1400 + lost })
        #expect(found.broken == ["export:1401"])
    }

    @Test func `a record that is kept stays what it was when the next is noted`() throws {
        var buffer = ByteBuffer()
        buffer.append(#"{"list":[{"a":1,"b":2},{"c":3},5,{"a":4}]}"#)
        try buffer.withPadded { bytes throws(JSONError) in
            var scanner = JSONScanner(bytes)
            let record = try JSONRecord(&scanner)
            var kept: [JSONRecord] = []
            record.forEachRecord("list") { kept.append($0) }
            #expect(kept.map { $0.integer("a") } == [1, nil, 4] && kept.map { $0.integer("c") } == [nil, 3, nil])
            #expect(kept[0].integer("b") == 2 && kept[2].integer("b") == nil)
        }
    }

    @Test func `texts are lent as they would be copied`() throws {
        var buffer = ByteBuffer()
        buffer.append(#"{"plain":"ab","escaped":"a\u0062","number":12,"empty":"","null":null,"#)
        buffer.append(#""t":"2024-03-05T10:00:00Z"}"#)
        try buffer.withPadded { bytes throws(JSONError) in
            var scanner = JSONScanner(bytes)
            let record = try JSONRecord(&scanner)
            for name in ["plain", "escaped", "number", "empty", "null", "none"] as [FieldName] {
                #expect(record.withText(name) { $0.array } == record.text(name))
                #expect(record.hasText(name) == (record.text(name) != nil))
            }
            #expect(record.says("escaped", "ab") && !record.says("plain", "a") && !record.says("none", "ab"))
            #expect(record.time("t") == 1_709_632_800_000_000 && record.time("plain") == nil)
        }
    }

    @Test func `names are known in any case and with underscores`() throws {
        var buffer = ByteBuffer()
        buffer.append(#"{"created_at":1,"CreatedAt":2,"x":null,"list":[{"A":"\u0041"},7,"b"],"t":true}"#)
        try buffer.withPadded { bytes throws(JSONError) in
            var scanner = JSONScanner(bytes)
            let record = try JSONRecord(&scanner)
            #expect(record.integer("createdat") == 2)
            #expect(record.text("x") == nil && record.has("x"))
            #expect(record.records("list").map { $0.string("a") } == ["A"])
            #expect(record.texts("list").map { String(decoding: $0, as: UTF8.self) } == ["7", "b"])
            #expect(record.isTrue("t") && !record.isTrue("x"))
        }
    }
}
