/// Coverage in plain words.
struct CoverageWords {
    private let report: Report
    private var coverage: Report.Coverage { report.coverage }

    init(_ report: Report) { self.report = report }

    /// Two sentences for the first screen.
    var short: String {
        guard !isReadyMade else {
            return
                "No messages: \(NumberPrinter.grouped(coverage.read)) rows of ready-made ties, as the input states them."
        }
        return MapSentences.figures(coverage.used, "message", "messages") + " of "
            + NumberPrinter.grouped(coverage.read) + " read could be used; "
            + NumberPrinter.grouped(coverage.peopleActive) + " of "
            + MapSentences.figures(coverage.peopleSeen, "person", "people")
            + " seen wrote something. Calls, corridors and other tools are in no export."
    }

    /// A sentence for each thing to know before believing a figure.
    var sentences: [String] {
        guard !isReadyMade else { return [short] }
        return [messages, replies, people, asks, days].compactMap { $0 }
    }

    /// A network that came as ties, without messages.
    private var isReadyMade: Bool { coverage.used == 0 && report.summary.acts == 0 && report.summary.ties > 0 }

    private var messages: String {
        let skipped = coverage.skipped.reduce(0) { $0 + $1.count }
        return MapSentences.figures(coverage.read, "message was", "messages were") + " read and "
            + NumberPrinter.grouped(coverage.used) + " used"
            + counted(coverage.read - coverage.used - coverage.duplicates, " of bots or in spaces left out")
            + counted(
                skipped, skipped == 1 ? " notice or broken record skipped" : " notices and broken records skipped")
            + counted(coverage.duplicates, " twice in the export")
            + "."
    }

    private var replies: String {
        MapSentences.figures(coverage.repliesLinked, "reply is", "replies are")
            + " linked to what was replied to"
            + counted(
                coverage.repliesOrphaned,
                (coverage.repliesOrphaned == 1 ? " answers a message" : " answer messages") + " not in the export")
            + counted(
                coverage.repliesInferred,
                (coverage.repliesInferred == 1 ? " was" : " were") + " inferred from order, time and words") + "."
    }

    private var people: String {
        NumberPrinter.grouped(coverage.peopleActive) + " of "
            + MapSentences.figures(coverage.peopleSeen, "person", "people") + " seen wrote something; "
            + roster
            + counted(coverage.unknown, " in no list")
            + counted(coverage.guests, coverage.guests == 1 ? " guest" : " guests")
            + counted(coverage.bots, coverage.bots == 1 ? " bot left out" : " bots left out") + "."
    }

    private var roster: String {
        guard coverage.peopleInRoster > 0 else { return "there is no roster" }
        return NumberPrinter.grouped(coverage.activeInRoster) + " of them are among the "
            + NumberPrinter.grouped(coverage.peopleInRoster) + " of the roster"
    }

    private var asks: String? {
        let summary = report.summary
        guard summary.asks > 0 else { return nil }
        return NumberPrinter.grouped(summary.answered) + " of "
            + MapSentences.figures(summary.asks, "ask was", "asks were")
            + " answered"
            + (summary.medianSecondsToFirstHelp.map { ", half of all asks within " + DurationText.of(seconds: $0) }
                ?? "")
            + "."
    }

    private var days: String? {
        coverage.silentDays == 0
            ? nil : MapSentences.figures(coverage.silentDays, "day has", "days have") + " no message at all."
    }

    private func counted(_ number: Int, _ words: String) -> String {
        number > 0 ? ", " + NumberPrinter.grouped(number) + words : ""
    }
}
