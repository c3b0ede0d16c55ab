/// Times written as one number: seconds, milliseconds or microseconds since 1970 by magnitude, Excel's day numbers, and
/// `YYYYMMDD`.
enum EpochNumber {
    /// The instant, or `nil` where the text is no such number. Days and dates have no zone; counts since 1970 are UTC.
    static func read(_ text: ByteSlice, zoneMinutes: Int) -> Timestamp? {
        var cursor = DateCursor(text)
        guard let whole = cursor.number(limit: 18) else { return nil }
        var fraction = 0
        if cursor.skip(if: 0x2E) || cursor.skip(if: 0x2C) {
            guard let digits = cursor.fraction(of: 12) else { return nil }
            fraction = digits
        }
        guard cursor.isAtEnd else { return nil }
        return whole.digits <= 5
            ? excel(day: whole.value, fraction: fraction, zoneMinutes: zoneMinutes)
            : sinceEpoch(whole.value, digits: whole.digits, fraction: fraction / 1_000_000)
    }

    private static func sinceEpoch(_ value: Int, digits: Int, fraction: Int) -> Timestamp? {
        let micros: Int
        switch digits {
        case 9...10: micros = value * 1_000_000 + fraction
        case 11...13: micros = value * 1000 + fraction / 1000
        case 14...16: micros = value
        case 17...18: micros = value / 1000
        default: return nil
        }
        guard Instant.accepted.contains(Int64(micros)) else { return nil }
        return Timestamp(micros: Int64(micros), hasZone: true)
    }

    /// Days since 1899-12-30, the fraction being the time of day, to the nearest millisecond: the spreadsheet's own
    /// number is a binary fraction and off by up to some microseconds. `fraction` counts billionths of a thousandth.
    private static func excel(day: Int, fraction: Int, zoneMinutes: Int) -> Timestamp? {
        guard (20_000..<60_000).contains(day) else { return nil }
        let days = Int64(day - 25_569)
        let inDay = (Int64(fraction) * 864 / 10_000 + 500) / 1000 * 1000
        let micros = days * Instant.day + inDay + Int64(zoneMinutes) * Instant.minute
        return Instant.accepted.contains(micros) ? Timestamp(micros: micros, hasZone: false) : nil
    }
}
