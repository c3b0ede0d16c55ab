@testable import Exports

extension FuzzTarget {
    /// Records lie one behind the other and cover the text; a row written anew has the same fields; a text given in two
    /// parts has the same records; what lies behind the end means nothing.
    static let delimited = FuzzTarget(
        "delimited", longest: 160,
        words: [
            "\"", "\"\"", "\\\"", ",", ";", "\t", "|", "\r\n", "\n", "\r", "\"a,b\"", "\"x\ny\"", "sep=;\n", "\u{FEFF}",
            ",,", "a,b,c\n",
        ]
    ) { input, trap throws(BrokenLaw) in
        _ = DelimitedDialect.declared(input)
        try FuzzBytes.padded(input) { text throws(BrokenLaw) in
            let sniffed = DelimitedDialect.sniff(text.raw)
            for backslash in text.raw.contains(UInt8(ascii: "\\")) ? [false, true] : [sniffed.backslash] {
                let dialect = DelimitedDialect(delimiter: sniffed.delimiter, backslash: backslash)
                let rows = try DelimitedFuzz.rows(text.raw, dialect, trap)
                try DelimitedFuzz.inParts(text.raw, dialect, rows)
                try FuzzBytes.padded(input, filler: [0x22, dialect.delimiter, 0x0A]) { other throws(BrokenLaw) in
                    try DelimitedFuzz.follow(other.raw, dialect, rows)
                }
            }
        }
    }
}

private enum DelimitedFuzz {
    struct Row: Equatable {
        var range: Range<Int>
        var faults: DelimitedScanner.Faults
        var fields: [[UInt8]]
    }

    static func rows(
        _ text: UnsafeRawBufferPointer, _ dialect: DelimitedDialect, _ trap: FuzzTrap
    ) throws(BrokenLaw) -> [Row] {
        var rows: [Row] = []
        var scanner = DelimitedScanner(text, dialect: dialect, isWhole: true)
        while scanner.next() {
            let row = row(&scanner)
            try hold(row.range.lowerBound == rows.last?.range.upperBound ?? 0, "records lie one behind the other")
            try hold(row.range.upperBound > row.range.lowerBound, "a record has bytes")
            if row.faults.isEmpty, row.fields.count > 1 {
                if rows.count < 2 { try rewrite(row, dialect.delimiter) }
                if !rows.isEmpty { try trap.spring(row.fields[1]) }
            }
            rows.append(row)
        }
        try hold(rows.last?.range.upperBound ?? 0 == text.count, "records cover the text")
        try hold(
            scanner.lines(endingWith: 0x0A) == text.prefix(scanner.recordStart).count { $0 == 0x0A },
            "lines are counted")
        return rows
    }

    /// Walks once more, where other bytes lie behind the end.
    static func follow(_ text: UnsafeRawBufferPointer, _ dialect: DelimitedDialect, _ rows: [Row]) throws(BrokenLaw) {
        var scanner = DelimitedScanner(text, dialect: dialect, isWhole: true)
        var place = 0
        while scanner.next() {
            let isSame =
                place < rows.count && rows[place].range == scanner.recordStart..<scanner.position
                && rows[place].faults == scanner.faults && rows[place].fields.count == scanner.fieldCount
            try hold(isSame, "what lies behind the end means nothing")
            place += 1
        }
        try hold(place == rows.count, "what lies behind the end means nothing")
    }

    private static func row(_ scanner: inout DelimitedScanner) -> Row {
        // In both orders, for escapes are resolved when asked for.
        var fields = (0..<scanner.fieldCount).reversed().map { scanner.field($0).array }
        fields.reverse()
        _ = scanner.isBlank
        return Row(range: scanner.recordStart..<scanner.position, faults: scanner.faults, fields: fields)
    }

    private static func rewrite(_ row: Row, _ delimiter: UInt8) throws(BrokenLaw) {
        var line: [UInt8] = []
        for (place, field) in row.fields.enumerated() {
            if place > 0 { line.append(delimiter) }
            line.append(0x22)
            for byte in field { line += byte == 0x22 ? [0x22, 0x22] : [byte] }
            line.append(0x22)
        }
        let again = line.withUnsafeBytes { bytes in
            try? FuzzBytes.padded(bytes) { text throws(BrokenLaw) in
                var scanner = DelimitedScanner(
                    text.raw, dialect: DelimitedDialect(delimiter: delimiter), isWhole: true)
                return scanner.next() ? self.row(&scanner) : nil
            }
        }
        guard let again = again ?? nil else { throw BrokenLaw("a row written anew is a row") }
        try hold(again.fields == row.fields && again.faults.isEmpty, "a row written anew has the same fields")
    }

    /// Records of the first half, and of the rest from where they end.
    static func inParts(
        _ text: UnsafeRawBufferPointer, _ dialect: DelimitedDialect, _ rows: [Row]
    ) throws(BrokenLaw) {
        let half = UnsafeRawBufferPointer(rebasing: text[..<(text.count / 2)])
        var first = DelimitedScanner(half, dialect: dialect, isWhole: false)
        var place = 0
        while first.next() {
            // A line end at the very end may be half of one.
            if first.position == half.count { break }
            try hold(place < rows.count && row(&first) == rows[place], "a part has the records of the whole")
            place += 1
        }
    }
}
