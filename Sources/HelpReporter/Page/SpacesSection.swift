extension PageSection {
    /// Where asks stay without an answer.
    static let spaces = PageSection(
        id: "spaces", title: "Where people ask, and what stays unanswered", short: "Spaces",
        applies: { content in content.report.spaces.contains { $0.asks > 0 } }
    ) { content, page in
        let asked = content.report.spaces.filter { $0.asks > 0 }
        let order = asked.indices.sorted { one, other in
            let (first, second) = (asked[one].asks - asked[one].answered, asked[other].asks - asked[other].answered)
            return first != second ? first > second : one < other
        }
        page.element("p", text: words(content.report, asked))
        if let waits = waits(content.report.firstHelp) { page.element("p", text: waits) }
        page.element(
            "p", ["class": "hint"],
            text:
                "An ask is a question, a request or a call for help. Findings on unanswered asks count questions alone, "
                + "and those alone that the export shows for a week.")
        let table = PageTable(
            id: "spaces-table", caption: "Spaces with asks, most unanswered first",
            columns: [
                .text("Space"), .text("Kind"), .number("Messages"), .number("Asks"), .number("Answered"),
                .number("Unanswered"), .number("Share answered"),
            ], content: content)
        table.write(order.map { (nil, cells(asked[$0])) }, to: &page)
    }

    private static func cells(_ space: Report.SpaceRow) -> [PageTable.Cell] {
        [
            .name(space.label.isEmpty ? space.id : space.label), .text(space.kind), .integer(space.messages),
            .integer(space.asks), .integer(space.answered), .integer(space.asks - space.answered),
            .share(Double(space.answered) / Double(space.asks)),
        ]
    }

    private static func waits(_ help: Report.FirstHelp) -> String? {
        guard let median = help.medianSeconds else { return nil }
        var words = "Half of all asks have their first help within " + DurationText.of(seconds: median)
        if let low = help.low, let high = help.high {
            words += " (95 % interval " + DurationText.of(seconds: low) + " to " + DurationText.of(seconds: high) + ")"
        }
        if let day = help.unansweredAfterDay.share { words += "; " + NumberPrinter.percent(day) + " wait after a day" }
        if let week = help.unansweredAfterWeek.share { words += ", " + NumberPrinter.percent(week) + " after a week" }
        return PageWords.tied(words) + "."
    }

    private static func words(_ report: Report, _ asked: [Report.SpaceRow]) -> String {
        let open = asked.reduce(0) { $0 + $1.asks - $1.answered }
        let quiet = report.spaces.count - asked.count
        return MapSentences.figures(open, "ask", "asks") + " in "
            + MapSentences.figures(asked.count, "space", "spaces") + " stayed without help"
            + (quiet > 0 ? "; " + MapSentences.figures(quiet, "space", "spaces") + " had no ask at all" : "") + "."
    }
}
