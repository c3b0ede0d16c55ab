import Exports

/// The paragraphs of the summary, each wrapped to the width of the terminal.
struct SummaryPage {
    let width: Int
    let ink: Ink

    /// Messages, replies, people: three lines, and one for every warning.
    func coverage(_ report: Report) -> [String] {
        let coverage = report.coverage
        var lines =
            row("Messages", messages(report)) + row("Replies", replies(coverage)) + row("People", people(report))
        for warning in coverage.warnings { lines += row("Note", warning) }
        return lines
    }

    /// The one figure of the whole, and what it stands on.
    func network(_ report: Report) -> [String] {
        let summary = report.summary
        let network =
            figures(summary.ties, "tie", "ties") + " among " + figures(summary.people, "person", "people") + " in "
            + figures(summary.teams, "team", "teams")
        guard !isReadyMade(report) else {
            return wrapped(headline(summary.belowSurface, within: report.options.within), indent: "").map(ink.bold)
                + wrapped(network + ", as the input states them.", indent: "")
        }
        let counts =
            figures(summary.acts, "help act", "help acts") + " in " + network + "; "
            + NumberPrinter.grouped(summary.answered) + " of " + figures(summary.asks, "ask", "asks") + " answered"
            + (summary.medianSecondsToFirstHelp.map { ", half of all within " + DurationText.of(seconds: $0) } ?? "")
        return wrapped(headline(summary.belowSurface, within: report.options.within), indent: "").map(ink.bold)
            + wrapped(counts + ".", indent: "")
    }

    func findings(_ report: Report) -> [String] {
        guard !report.findings.isEmpty else {
            return wrapped("No finding stands above chance in this export.", indent: "") + [""]
                + wrapped(privacy(report.privacy), indent: "").map(ink.faint)
        }
        var lines: [String] = []
        var advised = Set<String>()
        for (index, finding) in report.findings.enumerated() {
            if index > 0 { lines.append("") }
            let statement = wrapped(finding.statement, indent: "  ")
            lines += statement.enumerated().map { $0 == 0 ? ink.sign(finding.severity) + " " + $1.dropFirst(2) : $1 }
            lines += wrapped(evidence(finding), indent: "  ").map(ink.faint)
            // What to do is the same for all findings of a kind: it is said once.
            if !finding.firstStep.isEmpty, advised.insert(finding.firstStep).inserted {
                lines += hanging("  → ", finding.firstStep)
            }
        }
        lines += report.sensitivity.map { [""] + wrapped(steadiness($0), indent: "").map(ink.faint) } ?? []
        return lines + [""] + wrapped(privacy(report.privacy), indent: "").map(ink.faint)
    }

    private func steadiness(_ table: Report.SensitivityTable) -> String {
        let shaky = table.findings.filter { $0.holds.contains(false) }.map(\.finding)
        let head =
            "\(table.steady) of \(figures(table.findings.count, "finding", "findings")) of the network "
            + (table.steady == 1 ? "holds" : "hold") + " at every confidence and with every set of evidence tried"
        return shaky.isEmpty ? head + "." : head + "; see the report for " + shaky.joined(separator: ", ") + "."
    }

    func files(_ names: [String], in folder: String) -> [String] {
        wrapped("Written to " + folder, indent: "").map(ink.bold) + wrapped(names.joined(separator: "  "), indent: "  ")
    }

    /// A network that came as ties, without messages.
    private func isReadyMade(_ report: Report) -> Bool {
        report.coverage.used == 0 && report.summary.acts == 0 && report.summary.ties > 0
    }

