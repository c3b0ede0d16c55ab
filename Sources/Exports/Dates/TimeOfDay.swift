/// Reads `h:mm[:ss[.fraction]] [AM|PM] [zone]` into a date.
enum TimeOfDay {
    /// `true` when all from the cursor on is a time of day with its zone. An empty rest is midnight.
    static func read(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        cursor.skipBlanks()
        if cursor.isAtEnd { return true }
        if ASCII.isDigit(cursor.peek()) {
            guard clock(&cursor, into: &date) else { return false }
            cursor.skipBlanks()
            guard halfDay(&cursor, into: &date) else { return false }
            cursor.skipBlanks()
        }
        guard ZoneOffset.read(&cursor, into: &date) else { return false }
        cursor.skipBlanks()
        return cursor.isAtEnd
    }

    static func clock(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        guard let hour = cursor.number(limit: 2) else { return false }
        date.hour = hour.value
        guard cursor.skip(if: 0x3A) || cursor.skip(if: 0x2E) else { return isHourAlone(cursor) }
        guard let minute = cursor.number(limit: 2), minute.digits == 2 else { return false }
        date.minute = minute.value
        guard cursor.skip(if: 0x3A) || (cursor.peek() == 0x2E && cursor.skip(if: 0x2E)) else { return true }
        guard let second = cursor.number(limit: 2), second.digits == 2 else { return false }
        date.second = second.value
        guard cursor.skip(if: 0x2E) || cursor.skip(if: 0x2C) else { return true }
        guard let micros = cursor.fraction() else { return false }
        date.micros = micros
        return true
    }

    /// `AM`, `PM`, `a.m.`, `p. m.` after the clock, where present.
    static func halfDay(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        let letter = ASCII.lower(cursor.peek())
        guard letter == 0x61 || letter == 0x70 else { return true }
        var ahead = cursor
        ahead.skip()
        if ahead.skip(if: 0x2E) { ahead.skipBlanks() }
        guard ASCII.lower(ahead.peek()) == 0x6D, !ASCII.isLetter(ahead.peek(1)) else { return true }
        ahead.skip()
        _ = ahead.skip(if: 0x2E)
        guard (1...12).contains(date.hour) else { return false }
        date.hour = date.hour % 12 + (letter == 0x70 ? 12 : 0)
        cursor = ahead
        return true
    }

    /// `5 PM` has no minutes.
    private static func isHourAlone(_ cursor: DateCursor) -> Bool {
        var ahead = cursor
        ahead.skipBlanks()
        let letter = ASCII.lower(ahead.peek())
        return (letter == 0x61 || letter == 0x70) && (ASCII.lower(ahead.peek(1)) == 0x6D || ahead.peek(1) == 0x2E)
    }
}

/// Reads the offset from UTC that a date names.
enum ZoneOffset {
    static func read(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        if cursor.isAtEnd { return true }
        if cursor.peek() == 0x2B || cursor.peek() == 0x2D { return numeric(&cursor, into: &date) }
        if cursor.skip(if: 0x28) {
            // A comment in a mail date: the zone's name once more, or its only mention.
            let name = cursor.word()
            if date.zone == nil { date.zone = minutes(of: name) }
            while !cursor.isAtEnd, !cursor.skip(if: 0x29) { cursor.skip() }
            return true
        }
        let name = cursor.word()
        guard isName(name) else { return false }
        date.zone = minutes(of: name)
        if date.zone == 0, cursor.peek() == 0x2B || cursor.peek() == 0x2D {
            return numeric(&cursor, into: &date)  // "GMT+0200", "UTC-5"
        }
        cursor.skipBlanks()
        return cursor.isAtEnd || (cursor.peek() == 0x28 && read(&cursor, into: &date))
    }

    /// A few capitals, or the word that German and French put after the clock.
    private static func isName(_ word: ByteSlice) -> Bool {
        if word.equalsIgnoringCase("uhr") || word.equalsIgnoringCase("h") { return true }
        return minutes(of: word) != nil
            || (1...5).contains(word.count) && (0..<word.count).allSatisfy { word[$0] &- 0x41 < 26 }
    }

    private static func numeric(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        let isWest = cursor.peek() == 0x2D
        cursor.skip()
        guard let first = cursor.number(limit: 4) else { return false }
        var minutes = first.digits > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
        if first.digits <= 2, cursor.skip(if: 0x3A) {
            guard let rest = cursor.number(limit: 2), rest.digits == 2, rest.value < 60 else { return false }
            minutes += rest.value
        }
        guard minutes <= 15 * 60 else { return false }
        date.zone = isWest ? -minutes : minutes
        cursor.skipBlanks()
        return cursor.isAtEnd || (cursor.peek() == 0x28 && read(&cursor, into: &date))
    }

    /// Minutes east of UTC for the zone names of RFC 2822 (4.3) and common European ones; `nil` for others, whose time
    /// is then taken as one without a zone.
    static func minutes(of name: ByteSlice) -> Int? { names[ByteKey(name).lowercased] }

    private static let names = KeyTable<Int>([
        ("z", 0), ("utc", 0), ("gmt", 0), ("ut", 0), ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300),
        ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("wet", 0), ("west", 60), ("cet", 60),
        ("cest", 120), ("mez", 60), ("mesz", 120), ("bst", 60), ("eet", 120), ("eest", 180), ("msk", 180), ("jst", 540),
    ])
}
