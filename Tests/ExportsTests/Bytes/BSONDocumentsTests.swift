import Testing

@testable import Exports

/// Makes documents of BSON.
struct BSONBuilder {
    private var content: [UInt8] = []

    private static func name(_ type: UInt8, _ name: String) -> [UInt8] { [type] + Array(name.utf8) + [0] }

    mutating func raw(_ type: UInt8, _ name: String, _ bytes: [UInt8]) { content += Self.name(type, name) + bytes }

    mutating func text(_ name: String, _ value: String) {
        raw(2, name, Little.four(value.utf8.count + 1) + Array(value.utf8) + [0])
    }

    mutating func date(_ name: String, _ milliseconds: Int) { raw(9, name, Little.eight(milliseconds)) }

    mutating func document(_ name: String, isArray: Bool = false, _ fill: (inout BSONBuilder) -> Void) {
        var inner = BSONBuilder()
        fill(&inner)
        raw(isArray ? 4 : 3, name, inner.bytes)
    }

    var bytes: [UInt8] { Little.four(content.count + 5) + content + [0] }

    static func of(_ fill: (inout BSONBuilder) -> Void) -> [UInt8] {
        var builder = BSONBuilder()
        fill(&builder)
        return builder.bytes
    }
}

struct BSONDocumentsTests {
    private func json(_ bytes: [UInt8]) -> (text: String, fault: String?) {
        var buffer = ByteBuffer()
        let fault = ByteSlice.with(bytes) { slice in
            var documents = BSONDocuments(slice)
            while documents.next(into: &buffer) {}
            return documents.progress.fault
        }
        return (buffer.withBytes { String(decoding: $0, as: UTF8.self) }, fault)
    }

    private static let everything = BSONBuilder.of { bson in
        bson.text("s", "a\"b\\c\n\u{1}é")
        bson.raw(1, "half", Little.eight(0x3FE0_0000_0000_0000))
        bson.raw(1, "whole", Little.eight(0x4045_0000_0000_0000))
        bson.raw(1, "nan", Little.eight(0x7FF8_0000_0000_0000))
        bson.raw(16, "i", [0xFF, 0xFF, 0xFF, 0xFF])
        bson.raw(18, "l", Little.eight(9_007_199_254_740_993))
        bson.date("d", 1_600_000_000_123)
        bson.raw(7, "o", Array(1...12))
        bson.raw(8, "t", [1])
        bson.raw(10, "n", [])
        bson.raw(5, "binary", Little.four(3) + [0, 1, 2, 3])
        bson.raw(11, "pattern", Array("a+\0i\0".utf8))
        bson.raw(15, "code", Little.four(4 + 5) + [1, 2, 3, 4, 5])
        bson.raw(17, "stamp", Little.eight(5))
        bson.document("list", isArray: true) { list in
            list.text("0", "x")
            list.document("1") { $0.raw(8, "f", [0]) }
        }
        bson.document("empty") { _ in }
    }

    @Test func `every type comes over or becomes null`() {
        let found = json(Self.everything)
        #expect(found.fault == nil)
        #expect(
            found.text
                == #"{"s":"a\"b\\c\u000a\u0001é","half":0.5,"whole":42,"nan":null,"i":-1,"l":9007199254740993,"d":{"$date":1600000000123},"#
                + #""o":"0102030405060708090a0b0c","t":true,"n":null,"binary":null,"pattern":null,"code":null,"stamp":null,"#
                + #""list":["x",{"f":false}],"empty":{}}"# + "\n")
    }

    @Test func `a document that is broken inside costs itself alone`() {
        let bad = BSONBuilder.of { $0.raw(2, "s", Little.four(999) + [0x41, 0]) }
        let good = BSONBuilder.of { $0.raw(16, "n", Little.four(1)) }
        let found = json(good + bad + good)
        #expect(found.text == "{\"n\":1}\n{\"n\":1}\n")
        #expect(found.fault == "document 2: broken BSON; it was left out")
    }

    @Test func `a wrong length ends the reading and is told of`() {
        let good = BSONBuilder.of { $0.raw(16, "n", Little.four(1)) }
        for length in [0, 4, 200, 0xFFFF_FFFF] {
            let found = json(good + Little.four(length) + [UInt8](repeating: 0, count: 10))
            #expect(
                found.text == "{\"n\":1}\n" && found.fault?.hasPrefix("document 2: its length") == true, "\(length)")
        }
    }

    @Test func `cut or changed anywhere nothing is read outside, and what comes out is JSON`() throws {
        for length in 0..<Self.everything.count { _ = json(Array(Self.everything[..<length])) }
        for place in Self.everything.indices {
            for bit in 0..<8 {
                var changed = Self.everything
                changed[place] ^= 1 << UInt8(bit)
                var buffer = ByteBuffer()
                buffer.append(json(changed).text)
                try buffer.withPadded { bytes throws(JSONError) in
                    var scanner = JSONScanner(bytes)
                    if bytes.count > 0 { try scanner.skipValue() }
                }
            }
        }
    }

    @Test func `nesting beyond what a database stores is broken`() {
        var bytes = BSONBuilder.of { _ in }
        for _ in 0..<5000 { bytes = Little.four(bytes.count + 8) + [3, 0x61, 0] + bytes + [0] }
        #expect(json(bytes).text.isEmpty)
        #expect(json(bytes).fault?.contains("document 1") == true)
    }

    @Test func `JSON and other texts are none`() {
        let texts = [#"{"a":1}"#, "[1,2,3]", "a,b,c\n", "\u{5}\0\0\0", "PK\u{3}\u{4}aaaa"]
        for text in texts { #expect(!ByteSlice.with(Array(text.utf8)) { BSONDocuments.isBSON($0) }, "\(text)") }
        #expect(ByteSlice.with(Self.everything) { BSONDocuments.isBSON($0) })
        #expect(ByteSlice.with(Array(Self.everything[..<20])) { BSONDocuments.isBSON($0) })
    }
}
