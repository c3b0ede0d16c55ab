/// The beginning of a line of a WhatsApp chat: `[23/06/2018, 13:55:10] ` or `23.06.18, 1:55 PM - `, in any language.
struct WhatsAppLine {
    /// The three numbers of the date as they stand, and whether a point stands between them.
    struct Date: Sendable, Equatable {
        var first: Int
        var second: Int
        var third: Int
        var hasPoints: Bool
    }

    let date: Date
    /// Seconds since midnight.
    let time: Int
    /// Where the name, or the notice, begins.
    let end: Int

    /// `nil` where the line does not begin with a time, and so goes on with the message before.
    init?(_ line: ByteSlice) {
        var cursor = DateCursor(line)
        Self.skipMarks(&cursor)
        let isBracketed = cursor.skip(if: UInt8(ascii: "["))
        Self.skipMarks(&cursor)
        guard let date = Self.date(&cursor) else { return nil }
        self.date = date
        Self.skipBetween(&cursor)
        guard let time = Self.time(&cursor) else { return nil }
        self.time = time
        cursor.skipBlanks()
        if isBracketed {
            guard cursor.skip(if: UInt8(ascii: "]")) else { return nil }
        } else {
            guard cursor.skip(if: UInt8(ascii: "-")) || Self.skipDash(&cursor) else { return nil }
        }
        cursor.skipBlanks()
        end = cursor.index
    }

    private static func date(_ cursor: inout DateCursor) -> Date? {
        guard let first = cursor.number(), let mark = separator(&cursor), let second = cursor.number(limit: 2),
            let other = separator(&cursor), mark == other, let third = cursor.number()
        else { return nil }
        guard first.digits <= 2 || first.digits == 4, third.digits <= 2 || third.digits == 4 else { return nil }
        return Date(first: first.value, second: second.value, third: third.value, hasPoints: mark == UInt8(ascii: "."))
    }

    private static func separator(_ cursor: inout DateCursor) -> UInt8? {
        let mark = cursor.peek()
        guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") else { return nil }
        cursor.skip()
        skipMarks(&cursor)
        cursor.skipBlanks()
        return mark
    }

    /// A comma, blanks, the point of "2018.", a word such as the Finnish "klo".
    private static func skipBetween(_ cursor: inout DateCursor) {
        while true {
            skipMarks(&cursor)
            cursor.skipBlanks()
            if cursor.skip(if: UInt8(ascii: ",")) || cursor.skip(if: UInt8(ascii: ".")) { continue }
            guard ASCII.isLetter(cursor.peek()) || cursor.peek() >= 0x80 else { return }
            let before = cursor.index
            if cursor.word().count > 12 || cursor.index == before { return }
        }
    }

    private static func time(_ cursor: inout DateCursor) -> Int? {
        var clock = CalendarDate()
        guard TimeOfDay.clock(&cursor, into: &clock) else { return nil }
        cursor.skipBlanks()
        guard TimeOfDay.halfDay(&cursor, into: &clock), clock.hour < 24, clock.minute < 60, clock.second < 60 else {
            return nil
        }
        return clock.hour * 3600 + clock.minute * 60 + clock.second
    }

    /// Marks of writing direction, which nobody sees.
    private static func skipMarks(_ cursor: inout DateCursor) {
        while cursor.peek() == 0xE2, cursor.peek(1) == 0x80, cursor.peek(2) == 0x8E || cursor.peek(2) == 0x8F {
            cursor.skip(3)
        }
    }

    private static func skipDash(_ cursor: inout DateCursor) -> Bool {
        guard cursor.peek() == 0xE2, cursor.peek(1) == 0x80, cursor.peek(2) == 0x93 else { return false }
        cursor.skip(3)
        return true
    }
}
