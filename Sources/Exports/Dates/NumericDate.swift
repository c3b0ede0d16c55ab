/// Dates written in numbers: `2024-03-05T10:00:00Z`, `2024/03/05`, `3/5/2024 1:07 PM`, `5.3.2024 13:07`.
enum NumericDate {
    static func read(_ text: ByteSlice, order: DateOrder?) -> CalendarDate? {
        var cursor = DateCursor(text)
        guard let first = cursor.number(limit: 8) else { return nil }
        if first.digits == 8 { return compact(first.value, &cursor) }
        let separator = cursor.peek()
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
        cursor.skip()
        guard first.digits == 4 else { return yearLast(first, separator, &cursor, order) }
        guard let month = cursor.number(limit: 2), cursor.skip(if: separator) else { return nil }
        guard let day = cursor.number(limit: 2) else { return nil }
        return withTime(CalendarDate(year: first.value, month: month.value, day: day.value), &cursor)
    }

    /// The two numbers whose order is in doubt: `a/b/year` or `a-b-year`. Dots are day first everywhere.
    static func ambiguousPair(_ cursor: inout DateCursor) -> (Int, Int)? {
        guard let first = cursor.number(limit: 2) else { return nil }
        let separator = cursor.peek()
        guard separator == 0x2F || separator == 0x2D else { return nil }
        cursor.skip()
        guard let second = cursor.number(limit: 2), cursor.skip(if: separator) else { return nil }
        guard let year = cursor.number(limit: 4), year.digits == 2 || year.digits == 4 else { return nil }
        return (first.value, second.value)
    }

    private static func yearLast(
        _ first: (value: Int, digits: Int), _ separator: UInt8, _ cursor: inout DateCursor, _ order: DateOrder?
    ) -> CalendarDate? {
        // "5. 3. 2024" has blanks after its dots.
        if separator == 0x2E { cursor.skipBlanks() }
        guard first.digits <= 2, let second = cursor.number(limit: 2), cursor.skip(if: separator) else { return nil }
        if separator == 0x2E { cursor.skipBlanks() }
        guard let year = cursor.number(limit: 4), year.digits == 2 || year.digits == 4 else { return nil }
        let isDot = separator == 0x2E
        guard let isDayFirst = isDot ? true : dayFirst(first.value, second.value, order) else { return nil }
        var date = CalendarDate(year: CalendarDate.fullYear(year.value, digits: year.digits))
        (date.day, date.month) = isDayFirst ? (first.value, second.value) : (second.value, first.value)
        return withTime(date, &cursor)
    }

    private static func dayFirst(_ first: Int, _ second: Int, _ order: DateOrder?) -> Bool? {
        if let order { return order == .dayFirst }
        if first > 12 || first == second { return true }
        return second > 12 ? false : nil
    }

    /// `20240305`, `20240305T101500Z`.
    private static func compact(_ value: Int, _ cursor: inout DateCursor) -> CalendarDate? {
        var date = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        guard cursor.peek() | 0x20 == 0x74 else { return withTime(date, &cursor) }
        var ahead = cursor
        ahead.skip()
        guard let time = ahead.number(limit: 6), time.digits % 2 == 0, ahead.peek() != 0x3A else {
            return withTime(date, &cursor)
        }
        let padded = time.digits == 6 ? time.value : time.digits == 4 ? time.value * 100 : time.value * 10_000
        (date.hour, date.minute, date.second) = (padded / 10_000, padded / 100 % 100, padded % 100)
        if ahead.skip(if: 0x2E) || ahead.skip(if: 0x2C) {
            guard let micros = ahead.fraction() else { return nil }
            date.micros = micros
        }
        ahead.skipBlanks()
        return ZoneOffset.read(&ahead, into: &date) && ahead.isAtEnd ? date : nil
    }

    private static func withTime(_ start: CalendarDate, _ cursor: inout DateCursor) -> CalendarDate? {
        var date = start
        // Between date and time stand a T, a comma or blanks.
        if cursor.peek() | 0x20 == 0x74, ASCII.isDigit(cursor.peek(1)) {
            cursor.skip()
        } else {
            _ = cursor.skip(if: 0x2C)
        }
        return TimeOfDay.read(&cursor, into: &date) ? date : nil
    }
}