    private func messages(_ report: Report) -> String {
        if isReadyMade(report) {
            return "none; " + figures(report.coverage.read, "row", "rows") + " of ready-made ties"
        }
        let coverage = report.coverage
        let skipped = coverage.skipped.reduce(0) { $0 + $1.count }
        let period = report.period.map { ", " + Instant.isoDate($0.from) + " to " + Instant.isoDate($0.to) } ?? ""
        return NumberPrinter.grouped(coverage.read) + " read, " + NumberPrinter.grouped(coverage.used) + " used"
            + counted(coverage.read - coverage.used - coverage.duplicates, " of bots or in spaces left out")
            + counted(
                skipped, skipped == 1 ? " notice or broken record skipped" : " notices and broken records skipped")
            + counted(coverage.duplicates, " twice in the export") + period
    }

    private func replies(_ coverage: Report.Coverage) -> String {
        NumberPrinter.grouped(coverage.repliesLinked) + " linked"
            + counted(coverage.repliesOrphaned, " to messages not in the export")
            + counted(coverage.repliesInferred, " inferred")
    }

    private func people(_ report: Report) -> String {
        let coverage = report.coverage
        return NumberPrinter.grouped(coverage.peopleActive) + " active of "
            + NumberPrinter.grouped(coverage.peopleSeen) + " seen, "
            + (coverage.peopleInRoster == 0 ? "no roster" : roster(coverage))
            + counted(coverage.bots, coverage.bots == 1 ? " bot left out" : " bots left out")
            + counted(coverage.unknown, " unknown")
    }

    private func roster(_ coverage: Report.Coverage) -> String {
        NumberPrinter.grouped(coverage.activeInRoster) + " of them among the "
            + NumberPrinter.grouped(coverage.peopleInRoster) + " of the roster"
    }

    private func counted(_ number: Int, _ words: String) -> String {
        number > 0 ? ", " + NumberPrinter.grouped(number) + words : ""
    }

    private func figures(_ number: Int, _ one: String, _ many: String) -> String {
        MapSentences.figures(number, one, many)
    }

    private func headline(_ share: Report.Share, within: String?) -> String {
        guard let value = share.share else {
            return "How much help crosses team lines is not known: no act has two teams."
        }
        var text = NumberPrinter.percent(value) + " of help crosses team lines"
        var remarks: [String] = []
        if let low = share.low, let high = share.high {
            remarks.append("95 % interval " + NumberPrinter.percents(low, high))
        }
        if let chance = share.expectedByChance {
            remarks.append(NumberPrinter.percent(chance) + " by chance" + (within.map { " within each " + $0 } ?? ""))
        }
        if !remarks.isEmpty { text += " (" + remarks.joined(separator: "; ") + ")" }
        return text + "."
    }

    private func evidence(_ finding: Report.FindingRow) -> String {
        finding.severity + ", " + finding.id + (finding.evidence.isEmpty ? "" : ": " + finding.evidence)
    }

    private func privacy(_ privacy: Report.Privacy) -> String {
        let mode =
            switch privacy.mode {
            case .aggregate: "No people are shown"
            case .pseudonymous where privacy.keyed:
                "People are pseudonyms, the same in every report made with that key, which is still personal data"
            case .pseudonymous: "People are pseudonyms, which is still personal data"
            case .named: "People are named"
            }
        return mode + "; groups under " + NumberPrinter.text(privacy.minimumGroup) + " are left out or merged ("
            + figures(privacy.suppressedTeams, "team", "teams") + ", "
            + figures(privacy.suppressedPeople, "person", "people") + ")."
    }

    private func row(_ name: String, _ text: String) -> [String] {
        hanging(Plain.padded(name, to: 10), text, bold: true)
    }

    /// The first line behind `head`, the others below its text.
    private func hanging(_ head: String, _ text: String, bold: Bool = false) -> [String] {
        let indent = DisplayWidth.of(head)
        return Plain.wrapped(Plain.text(text), width: width - indent).enumerated().map { index, line in
            (index > 0 ? String(repeating: " ", count: indent) : bold ? ink.bold(head) : head) + line
        }
    }

    private func wrapped(_ text: String, indent: String) -> [String] {
        Plain.wrapped(Plain.text(text), width: width - indent.count).map { indent + $0 }
    }
}
