import Testing

@testable import Exports

@Suite struct DelimitedTextTests {
    private func mixture(_ count: Int) -> String {
        (0..<count).map { row in
            switch row % 5 {
            case 0: "\(row),plain,x"
            case 1: "\(row),\"two\nlines, \"\"quoted\"\"\",x"
            case 2: "\(row),\"\",x\r"
            case 3: "\(row),\"\n\n\n\",x"
            default: "\(row),longer text without anything special in it,x"
            }
        }.joined(separator: "\n")
    }

    @Test(arguments: [1, 2, 3, 8], [64, 100, 333, 4096]) func `records do not depend on threads or blocks`(
        threads: Int, blockSize: Int
    ) throws {
        let text = mixture(300)
        let whole = try records(text)
        #expect(whole.rows.count == 300)
        #expect(try records(text, threads: threads, blockSize: blockSize) == whole)
    }

    @Test(arguments: [64, 100, 333]) func `a stray quote that spoils the parity changes nothing`(blockSize: Int) throws
    {
        let text = mixture(60) + "\n5\" pipe,b,c\n" + mixture(200)
        let whole = try records(text)
        #expect(whole.rows.count == 261)
        #expect(try records(text, threads: 4, blockSize: blockSize) == whole)
    }

    @Test func `an unclosed quote far from the end costs one line with any blocks`() throws {
        let text = "a,b,c\n1,\"open,3\n" + String(repeating: "4,5,6\n", count: 200)
        let whole = try records(text)
        #expect(whole.rows.count == 202)
        #expect(try records(text, threads: 2, blockSize: 64) == whole)
    }

    @Test(arguments: [64, 4096]) func `a record knows its line, also behind fields of several lines`(
        blockSize: Int
    ) throws {
        let text = "h\n\"a\nb\nc\"\nd\n" + String(repeating: "e\n", count: 100) + "f"
        let found = try records(text, threads: 2, blockSize: blockSize)
        #expect(found.lines.prefix(4) == [1, 2, 5, 6])
        #expect(found.lines.last == 106)
    }

    @Test func `a large text in Windows-1252 is read as such, with a remark`() throws {
        let row = Array("1,M".utf8) + [0xFC] + Array("ller,".utf8) + [0x80] + [0x0A]
        let bytes = Array(repeating: row, count: 50).flatMap { $0 }
        let text = try DelimitedText(memoryTable(bytes), entry: 0, threads: 2, blockSize: 64)
        #expect(text.warning == "is not UTF-8; read as Windows-1252")
        let found = try records(bytes, threads: 2, blockSize: 64)
        #expect(found.rows == Array(repeating: ["1", "Müller", "€"], count: 50))
    }

    @Test func `an empty file has no records`() throws { #expect(try records("").rows == []) }

    @Test(arguments: [0, 1, 7, 8, 9, 24, 100, 1000], [1, 2, 64]) func `turns cover all blocks in order`(
        count: Int, threads: Int
    ) {
        let turns = DelimitedText.turns(count, threads: threads)
        #expect(turns.flatMap { Array($0) } == Array(0..<count))
        #expect(turns.allSatisfy { !$0.isEmpty })
    }
}
