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

    @Test(arguments: 64...68) func `a character cut by a block is no fault, wherever the cut falls`(block: Int) throws {
        let bytes = Array(String(repeating: "a,Zoë 😀 €\n", count: 40).utf8)
        let text = try DelimitedText(memoryTable(bytes), entry: 0, threads: 2, blockSize: block)
        #expect(text.warning == nil)
    }

    @Test func `the rest of a character without its beginning is a fault also where a block begins`() throws {
        let bytes = [UInt8](repeating: 0x61, count: 64) + [0x90] + [UInt8](repeating: 0x62, count: 200)
        let text = try DelimitedText(memoryTable(bytes), entry: 0, threads: 2, blockSize: 64)
        #expect(text.warning != nil)
    }

    @Test func `half a character before a plain one is a fault also where blocks meet`() throws {
        let bytes = [UInt8](repeating: 0x61, count: 63) + [0xC3] + [UInt8](repeating: 0x62, count: 200)
        let text = try DelimitedText(memoryTable(bytes), entry: 0, threads: 2, blockSize: 64)
        #expect(text.warning != nil)
    }
}
