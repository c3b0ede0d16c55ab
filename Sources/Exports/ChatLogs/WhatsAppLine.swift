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

/// Which of a chat's numbers are day, month and year: decided over all its lines.
struct WhatsAppDates {
    enum Order: CaseIterable {
        case dayFirst, monthFirst, yearFirst, yearThenDay
    }

    enum Verdict: Equatable {
        case order(Order)
        case undecided
    }

    /// The order in which every date exists and the lines run through time with the fewest steps back; an order that
    /// the user says goes before, points speak for the day, and where two are left that differ, nobody knows.
    static func verdict(_ lines: [(date: WhatsAppLine.Date, time: Int)], asked: DateOrder?) -> Verdict {
        let courses = Order.allCases.compactMap { order in course(lines, order).map { (order: order, course: $0) } }
        let best = courses.map(\.course.falls).min() ?? 0
        let left = courses.filter { $0.course.falls == best }
        if let asked, let found = courses.first(where: { $0.order == (asked == .dayFirst ? .dayFirst : .monthFirst) }) {
            return .order(found.order)
        }
        guard let first = left.first else { return .undecided }
        if left.allSatisfy({ $0.course.sum == first.course.sum }) { return .order(first.order) }
        if first.order == .dayFirst, lines.contains(where: \.date.hasPoints) { return .order(.dayFirst) }
        return .undecided
    }

    static func day(_ date: WhatsAppLine.Date, _ order: Order) -> Int? {
        let (day, month, year) =
            switch order {
            case .dayFirst: (date.first, date.second, date.third)
            case .monthFirst: (date.second, date.first, date.third)
            case .yearFirst: (date.third, date.second, date.first)
            case .yearThenDay: (date.second, date.third, date.first)
            }
        let full = year < 100 ? 2000 + year : year
        guard (2009...2099).contains(full), (1...12).contains(month), day >= 1,
            day <= Instant.daysInMonth(month, year: full)
        else { return nil }
        return Instant.days(year: full, month: month, day: day)
    }

    /// How often time steps back, and the sum of all days, which tells orders apart; `nil` where a date does not exist.
    private static func course(
        _ lines: [(date: WhatsAppLine.Date, time: Int)], _ order: Order
    ) -> (falls: Int, sum: Int)? {
        var (falls, sum, last) = (0, 0, Int.min)
        for line in lines {
            guard let day = day(line.date, order) else { return nil }
            let now = day * 86_400 + line.time
            if now < last { falls += 1 }
            (last, sum) = (now, sum &+ day &* (day & 0xFFFF))
        }
        return (falls, sum)
    }
}
