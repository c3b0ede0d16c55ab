/// The time zones that matter here, by rule, so that no time zone database of the machine is read.
package enum Zone: String, Sendable, CaseIterable {
    case london = "Europe/London"
    case berlin = "Europe/Berlin"
    case toronto = "America/Toronto"
    /// Slack splits an export's day files here, wherever the workspace is.
    case pacific = "America/Los_Angeles"

    private var standardHours: Int {
        switch self {
        case .london: 0
        case .berlin: 1
        case .toronto: -5
        case .pacific: -8
        }
    }

    /// Seconds east of Greenwich at a moment (seconds since 1970), by the European rules since 1996 and the American since 2007.
    package func offset(at moment: Int) -> Int {
        let year = CivilDay(number: moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400).parts.year
        let (start, end) = summer(of: year)
        return standardHours * 3600 + (start <= moment && moment < end ? 3600 : 0)
    }

    private func summer(of year: Int) -> (start: Int, end: Int) {
        switch self {
        case .london, .berlin:
            let start = CivilDay.sunday(5, of: 3, year).number * 86_400 + 3600
            return (start, CivilDay.sunday(5, of: 10, year).number * 86_400 + 3600)
        case .toronto, .pacific:
            let start = CivilDay.sunday(2, of: 3, year).number * 86_400 + (2 - standardHours) * 3600
            return (start, CivilDay.sunday(1, of: 11, year).number * 86_400 + (1 - standardHours) * 3600)
        }
    }

    /// The local day and the second of that day.
    package func local(_ moment: Int) -> (day: CivilDay, second: Int) {
        let shifted = moment + offset(at: moment)
        let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
        return (CivilDay(number: day), shifted - day * 86_400)
    }

    /// The moment at which clocks here show `second` of `day`; no caller asks for the hour that a switch repeats or skips.
    package func moment(_ day: CivilDay, _ second: Int) -> Int {
        let standard = day.number * 86_400 + second - standardHours * 3600
        return standard - (offset(at: standard) - standardHours * 3600)
    }
}

/// The day whose file a message lies in: the day in Los Angeles.
package func pacificDay(ofMicroseconds time: Int64) -> CivilDay {
    Zone.pacific.local(Int(time / 1_000_000)).day
}
