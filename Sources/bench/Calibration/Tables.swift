import HelpMetrics
import HelpReporter

/// Rows of a calibration: what, where, how often.
struct CalibrationTable {
    private var table = TextTable(["what", "where", "hits", "cases", "share", "95 % (Wilson)", "bar", "met"])

    var text: String { table.text }

    /// Without cases there is no row.
    mutating func add(_ what: String, _ place: String, _ tally: Tally, _ bar: Bar) {
        guard tally.cases > 0 else { return }
        let interval = tally.interval
        table.add([
            what, place, String(tally.hits), String(tally.cases), tally.text,
            "\(Shown.share(interval.low)) to \(Shown.share(interval.high))", bar.text, bar.verdict(tally),
        ])
    }
}

/// False alarms, a network a row: share of what was looked at, number of cases, and share of runs with any.
struct FalseAlarmTable {
    private var table = TextTable([
        "network, teams", "inward teams", "of", "any, in runs", "brokers", "of", "any, in runs", "hidden pairs", "of",
        "any, in runs", "≤ 5 %",
    ])

    var text: String { table.text }

    mutating func add(_ place: String, _ alarms: FalseAlarms) {
        let columns = [
            (alarms.inward, alarms.inwardRuns), (alarms.brokers, alarms.brokerRuns), (alarms.hidden, alarms.hiddenRuns),
        ]
        let verdicts = columns.filter { $0.0.cases > 0 }.map { Bar.atMost(0.05).verdict($0.0) }
        guard !verdicts.isEmpty else { return }
        table.add(
            [place] + columns.flatMap { [$0.text, String($0.cases), $1.text] }
                + [["no", "not sure"].first(where: verdicts.contains) ?? "yes"])
    }
}

/// What is said of the groups of surveyed networks, with the groups they have.
struct SurveyedTable {
    private var table = TextTable([
        "network, groups", "groups judged", "inward", "external share", "by chance", "p, least and most (unadjusted)",
    ])

    var text: String { table.text }

    mutating func add(_ firm: CalibrationFirm, _ settings: Survey.Settings) {
        let survey = firm.survey(settings)
        let statistics = SurveyStatistics(survey)
        let inward = IsolationRule.classify(survey, statistics).count { $0.kind == .inward }
        let judged = statistics.teams.filter(\.sufficient)
        let p = judged.compactMap { $0.p[0] }.sorted()
        guard let least = p.first, let most = p.last, let share = statistics.belowSurface.share else { return }
        table.add([
            firm.name, String(judged.count), String(inward), Shown.share(share),
            Shown.share(statistics.belowSurface.expected ?? 0),
            "\(NumberPrinter.rounded(least, places: 3)) to \(NumberPrinter.rounded(most, places: 3))",
        ])
    }
}
