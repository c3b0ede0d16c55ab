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
