import Testing

@testable import Exports

@Suite struct DelimitedDialectTests {
    private func sniff(_ text: String) -> DelimitedDialect {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteBuffer.padding)
        return bytes.withUnsafeBytes {
            DelimitedDialect.sniff(UnsafeRawBufferPointer(rebasing: $0[..<(bytes.count - ByteBuffer.padding)]))
        }
    }

    @Test(arguments: [",", ";", "\t", "|"]) func `the delimiter is the one that gives even records`(_ sign: String) {
        let rows = (0..<20).map { "\($0)\(sign)a, b; c\(sign)\($0 % 3),5\(sign)x" }.joined(separator: "\n")
        let quoted = rows.replacing("a, b; c", with: "\"a, b; c\"").replacing(",5", with: "\",5\"")
        #expect(sniff(sign == "," ? quoted.replacing("\",5\"", with: "5") : rows).delimiter == Array(sign.utf8)[0])
    }

    @Test func `titles before the table do not decide`() {
        let text = "Report of the year, all teams, all sites\n\n" + String(repeating: "a;b;c;d\n", count: 10)
        #expect(sniff(text).delimiter == UInt8(ascii: ";"))
    }

    @Test func `backslash escapes are found where they are used`() {
        #expect(sniff("a,b\n1,\"x \\\"y\\\" z\"\n2,\"p \\\"q\\\" r\"\n").backslash)
        #expect(!sniff("a,b\n1,\"C:\\dir\\\"\n2,\"say \"\"hi\"\"\"\n").backslash)
    }

    @Test func `one column is no delimiter's merit`() { #expect(sniff("a\nb\nc\n") == DelimitedDialect()) }

    @Test func `Excel's first line names the delimiter`() {
        let text = Array("sep=;\r\na;b".utf8)
        text.withUnsafeBytes { bytes in
            #expect(DelimitedDialect.declared(bytes)?.delimiter == UInt8(ascii: ";"))
            #expect(DelimitedDialect.declared(bytes)?.textStart == 7)
        }
        Array("sepal,b\n".utf8).withUnsafeBytes { #expect(DelimitedDialect.declared($0) == nil) }
    }
}
