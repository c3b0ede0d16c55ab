import Testing

@testable import Exports

@Suite struct DelimitedScannerTests {
    @Test(arguments: ["\n", "\r\n", "\r"]) func `every kind of line end ends a record`(_ newline: String) throws {
        let found = try records("a,b\(newline)1,2\(newline)3,4")
        #expect(found.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    }

    @Test func `line ends may be mixed in one file`() throws {
        #expect(try records("a\nb\r\nc\rd\n").rows == [["a"], ["b"], ["c"], ["d"]])
    }

    @Test func `quotes keep delimiters, newlines and doubled quotes`() throws {
        let found = try records("\"a,b\",\"two\r\nlines\",\"say \"\"hi\"\"\"\nx,,\"\"\n")
        #expect(found.rows == [["a,b", "two\r\nlines", "say \"hi\""], ["x", "", ""]])
        #expect(found.faults.allSatisfy { $0.isEmpty })
    }

    @Test func `a delimiter at the end of a line is one more empty field`() throws {
        #expect(try records("a,b,\n1,2,").rows == [["a", "b", ""], ["1", "2", ""]])
    }

    @Test func `a quote inside an unquoted field is kept and noted`() throws {
        let found = try records("1,5\" pipe,3\n4,\"shut\" up,6\n")
        #expect(found.rows == [["1", "5\" pipe", "3"], ["4", "\"shut\" up", "6"]])
        #expect(found.faults == [.strayQuote, .strayQuote])
    }

    @Test func `a quote that is never closed costs its own line only`() throws {
        let found = try records("a,b\n1,\"open\n2,x\n3,y\n")
        #expect(found.rows[2...] == [["2", "x"], ["3", "y"]])
        #expect(found.faults == [[], .unclosedQuote, [], []])
    }

    @Test func `backslashes escape quotes where the dialect says so`() throws {
        let dialect = DelimitedDialect(delimiter: 0x2C, backslash: true)
        #expect(try records("\"a \\\"b\\\", c\",\"d\\\\\"\n", dialect: dialect).rows == [["a \"b\", c", "d\\"]])
    }

    @Test func `a field over the limit makes the record unusable and the next one is read`() throws {
        let long = String(repeating: "x", count: DelimitedScanner.fieldLimit + 1)
        let found = try records("a,\(long)\nb,c\n")
        #expect(found.faults == [.fieldTooLong, []])
        #expect(found.rows[1] == ["b", "c"])
    }

    @Test func `a record with more fields than can be held is noted`() throws {
        let wide = String(repeating: ",", count: DelimitedScanner.maximumFields)
        #expect(try records("\(wide)\na,b\n").faults == [.tooManyFields, []])
    }

    @Test func `the same field may be asked for again and again`() {
        let bytes = Array("\"a\"\"b\",\"c\"\"d\"\n".utf8) + [UInt8](repeating: 0, count: ByteBuffer.padding)
        bytes.withUnsafeBytes { all in
            let text = UnsafeRawBufferPointer(rebasing: all[..<(all.count - ByteBuffer.padding)])
            var scanner = DelimitedScanner(text, dialect: DelimitedDialect(), isWhole: true)
            let found = scanner.next()
            #expect(found)
            for _ in 0..<100 {
                let (second, first) = (scanner.field(1).string, scanner.field(0).string)
                #expect(second == "c\"d" && first == "a\"b")
            }
            let missing = scanner.field(2).count
            #expect(missing == 0)
        }
    }

    @Test func `what a scanner finds is what a plain byte loop finds`() throws {
        var generator = SeededGenerator(state: 7)
        let alphabet = Array("ab,\"\n\r;x\"\",".utf8)
        for _ in 0..<400 {
            let bytes = (0..<Int.random(in: 1...70, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            let found = try records(bytes)
            #expect(found.rows.count == found.faults.count)
            for (row, faults) in zip(found.rows, found.faults) where faults.isEmpty {
                #expect(!row.isEmpty)
            }
            let plain = PlainReader.rows(bytes)
            if let plain { #expect(found.rows == plain, "\(String(decoding: bytes, as: UTF8.self))") }
        }
    }
}

/// RFC 4180 by one byte at a time; `nil` where the text is not well-formed.
private enum PlainReader {
    static func rows(_ bytes: [UInt8]) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var index = 0
        while index < bytes.count {
            var field: [UInt8] = []
            if bytes[index] == 0x22 {
                index += 1
                while true {
                    guard index < bytes.count else { return nil }
                    if bytes[index] == 0x22 {
                        if index + 1 < bytes.count, bytes[index + 1] == 0x22 { index += 1 } else { break }
                    }
                    field.append(bytes[index])
                    index += 1
                }
                index += 1
            } else {
                while index < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[index]) {
                    guard bytes[index] != 0x22 else { return nil }
                    field.append(bytes[index])
                    index += 1
                }
            }
            row.append(String(decoding: field, as: UTF8.self))
            guard index < bytes.count else { break }
            guard [0x2C, 0x0A, 0x0D].contains(bytes[index]) else { return nil }
            if bytes[index] == 0x2C {
                index += 1
                if index == bytes.count { row.append("") }
                continue
            }
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
            rows.append(row)
            row = []
        }
        if !row.isEmpty { rows.append(row) }
        return rows
    }
}
