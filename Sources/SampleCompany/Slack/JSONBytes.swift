/// JSON as PHP writes it, which is how Slack's exports look: slashes escaped, all beyond ASCII as `\uXXXX`.
extension [UInt8] {
    package mutating func append(raw text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(raw text: String) { append(contentsOf: text.utf8) }

    /// A string in quotes.
    package mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        append(escaped: text)
        append(UInt8(ascii: "\""))
    }

    mutating func append(escaped text: String) {
        for unit in text.utf16 {
            switch unit {
            case 0x22, 0x5C, 0x2F:
                append(UInt8(ascii: "\\"))
                append(UInt8(truncatingIfNeeded: unit))
            case 0x0A: append(raw: "\\n")
            case 0x20..<0x7F: append(UInt8(truncatingIfNeeded: unit))
            default: append(unicodeEscape: unit)
            }
        }
    }

    private mutating func append(unicodeEscape unit: UInt16) {
        append(raw: "\\u")
        append(hex: UInt64(unit), digits: 4)
    }

    mutating func append(hex value: UInt64, digits: Int) {
        for shift in stride(from: 4 * (digits - 1), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
            append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }

    package mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var divisor: UInt = 1
        let magnitude = number.magnitude
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 48 + magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Slack's "1662120957.649119", in quotes.
    mutating func append(timestamp time: Int64) {
        append(UInt8(ascii: "\""))
        append(number: Int(time / 1_000_000))
        append(UInt8(ascii: "."))
        append(sixDigits: Int(time % 1_000_000))
        append(UInt8(ascii: "\""))
    }

    private mutating func append(sixDigits value: Int) {
        var divisor = 100_000
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 48 + value / divisor % 10))
            divisor /= 10
        }
    }
}
