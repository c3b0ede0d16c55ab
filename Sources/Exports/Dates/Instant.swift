/// Points in time as microseconds since 1970-01-01T00:00:00 UTC, in the proleptic Gregorian calendar, without leap
/// seconds. Needs neither locale nor time zone data.
///
/// Source of the day arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`,
/// `civil_from_days`): eras of 400 years (146,097 days), years counted from March.
package enum Instant {
    package static let second: Int64 = 1_000_000
    package static let minute: Int64 = 60 * second
    package static let day: Int64 = 86_400 * second

    /// Times a message can have: 1970 up to, not including, 2200.
    package static let accepted: Range<Int64> = 0..<(84_006 * day)

    /// Days from 1970-01-01 to a date, negative before it.
    package static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date `days` after 1970-01-01.
    package static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `2025-10-01T07:12:09Z`; fractions of a second are cut off.
    package static func iso8601(_ micros: Int64) -> String {
        let seconds = Int(floorDivide(micros, second))
        let dayNumber = Int(floorDivide(micros, day))
        let inDay = seconds - dayNumber * 86_400
        return isoDate(micros) + "T" + padded(inDay / 3600, 2) + ":" + padded(inDay / 60 % 60, 2) + ":"
            + padded(inDay % 60, 2) + "Z"
    }

    /// `2025-10-01`, the day in UTC.
    package static func isoDate(_ micros: Int64) -> String {
        let (year, month, dayOfMonth) = civil(days: Int(floorDivide(micros, day)))
        return (year < 0 ? "-" : "") + padded(abs(year), 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2)
    }

    private static func floorDivide(_ value: Int64, _ unit: Int64) -> Int64 {
        let quotient = value / unit
        return value % unit < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
