/// The form in which nearly all machines write times: `2024-03-05T10:00:00.123456Z`, also with a blank for the `T`,
/// without the `Z` or with `+01:00` for it, and with a fraction of up to eight digits or none. Read as words of eight
/// bytes; anything else is left to `NumericDate`.
enum FixedDate {
    static func read(_ text: ByteSlice) -> CalendarDate? {
        guard text.count >= 19 else { return nil }
        guard let zone = zone(text), let micros = fraction(text, from: 19, to: zone.start) else { return nil }
        guard text[10] == UInt8(ascii: "T") || text[10] == 0x20 else { return nil }
        // "2024-03-", "05" and what follows, "10:00:00".
        guard let front = pairs(text.word(at: 0), between: 0xFF00_00FF_0000_0000, 0x2D00_002D_0000_0000),
            let day = pairs(text.word(at: 8) & 0xFFFF, between: 0xFFFF_FFFF_FFFF_0000, 0),
            let clock = pairs(text.word(at: 11), between: 0x0000_FF00_00FF_0000, 0x0000_3A00_003A_0000)
        else { return nil }
        return CalendarDate(
            year: number(front, 0) * 100 + number(front, 2), month: number(front, 5), day: number(day, 0),
            hour: number(clock, 0), minute: number(clock, 3), second: number(clock, 6),
            micros: micros, zone: zone.minutes)
    }

    /// Where the zone begins at the end of the text, and its minutes east of UTC; `nil` where it is no zone.
    private static func zone(_ text: ByteSlice) -> (start: Int, minutes: Int?)? {
        if text[text.count - 1] == UInt8(ascii: "Z") { return (text.count - 1, 0) }
        guard text.count >= 25, text[text.count - 3] == UInt8(ascii: ":") else { return (text.count, nil) }
        // "+01:00" and two bytes before it.
        let word = text.word(at: text.count - 8) &>> 16
        let sign = UInt8(truncatingIfNeeded: word)
        guard let pairs = pairs(word, between: 0xFFFF_0000_FF00_00FF, 0x0000_0000_3A00_0000 | UInt64(sign)) else {
            return nil
        }
        let minutes = number(pairs, 1) * 60 + number(pairs, 4)
        guard sign == 0x2B || sign == 0x2D, number(pairs, 4) < 60, minutes <= 15 * 60 else { return nil }
        return (text.count - 6, sign == 0x2D ? -minutes : minutes)
    }

    /// The microseconds of a point with one to eight digits; 0 for nothing at all. Digits beyond the sixth are dropped.
    private static func fraction(_ text: ByteSlice, from start: Int, to end: Int) -> Int? {
        let digits = end - start - 1
        if digits == -1 { return 0 }
        guard (1...8).contains(digits), text[start] == UInt8(ascii: ".") else { return nil }
        // Zeroes behind the last digit.
        let gap = UInt64(8 &* digits)
        let word = text.word(at: start + 1)
        let full = digits == 8 ? word : word & (1 &<< gap &- 1) | 0x3030_3030_3030_3030 &<< gap
        guard let pairs = pairs(full, between: 0, 0) else { return nil }
        return number(pairs, 0) * 10_000 + number(pairs, 2) * 100 + number(pairs, 4)
    }

    /// Byte `i` is the number that the digits at `i` and `i + 1` make; `nil` where one is no digit, or the bytes under
    /// `mask` are not `separators`.
    private static func pairs(_ word: UInt64, between mask: UInt64, _ separators: UInt64) -> UInt64? {
        guard word & mask == separators else { return nil }
        let values = (word & ~mask | 0x3030_3030_3030_3030 & mask) &- 0x3030_3030_3030_3030
        guard (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
        return values &* 10 &+ values &>> 8
    }

    private static func number(_ pairs: UInt64, _ place: UInt64) -> Int {
        Int(truncatingIfNeeded: pairs &>> (place &* 8) & 0xFF)
    }
}
