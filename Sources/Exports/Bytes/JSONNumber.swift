/// A number as it stands in the bytes: `-?(0|[1-9]d*)(.d+)?([eE][+-]?d+)?`.
package struct JSONNumber: Equatable, Sendable {
    package let offset: Int
    package let count: Int
    /// Without fraction and exponent.
    package let isWhole: Bool
}

extension JSONScanner {
    /// The next value, which must be a number.
    package mutating func number() throws(JSONError) -> JSONNumber {
        skipSpace()
        let start = offset
        var end = start
        if byte(end) == UInt8(ascii: "-") { end += 1 }
        if byte(end) == UInt8(ascii: "0") { end += 1 } else { try digits(&end) }
        let wholeEnd = end
        if byte(end) == UInt8(ascii: ".") {
            end += 1
            try digits(&end)
        }
        if byte(end) | 0x20 == UInt8(ascii: "e") {
            end += 1
            if byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-") { end += 1 }
            try digits(&end)
        }
        leave(at: end)
        try endOfWord()
        return JSONNumber(offset: start, count: end - start, isWhole: end == wholeEnd)
    }

    /// The value of a whole number; `nil` with a fraction or an exponent.
    ///
    /// - Throws: `JSONError` beyond 64 bits.
    package func integer(of number: JSONNumber) throws(JSONError) -> Int64? {
        guard number.isWhole else { return nil }
        let digits = String(decoding: bytes.slice(number.offset, count: number.count).raw, as: UTF8.self)
        guard let value = Int64(digits) else { throw JSONError(reason: .numberTooLarge, offset: number.offset) }
        return value
    }

    /// The value as floating point; `nil` beyond its range.
    package func double(of number: JSONNumber) -> Double? {
        let digits = String(decoding: bytes.slice(number.offset, count: number.count).raw, as: UTF8.self)
        return Double(digits).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The next value if it is a whole number within 64 bits; anything else is skipped.
    package mutating func integerIfAny() throws(JSONError) -> Int64? {
        guard peek() == .number else {
            try skipValue()
            return nil
        }
        let number = try number()
        do throws(JSONError) { return try integer(of: number) } catch { return nil }
    }

    private func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private func digits(_ position: inout Int) throws(JSONError) {
        let start = position
        while byte(position) &- UInt8(ascii: "0") < 10 { position += 1 }
        if position == start {
            throw JSONError(reason: position < bytes.count ? .badNumber : .endsEarly, offset: position)
        }
    }
}
