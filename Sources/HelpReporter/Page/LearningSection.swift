extension PageSection {
    /// What the two articles speak of, as far as messages show it.
    static let learning = PageSection(
        id: "learning", title: "Working and learning, as far as messages show", short: "Learning",
        applies: { !$0.report.learning.isEmpty }
    ) { content, page in
        page.element(
            "p",
            text:
                "The concepts of Jane Hart's articles as signs in messages. None is a score: each says what was counted "
                + "and what it cannot see; a proxy stands for something that leaves no message.")
        var articles: [String] = []
        for row in content.report.learning where !articles.contains(row.article) { articles.append(row.article) }
        for article in articles {
            LearningTable(title: article, rows: content.report.learning.filter { $0.article == article }).write(
                to: &page)
        }
    }
}

/// The rows of one article.
private struct LearningTable {
    let title: String
    let rows: [Report.LearningRow]

    func write(to page: inout MarkupWriter) {
        page.element("details") { page in
            page.element("summary", text: title + ": \(rows.count) rows")
            page.element("table", ["class": "plain"]) { page in
                page.element("caption", text: "Concepts of the article, in its order")
                PageTable.head(["Sign", "Value", "What is counted, and what is not seen"], numbers: [1], &page)
                page.element("tbody") { page in for row in rows { page.element("tr") { write(row, &$0) } } }
            }
        }
    }

    private func write(_ row: Report.LearningRow, _ page: inout MarkupWriter) {
        page.element("th", ["scope": "row"]) { page in
            page.text(row.title)
            page.element("small", text: row.concept)
        }
        page.element("td", ["class": "n"]) { page in
            page.text(row.value.map { text($0, row.unit) } ?? "–")
            if let interval = row.interval, row.value != nil {
                page.element("small", text: words(interval, row.unit))
            }
        }
        page.element("td", ["class": "note"]) { page in
            if let undefined = row.undefined { page.text("Undefined: " + undefined + ". ") }
            page.text(MapSentences.capitalised(row.signal) + (row.detail.isEmpty ? "" : " (" + row.detail + ")") + ". ")
            page.text((row.measurability == "proxy" ? "A proxy. " : "") + row.caveat)
        }
    }

    private func words(_ interval: Report.Interval, _ unit: String) -> String {
        if unit == "share" { return PageWords.tied(NumberPrinter.percents(interval.low, interval.high)) }
        let ends = [interval.low, interval.high].map { text($0, unit) }
        return ends[0] == ends[1] ? ends[0] : ends[0] + " to " + ends[1]
    }

    private func text(_ value: Double, _ unit: String) -> String {
        switch unit {
        case "share": PageWords.tied(NumberPrinter.percent(value))
        case "seconds": DurationText.of(seconds: value)
        default: NumberPrinter.rounded(value, places: 2)
        }
    }
}
