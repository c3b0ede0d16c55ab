/// The form in which nearly all machines write times: `2024-03-05T10:00:00Z`, also with a blank for the `T` and without
/// the `Z`. Read as three words of eight bytes; anything else is left to `NumericDate`.
enum FixedDate {
    static func read(_ text: ByteSlice) -> CalendarDate? {
        guard text.count == 19 || text.count == 20 && text[19] == UInt8(ascii: "Z") else { return nil }
        guard text[10] == UInt8(ascii: "T") || text[10] == 0x20 else { return nil }
        // "2024-03-", "05" and what follows, "10:00:00".
        guard let front = pairs(text.word(at: 0), between: 0xFF00_00FF_0000_0000, 0x2D00_002D_0000_0000),
            let day = pairs(text.word(at: 8) & 0xFFFF, between: 0xFFFF_FFFF_FFFF_0000, 0),
            let clock = pairs(text.word(at: 11), between: 0x0000_FF00_00FF_0000, 0x0000_3A00_003A_0000)
        else { return nil }
        return CalendarDate(
            year: number(front, 0) * 100 + number(front, 2), month: number(front, 5), day: number(day, 0),
            hour: number(clock, 0), minute: number(clock, 3), second: number(clock, 6),
            zone: text.count == 20 ? 0 : nil)
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
