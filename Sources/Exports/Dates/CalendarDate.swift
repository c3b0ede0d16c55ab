/// A date and time of day as a text states them, before a zone is applied.
struct CalendarDate {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var micros = 0
    /// Minutes east of UTC; `nil` where the text names no zone.
    var zone: Int?

    /// The instant, or `nil` where the date does not exist or lies outside `Instant.accepted`.
    func timestamp(zoneMinutes: Int) -> Timestamp? {
        guard (1900...2400).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Instant.daysInMonth(month, year: year), isTimeOfDay else { return nil }
        let days = Int64(Instant.days(year: year, month: month, day: day))
        let seconds = Int64(hour * 3600 + minute * 60 + second)
        let offset = zone.map { -$0 } ?? zoneMinutes
        let instant =
            days * Instant.day + seconds * Instant.second + Int64(micros) + Int64(offset) * Instant.minute
        guard Instant.accepted.contains(instant) else { return nil }
        return Timestamp(micros: instant, hasZone: zone != nil)
    }

    /// 24:00:00 ends a day (ISO 8601:2004), and second 60 is a leap second.
    private var isTimeOfDay: Bool {
        if hour == 24 { return minute == 0 && second == 0 && micros == 0 }
        return (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
    }

    /// Years of two digits: 00–49 are 2000–2049, 50–99 are 1950–1999; of three, 1900 is added.
    ///
    /// Source: RFC 2822, section 4.3.
    static func fullYear(_ year: Int, digits: Int) -> Int {
        switch digits {
        case 2: year < 50 ? 2000 + year : 1900 + year
        case 3: 1900 + year
        default: year
        }
    }
}

/// A time as read: the instant, and whether the text itself named the zone.
package struct Timestamp: Sendable, Equatable {
    /// Microseconds since 1970-01-01 UTC.
    package var micros: Int64
    package var hasZone: Bool

    package init(micros: Int64, hasZone: Bool) {
        self.micros = micros
        self.hasZone = hasZone
    }
}
