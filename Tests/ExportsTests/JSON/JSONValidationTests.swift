import Testing

@testable import Exports

@Suite struct `JSON validation` {
    @Test(arguments: [
        "0", "-0", "1.5e+3", " true ", "\"\"", "[]", "{}", "[null,false]", "{\"a\":{\"b\":[1,2,{}]},\"\":0}",
        "\"\\u00e9\\uD83D\\uDE00\\/\"", "\"é😀\u{7F}\"", "\u{FEFF}[]", "[1,\t2\r\n]", "{\"a\":1,\"a\":2}",
    ])
    func `values of the grammar are accepted`(text: String) { #expect(isJSON(text)) }

    @Test(arguments: [
        "", " ", "\u{FEFF}", "01", "-", "1.", ".5", "1e", "+1", "0x10", "1 2", "NaN", "nul", "nullx", "truefalse", "1a",
        "[", "]", "[1,]", "[,1]", "[1 2]", "[1}", "{", "{]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
        "{1:1}",
        "{\"a\" 1}", "'a'", "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"a\nb\"", "\"\t\"",
        "[1]x", "{\"\\q\":1}", "[\u{0C}]", "/**/1", "[\"a\",\n4\n,1,", "{\"a\":\"b\"]",
    ])
    func `anything else is refused`(text: String) { #expect(!isJSON(text)) }

    @Test(arguments: [
        [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x80], [0xC3],
        [0xE2, 0x82], [0x80],
    ])
    func `strings that are not UTF-8 are refused`(bytes: [UInt8]) { #expect(!isJSON([0x22] + bytes + [0x22])) }

    @Test func `512 levels are read and 513 refused`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(isJSON(nested(512)))
        #expect(!isJSON(nested(513)))
        #expect(padded(Array(nested(513).utf8)) { JSONScanner.firstError($0)?.reason } == .tooDeep)
        #expect(!isJSON(String(repeating: "[{\"a\":", count: 100_000)))
    }

    @Test func `an error tells byte and line`() {
        let text = "{\n \"a\": 1,\n \"b\": oops\n}"
        padded(Array(text.utf8)) { bytes in
            let error = JSONScanner.firstError(bytes)
            #expect(error == JSONError(reason: .unexpected, offset: 17))
            #expect(JSONScanner(bytes).line(at: error?.offset ?? 0) == 3)
        }
    }

    @Test func `every true prefix of an object is refused`() {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<50 {
            let bytes = Array(("{\"x\":" + randomJSON(&generator) + "}").utf8)
            #expect(isJSON(bytes))
            for length in 0..<bytes.count { #expect(!isJSON(Array(bytes[..<length]))) }
        }
    }
}
