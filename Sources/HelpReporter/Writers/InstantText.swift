/// Instants as documents print them: UTC, Gregorian calendar without leap seconds, whole seconds (rounded down).
enum InstantText {
    /// `2026-03-31T16:20:11Z`.
    static func instant(_ micros: Int64) -> String {
        let second = floorDivided(micros, by: 1_000_000)
        let clock = Int(second - floorDivided(second, by: 86_400) * 86_400)
        return day(micros) + "T" + padded(clock / 3600, to: 2) + ":" + padded(clock / 60 % 60, to: 2) + ":"
            + padded(clock % 60, to: 2) + "Z"
    }

    /// `2026-03-31`.
    static func day(_ micros: Int64) -> String {
        let date = civil(day: Int(floorDivided(micros, by: 86_400_000_000)))
        return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-" + padded(date.day, to: 2)
    }

    /// A stretch of time in the largest unit that leaves at least two of it: `42 min`, `3 h`, `5 days`.
    static func duration(seconds: Double) -> String {
        for (name, length) in [("days", 86_400.0), ("h", 3600), ("min", 60)] where seconds >= 2 * length {
            return NumberPrinter.rounded(seconds / length, places: seconds < 10 * length ? 1 : 0) + " " + name
        }
        return NumberPrinter.rounded(seconds, places: 0) + " s"
    }

    /// Days since 1970 to year, month, day: years begin in March, 400 of them have 146,097 days.
    private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = Int(floorDivided(Int64(shifted), by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func floorDivided(_ value: Int64, by divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
