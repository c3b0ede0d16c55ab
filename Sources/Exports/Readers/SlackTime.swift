/// Slack's `ts`: seconds and a fraction of up to six digits, "1662120957.649119", which is also a message's name within
/// its channel.
enum SlackTime {
    /// Microseconds since 1970, exact; `nil` when the text is no such time or names none after 1970.
    static func microseconds(_ text: ByteKey) -> UInt64? {
        guard text.count == 17, text.byte(10) == UInt8(ascii: "."), let first = digits(text.low),
            let ninth = digit(text.byte(8)), let tenth = digit(text.byte(9)),
            let fraction = digits((text.tail >> 16) << 16 | 0x3030)
        else { return slowly(text) }
        let seconds = first * 100 + ninth * 10 + tenth
        let result = seconds * 1_000_000 + fraction
        return result > 0 ? result : nil
    }

    /// One to eleven digits, and a point with one to six where there is a fraction.
    private static func slowly(_ text: ByteKey) -> UInt64? {
        guard text.count > 0, text.count <= ByteKey.exact else { return nil }
        let parts = text.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, (1...11).contains(parts[0].count) else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : [UInt8(ascii: "0")]
        guard (1...6).contains(fraction.count) else { return nil }
        let padded = parts[0] + fraction + Array(repeating: UInt8(ascii: "0"), count: 6 - fraction.count)
        var result: UInt64 = 0
        for byte in padded {
            guard let digit = digit(byte) else { return nil }
            result = result * 10 + digit
        }
        return result > 0 ? result : nil
    }

    @inline(__always) private static func digit(_ byte: UInt8) -> UInt64? {
        byte &- 0x30 < 10 ? UInt64(byte &- 0x30) : nil
    }

    /// Eight digits at once: pairs, then fours, then all.
    @inline(__always) private static func digits(_ word: UInt64) -> UInt64? {
        let values = word &- 0x3030_3030_3030_3030
        guard (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
        var result = (values &* 10 &+ values &>> 8) & 0x00FF_00FF_00FF_00FF
        result = (result &* 100 &+ result &>> 16) & 0x0000_FFFF_0000_FFFF
        return (result &* 10000 &+ result &>> 32) & 0xFFFF_FFFF
    }
}
