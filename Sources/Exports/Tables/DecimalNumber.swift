/// Decimal numbers as tables write them.
enum DecimalNumber {
    /// The value of `-12`, `3.5`, `3,5`, `1e3`; `nil` for anything else, also for `nan`, `inf`, hexadecimal digits and
    /// what does not fit a `Double`.
    static func value(of cell: ByteSlice) -> Double? {
        let cell = cell.trimmed
        guard (1...64).contains(cell.count) else { return nil }
        var plain: [UInt8] = []
        var (digits, marks, exponents) = (0, 0, 0)
        for index in 0..<cell.count {
            let byte = cell[index]
            switch byte {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "."), UInt8(ascii: ","):
                marks += 1
                guard marks == 1, exponents == 0 else { return nil }
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard index == 0 || ASCII.lower(cell[index - 1]) == UInt8(ascii: "e") else { return nil }
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                exponents += 1
                guard exponents == 1, digits > 0 else { return nil }
            default: return nil
            }
            plain.append(byte == UInt8(ascii: ",") ? UInt8(ascii: ".") : byte)
        }
        guard digits > 0, let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
