/// A day of the Gregorian calendar, as the number of days since 1970-01-01.
package struct CivilDay: Sendable, Hashable, Comparable {
    package var number: Int

    package init(number: Int) { self.number = number }

    /// Source: H. Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`.
    package init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    /// 0 = Monday … 6 = Sunday.
    package var weekday: Int { (number % 7 + 10) % 7 }

    /// Source: H. Hinnant, `civil_from_days`.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// "2025-10-01".
    package var description: String {
        let (year, month, day) = parts
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The `nth` Sunday of a month, from 1; the last one for `nth` = 5 where there is no fifth.
    static func sunday(_ nth: Int, of month: Int, _ year: Int) -> CivilDay {
        let first = CivilDay(year, month, 1)
        let day = CivilDay(number: first.number + (6 - first.weekday) + 7 * (nth - 1))
        return day.parts.month == month ? day : CivilDay(number: day.number - 7)
    }
}
