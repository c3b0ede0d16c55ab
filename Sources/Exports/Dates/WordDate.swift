/// Dates with the month as a word: RFC 2822 (`Thu, 13 Feb 03 23:32:10 -0330`), `5-Mar-24 01:07 PM`,
/// `Thursday, November 3, 2016 at 11:59:50 AM UTC`, `Nov 3 11:59:50 2016`, `3 novembre 2016 11:59`.
enum WordDate {
    static func read(_ text: ByteSlice) -> CalendarDate? {
        var cursor = DateCursor(text)
        var date = CalendarDate()
        var hasTime = false
        var monthIsDoubtful = false
        while true {
            skipSeparators(&cursor)
            if cursor.isAtEnd || (date.month > 0 && date.day > 0 && date.year > 0 && hasTime) { break }
            if ASCII.isDigit(cursor.peek()) {
                guard number(&cursor, into: &date, &hasTime) else { return nil }
            } else if hasTime, cursor.peek() == 0x2B || cursor.peek() == 0x2D {
                guard innerZone(&cursor, into: &date) else { return nil }
            } else {
                guard word(cursor.word(), into: &date, &monthIsDoubtful) else { return nil }
            }
        }
        guard date.month > 0, date.day > 0, date.year > 0 else { return nil }
        return ZoneOffset.read(&cursor, into: &date) && cursor.isAtEnd ? date : nil
    }

    private static func skipSeparators(_ cursor: inout DateCursor) {
        cursor.skipBlanks()
        while cursor.peek() == 0x2C || cursor.peek() == 0x2E || isInnerDash(cursor) || cursor.peek() == 0x2F {
            cursor.skip()
            cursor.skipBlanks()
        }
    }

    /// A dash before a letter or between the parts of a date, not the sign of a zone.
    private static func isInnerDash(_ cursor: DateCursor) -> Bool {
        guard cursor.peek() == 0x2D else { return false }
        return !(ASCII.isDigit(cursor.peek(1)) && ASCII.isDigit(cursor.peek(2)) && ASCII.isDigit(cursor.peek(3)))
            || ASCII.isDigit(cursor.peek(4)) && !ASCII.isDigit(cursor.peek(5)) && cursor.peek(1) <= 0x32
                && isYear(cursor)
    }

    /// A zone before the year: `Thu Nov 3 11:59:50 +0000 2016`.
    private static func innerZone(_ cursor: inout DateCursor, into date: inout CalendarDate) -> Bool {
        let sign = cursor.peek() == 0x2D ? -1 : 1
        cursor.skip()
        guard let zone = cursor.number(limit: 4), zone.digits == 4 else { return false }
        date.zone = sign * (zone.value / 100 * 60 + zone.value % 100)
        return true
    }

    private static func isYear(_ cursor: DateCursor) -> Bool {
        var ahead = cursor
        ahead.skip()
        guard let number = ahead.number(limit: 4) else { return false }
        return (1970...2199).contains(number.value)
    }

    private static func number(
        _ cursor: inout DateCursor, into date: inout CalendarDate, _ hasTime: inout Bool
    ) -> Bool {
        var ahead = cursor
        guard let value = ahead.number(limit: 4) else { return false }
        if !hasTime, ahead.peek() == 0x3A {
            guard TimeOfDay.clock(&cursor, into: &date) else { return false }
            cursor.skipBlanks()
            hasTime = true
            return TimeOfDay.halfDay(&cursor, into: &date)
        }
        cursor = ahead
        if value.digits >= 3 {
            guard date.year == 0 else { return false }
            date.year = CalendarDate.fullYear(value.value, digits: value.digits)
        } else if date.day == 0 {
            date.day = value.value
        } else if date.year == 0 {
            guard value.digits == 2 else { return false }
            date.year = CalendarDate.fullYear(value.value, digits: value.digits)
        } else {
            return false
        }
        return true
    }

    /// A month is kept; weekdays, "at", "de", "um" and ordinal endings are passed over.
    private static func word(_ word: ByteSlice, into date: inout CalendarDate, _ isDoubtful: inout Bool) -> Bool {
        guard !word.isEmpty else { return false }
        if let month = MonthName.number(of: word) {
            // "mar." before the day may have been a Tuesday.
            guard date.month == 0 || isDoubtful else { return date.month == month }
            isDoubtful = date.month == 0 && date.day == 0 && word.equalsIgnoringCase("mar")
            date.month = month
            return true
        }
        if let zone = ZoneOffset.minutes(of: word), date.zone == nil {
            date.zone = zone
            return true
        }
        return word.count <= 12 && (passedOver[ByteKey(word).lowercased] != nil || WeekdayName.contains(word))
    }

    private static let passedOver = KeyTable(of: [
        "at", "um", "uhr", "de", "del", "a", "las", "\u{e0}", "le", "st", "nd", "rd", "th", "on",
    ])
}

/// Months in English, German, French and Spanish, whole or as the usual abbreviation.
enum MonthName {
    static func number(of word: ByteSlice) -> Int? { numbers[ByteKey(word).lowercased] }

    private static let numbers = KeyTable(
        months.enumerated().flatMap { index, names in names.map { (name: $0, value: index + 1) } })

    private static let months: [[String]] = [
        ["jan", "january", "januar", "j\u{e4}nner", "janvier", "janv", "enero", "ene"],
        ["feb", "february", "februar", "f\u{e9}vrier", "f\u{e9}vr", "febrero"],
        ["mar", "march", "m\u{e4}rz", "m\u{e4}r", "mrz", "mars", "marzo"],
        ["apr", "april", "avril", "avr", "abril", "abr"],
        ["may", "mai", "mayo"],
        ["jun", "june", "juni", "juin", "junio"],
        ["jul", "july", "juli", "juillet", "juil", "julio"],
        ["aug", "august", "ao\u{fb}t", "agosto", "ago"],
        ["sep", "sept", "september", "septembre", "septiembre"],
        ["oct", "october", "okt", "oktober", "octobre", "octubre"],
        ["nov", "november", "novembre", "noviembre"],
        ["dec", "december", "dez", "dezember", "d\u{e9}cembre", "d\u{e9}c", "diciembre", "dic"],
    ]
}

enum WeekdayName {
    static func contains(_ word: ByteSlice) -> Bool { names[ByteKey(word).lowercased] != nil }

    private static let names = KeyTable(of: [
        "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri",
        "friday",
        "sat", "saturday", "sun", "sunday", "mo", "di", "mi", "do", "fr", "sa", "so", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "lunes", "martes", "mi\u{e9}rcoles", "jueves",
        "viernes", "s\u{e1}bado", "domingo",
    ])
}
