import Testing

@testable import Exports

@Suite struct `JSON skipping` {
    @Test func `a skipped container ends where its grammar says`() throws {
        var generator = SeededGenerator(state: 42)
        for round in 0..<400 {
            let value = "[" + randomJSON(&generator) + "," + randomJSON(&generator) + "]"
            let offset = round % 70
            let text = String(repeating: " ", count: offset) + value
            let end = try scanning(text + "\"]}tail") { scanner in
                try scanner.skipValue()
                return scanner.offset
            }
            #expect(end == text.utf8.count)
        }
    }

    @Test(arguments: 55..<75) func `backslashes at the seam of two blocks are followed`(fill: Int) throws {
        for backslashes in 0..<6 {
            let string = String(repeating: "x", count: fill) + String(repeating: "\\\\", count: backslashes) + "\\\"]"
            let text = "[\"" + string + "\"]"
            let end = try scanning(text + "]") { scanner in
                try scanner.skipValue()
                return scanner.offset
            }
            #expect(end == text.utf8.count)
        }
    }

    @Test func `what does not end is an error, not a crash`() {
        for text in ["[", "{\"a\": [1, 2", "[\"]", "[\"\\", "[\"abc\\\"]"] {
            #expect(throws: JSONError(reason: .endsEarly, offset: text.utf8.count)) {
                try scanning(text) { scanner in try scanner.skipValue() }
            }
        }
    }

    @Test func `nesting is followed to 512 levels`() throws {
        for (depth, fits) in [(511, true), (512, true), (513, false), (200_000, false)] {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let reason = scanning(text) { scanner -> JSONError.Reason? in
                do { try scanner.skipValue() } catch { return (error as? JSONError)?.reason }
                return nil
            }
            #expect(reason == (fits ? nil : .tooDeep))
        }
    }

    @Test func `no bytes at all make the scanner fall over`() {
        var generator = SeededGenerator(state: 3)
        let alphabet = Array("{}[]\",:\\u0041dn1.e- \u{0}\u{FF}é".utf8)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<90, using: &generator)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            padded(bytes) { bytes in
                var scanner = JSONScanner(bytes)
                do throws(JSONError) {
                    try scanner.skipValue()
                    try scanner.finish()
                    #expect(scanner.offset <= bytes.count)
                } catch { #expect(error.offset <= bytes.count) }
                _ = JSONScanner.validate(bytes)
            }
        }
    }
}
