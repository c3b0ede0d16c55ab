import Testing

@testable import Exports

@Suite struct TextEncodingTests {
    private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
        }
    }

    @Test(arguments: [true, false], [true, false]) func `UTF-16 is read in both byte orders, with and without mark`(
        bigEndian: Bool, mark: Bool
    ) throws {
        let bytes = utf16("id\tname\n1\tZoë 😀 €\n", bigEndian: bigEndian, mark: mark)
        let found = try records(bytes, dialect: DelimitedDialect(delimiter: 9))
        #expect(found.rows == [["id", "name"], ["1", "Zoë 😀 €"]])
    }

    @Test func `a lone surrogate becomes the replacement character`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]
        #expect(try records(bytes).rows == [["a\u{FFFD}b"]])
    }

    @Test func `the mark of UTF-8 is no part of the first field`() throws {
        #expect(try records([0xEF, 0xBB, 0xBF] + Array("a,b".utf8)).rows == [["a", "b"]])
    }

    @Test(
        arguments: [
            ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0xE2, 0x82], 1),
            ([0xE0, 0x9F, 0xBF], 0), ([0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
        ] as [([UInt8], Int)]) func `ill-formed sequences are found where they begin`(bytes: [UInt8], at: Int)
    {
        bytes.withUnsafeBytes { #expect(UTF8Check.firstFault(in: $0) == at) }
        let behind = [UInt8](repeating: 0x20, count: 45) + bytes
        behind.withUnsafeBytes { #expect(UTF8Check.firstFault(in: $0) == 45 + at) }
    }

    @Test func `a character cut off by a block is no fault`() {
        let cut: [UInt8] = [0x61, 0xF0, 0x9F, 0x98]
        cut.withUnsafeBytes { #expect(UTF8Check.firstFault(in: $0, isWhole: false) == nil) }
        Array("Zoë 😀 €".utf8).withUnsafeBytes { #expect(UTF8Check.firstFault(in: $0) == nil) }
    }
}
