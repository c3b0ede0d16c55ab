import Testing

@testable import Exports

@Suite struct `Files of JSON objects` {
    /// The `n` of each object, and the places of what is broken.
    private func read(_ text: String) throws -> (numbers: [Int64], broken: [String]) {
        var (numbers, broken): ([Int64], [String]) = ([], [])
        let files = RecordFiles(source: Source.memory(["a.json": text]))
        _ = try files.forEach(in: 0, broken: { place, _ in broken.append(place) }) { record in
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
