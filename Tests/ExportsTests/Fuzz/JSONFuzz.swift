@testable import Exports

extension FuzzTarget {
    /// The scanner accepts what the grammar accepts and reads what stands there; skipping ends where reading ends;
    /// remembered keys change nothing; what lies behind the end means nothing.
    static let json = FuzzTarget(
        "json", longest: 160,
        words: [
            "{", "}", "[", "]", ":", ",", "\"", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "true", "false", "null",
            "-0", "1.5e-3", "{\"id\":", "[{\"ts\":\"1\"},", "\"text\":", "\u{FEFF}", "é", "        ",
        ]
    ) { input, trap throws(BrokenLaw) in
        let bytes = Array(input)
        let plain = PlainJSON.events(bytes)
        try FuzzBytes.padded(input) { text throws(BrokenLaw) in
            try hold(JSONScanner.validate(text) == (plain != nil), "validation is the grammar")
            var reading = JSONFuzzReading(trap: plain == nil ? .none : trap)
            let events = try reading.all(text)
            if let plain { try hold(events == plain, "what is read stands there") }
            try JSONFuzz.skip(text, isValid: plain != nil)
            var scanner = JSONScanner(text)
            guard scanner.peek() == .object else { return }
            try JSONFuzz.members(text)
            JSONFuzz.record(&scanner)
        }
        try FuzzBytes.padded(input, filler: Array("\"}],".utf8)) { text throws(BrokenLaw) in
            try hold(JSONScanner.validate(text) == (plain != nil), "what lies behind the end means nothing")
        }
    }
}

private enum JSONFuzz {
    private enum Field: String, CaseIterable, Sendable { case id, ts, text, user, a, b }

    private static let table = KeyTable<Field>()

    static func skip(_ text: PaddedBytes, isValid: Bool) throws(BrokenLaw) {
        var scanner = JSONScanner(text)
        do throws(JSONError) {
            try scanner.skipValue()
            try scanner.finish()
            try held(scanner.offset == text.count)
        } catch {
            try hold(!isValid, "what is valid can be skipped")
            try hold((0...text.count).contains(error.offset), "an error lies in the text")
        }
    }

    private static func held(_ isTrue: Bool) throws(JSONError) {
        if !isTrue { throw JSONError(reason: .trailing, offset: -1) }
    }

    /// Fields found by keys remembered from an object before are those found key by key.
    static func members(_ text: PaddedBytes) throws(BrokenLaw) {
        var members = JSONMembers(table)
        let plain = plainFields(text)
        for _ in 0..<2 { try hold(fields(text, &members) == plain, "members are found as their keys stand") }
    }

    private static func fields(_ text: PaddedBytes, _ members: inout JSONMembers<Field>) -> [UInt8] {
        var found: [UInt8] = []
        var scanner = JSONScanner(text)
        do throws(JSONError) {
            try members.enter(&scanner)
            while let field = try members.next(&scanner) {
                found.append(number(field))
                try scanner.skipValue()
            }
            return found + [0xFF]
        } catch { return found }
    }

    private static func plainFields(_ text: PaddedBytes) -> [UInt8] {
        var found: [UInt8] = []
        var scanner = JSONScanner(text)
        do throws(JSONError) {
            try scanner.enterObject()
            while let key = try scanner.nextKey() {
                if let field = key.count > 0 && key.count <= ByteKey.exact ? table[key] : nil {
                    found.append(number(field))
                }
                try scanner.skipValue()
            }
            return found + [0xFF]
        } catch { return found }
    }

    private static func number(_ field: Field) -> UInt8 { field.rawValue.utf8.first ?? 0 }

    static func record(_ scanner: inout JSONScanner) {
        guard let record = try? JSONRecord(&scanner) else { return }
        _ = (record.text("text"), record.integer("ts"), record.isTrue("a"), record.texts("b"))
        _ = (record.records("id").count, record.entries("user").count)
    }
}
