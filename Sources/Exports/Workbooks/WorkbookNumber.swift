/// Numbers as the cells of a workbook store them.
enum WorkbookNumber {
    /// The number as a table would have it. Whole numbers that a binary number of 53 bits need not hold exactly are
    /// written with an exponent, `2.00034123456789E+17`, however the file writes them, for as an id they may be rounded.
    static func text(_ content: [UInt8]) -> [UInt8] {
        let isShort = content.count < 16 && !content.contains { ASCII.lower($0) == UInt8(ascii: "e") }
        guard !isShort, let value = ByteSlice.with(content, { DecimalNumber.value(of: $0) }), value >= 1e15,
            value == value.rounded()
        else { return content }
        if value < 0x1p53 { return Array(String(Int(value)).utf8) }
        guard content.allSatisfy(ASCII.isDigit) else { return content.map { $0 == UInt8(ascii: "e") ? 0x45 : $0 } }
        let kept = content[1...].reversed().drop { $0 == 0x30 }.reversed()
        return [content[0]] + (kept.isEmpty ? [] : [UInt8(ascii: ".")] + kept) + Array("E+\(content.count - 1)".utf8)
    }
}
