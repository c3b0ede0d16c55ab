import Exports
import HelpMetrics

/// What the terminal shows after a comparison: who is compared, then what differs, then teams and brokers.
package enum ComparisonSummary {
    /// The text, closed by a newline.
    ///
    /// - Parameter width: Columns of the terminal; never fewer than 40.
    package static func text(
        _ report: ComparisonReport, folder: String = "", files: [String] = [], width: Int = 80, colour: Bool = false
    ) -> String {
        let page = ComparisonPage(report: report, lines: SummaryLines(width: max(40, width), ink: Ink(colour: colour)))
        var lines = page.head + [""] + page.figures + [""] + page.teams
        if !report.brokers.isEmpty { lines += [""] + page.brokers }
        lines += [""] + page.foot
        if !folder.isEmpty {
            lines += [""] + page.lines.wrapped("Written to " + folder).map(page.lines.ink.bold)
            lines += page.lines.wrapped(files.joined(separator: "  "), indent: "  ")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

private struct ComparisonPage {
    let report: ComparisonReport
    let lines: SummaryLines

    private static let noDifference = "no difference beyond chance"

    var head: [String] {
        var text = lines.hanging("Before    ", side(report.before), bold: true)
        text += lines.hanging("After     ", side(report.after), bold: true)
        text += lines.hanging("People    ", people, bold: true)
        for warning in report.warnings { text += lines.hanging("Note      ", warning, bold: true) }
        return text
    }

    private func side(_ side: ComparisonReport.Side) -> String {
        let period = side.period.map { Instant.isoDate($0.from) + " to " + Instant.isoDate($0.to) } ?? "no messages"
        let share = side.shareOfEverybody.map {
            "; " + NumberPrinter.percent($0) + " of everybody's help crosses teams"
        }
        return side.inputs.map(\.name).joined(separator: ", ") + ", " + period + ", "
            + NumberPrinter.grouped(side.messages) + " messages" + (share ?? "")
    }

    private var people: String {
        let (matched, joined, left) = (report.people.matched, report.people.joined, report.people.left)
        return MapSentences.figures(matched, "person", "people") + " active on both sides, who are compared; "
            + NumberPrinter.grouped(joined) + " joined and " + NumberPrinter.grouped(left)
            + " left, who are not" + names("joined", report.people.joinedNames) + names("left", report.people.leftNames)
    }

    private func names(_ what: String, _ names: [String]) -> String {
        names.isEmpty ? "" : "; " + what + ": " + names.joined(separator: ", ")
    }

    var figures: [String] {
        let known = report.rows.filter { $0.before.value != nil || $0.after.value != nil }
        var text = [lines.ink.bold("The same people, before and after")]
        let quiet = known.filter { $0.unit == "perMessage" && $0.change.verdict == Self.noDifference }
        for row in known where !quiet.contains(where: { $0.name == row.name }) {
            text += lines.hanging(sign(row.change) + " ", figure(row))
        }
        if !quiet.isEmpty {
            let numbers = quiet.map { $0.name.drop { !$0.isNumber } }.joined(separator: ", ")
            text += lines.hanging("= ", "Layers " + numbers + ": " + Self.noDifference)
        }
        return text
    }

    private func figure(_ row: ComparisonReport.Row) -> String {
        func shown(_ point: Report.TrendRow.Point) -> String {
            point.value.map { FigureText.value($0, unit: row.unit) } ?? "not known (\(point.undefined ?? ""))"
        }
        return row.title + ": " + shown(row.before) + " before, " + shown(row.after) + " after"
            + change(row.change, unit: row.unit)
    }

    private func change(_ change: ComparisonReport.Change, unit: String) -> String {
        guard let difference = change.difference else { return "" }
        var text = "; " + FigureText.difference(difference, unit: unit)
        if let interval = change.interval { text += " (95 % interval " + FigureText.interval(interval, unit: unit) }
        if change.interval != nil, let p = change.p, let q = change.q {
            text += ", p " + Self.probability(p) + ", adjusted " + Self.probability(q) + ")"
        }
        return text + (change.q == nil ? "" : ", " + change.verdict)
    }

    /// Higher, lower, neither, or not tested: told by shape.
    private func sign(_ change: ComparisonReport.Change) -> String {
        switch change.verdict {
        case "higher": "▲"
        case "lower": "▼"
        case "no test": " "
        default: "="
        }
    }

    private static func probability(_ p: Double) -> String { NumberPrinter.rounded(p, places: p < 0.1 ? 4 : 2) }

    var teams: [String] {
        var text = [lines.ink.bold("Teams")]
        for team in report.teams { text += lines.hanging(sign(team.change) + " ", words(team)) }
        if report.teams.isEmpty { text += lines.wrapped("No team is large enough to be shown.", indent: "  ") }
        return text
    }

    private func words(_ team: ComparisonReport.Team) -> String {
        let (before, after) = (TeamState.of(team.classes.before).words, TeamState.of(team.classes.after).words)
        let state = before == after ? before + " both times" : before + " before, " + after + " after"
        let sizes = team.sizes
        let size = String(sizes.before) + (sizes.before == sizes.after ? "" : " before, \(sizes.after) after")
        var text = team.label + " (" + size + "): " + state
        if let then = team.shares.before, let now = team.shares.after {
            text +=
                "; " + NumberPrinter.percent(then) + " of its help across its edge before, "
                + NumberPrinter.percent(now) + " after" + change(team.change, unit: "share")
        }
        return text
    }

    var brokers: [String] {
        var text = [lines.ink.bold("Brokers")]
        for broker in report.brokers {
            let state =
                switch broker.isBroker {
                case (true, true): "broker both times"
                case (true, false): "broker before, not after"
                default: "broker after, not before"
                }
            text += lines.hanging(
                "  ",
                broker.label + ": " + state + "; joins " + NumberPrinter.grouped(broker.pairs.before)
                    + " pairs of people of different teams before, " + NumberPrinter.grouped(broker.pairs.after)
                    + " after (p " + Self.probability(broker.p) + ", adjusted " + Self.probability(broker.q) + ")")
        }
        return text
    }

    var foot: [String] {
        lines.wrapped(
            communities + "A difference is told with what chance alone allows; it says nothing about a cause. "
                + "Intervals and p come from half-samples of whole conversations, for brokers from conversations dealt anew "
                + "between the two sides; p is adjusted over the figures of each list."
        ).map(lines.ink.faint)
    }

    private var communities: String {
        guard let agreement = report.communities.agreement else { return "" }
        func text(_ value: Double) -> String { NumberPrinter.rounded(value, places: 2) }
        var words =
            "The groups that help forms agree by " + text(agreement) + " before and after (1 = the same, 0 = chance)"
        if let within = report.communities.within, let across = report.communities.across {
            words += "; random halves of one side by " + text(within) + ", a half of each side by " + text(across)
        }
        return words + ". "
    }
}
