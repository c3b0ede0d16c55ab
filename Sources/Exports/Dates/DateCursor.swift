/// Steps through the bytes of a date.
struct DateCursor {
    private let text: ByteSlice
    private(set) var index = 0

    init(_ text: ByteSlice) { self.text = text }

    var isAtEnd: Bool { index >= text.count }

    /// The byte `ahead` places on; 0 past the end.
    func peek(_ ahead: Int = 0) -> UInt8 { index + ahead < text.count ? text[index + ahead] : 0 }

    mutating func skip(_ count: Int = 1) { index = min(index + count, text.count) }

    mutating func skip(if byte: UInt8) -> Bool {
        guard peek() == byte, !isAtEnd else { return false }
        index += 1
        return true
    }

    /// Blanks, among them the narrow no-break space U+202F that Apple's and Meta's exports put before AM and PM.
    mutating func skipBlanks() {
        while true {
            if peek() == 0x20 || peek() == 0x09 {
                index += 1
            } else if peek() == 0xC2, peek(1) == 0xA0 {
                index += 2
            } else if peek() == 0xE2, peek(1) == 0x80, peek(2) == 0xAF {
                index += 3
            } else {
                return
            }
        }
    }

    /// Up to `limit` digits as a number, and how many there were; more digits than that are no match.
    mutating func number(limit: Int = 4) -> (value: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while digits < limit, ASCII.isDigit(peek(digits)) {
            value = value * 10 + Int(peek(digits) - 0x30)
            digits += 1
        }
        guard digits > 0, !ASCII.isDigit(peek(digits)) else { return nil }
        index += digits
        return (value, digits)
    }

    /// Digits of a fraction as a whole number of `precision` digits, further ones cut off; `nil` without any digit.
    mutating func fraction(of precision: Int = 6) -> Int? {
        var value = 0
        var digits = 0
        while ASCII.isDigit(peek()) {
            if digits < precision { value = value * 10 + Int(peek() - 0x30) }
            digits += 1
            index += 1
        }
        guard (1...18).contains(digits) else { return nil }
        while digits < precision {
            value *= 10
            digits += 1
        }
        return value
    }

    /// The letters from here on; bytes of other scripts and of accented letters count as letters.
    mutating func word() -> ByteSlice {
        let start = index
        while ASCII.isLetter(peek()) || (peek() >= 0x80 && !isWideBlank) { index += 1 }
        return text[start..<index]
    }

    private var isWideBlank: Bool {
        (peek() == 0xE2 && peek(1) == 0x80 && peek(2) == 0xAF) || (peek() == 0xC2 && peek(1) == 0xA0)
    }
}
