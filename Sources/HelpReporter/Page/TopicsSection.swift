extension PageSection {
    /// Words in which people ask, those left waiting first.
    static let topics = PageSection(
        id: "topics", title: "What people ask about, and what stays unanswered", short: "Topics",
        applies: { content in !content.report.topics.rows.isEmpty }
    ) { content, page in
        let topics = content.report.topics
        if let usual = topics.usual { page.element("p", text: words(usual)) }
        page.element("p", ["class": "hint"], text: limits(topics))
        let table = PageTable(
            id: "topics-table", caption: "Words in questions, most people left without help first",
            columns: [
                .text("Word"), .number("Questions", "that the export shows for a week"),
                .number("Unanswered", "without help for a week"), .number("People", "who asked with the word"),
                .number("Left without", "whose first such question had no help for a week"),
                .number("Share left", "of the people"),
                .number("q", "chance of as many by luck, adjusted over all words"),
            ], content: content)
        table.write(topics.rows.prefix(mostTopics).map { (nil, cells($0)) }, to: &page)
    }

    private static let mostTopics = 60

    private static func cells(_ topic: Report.TopicRow) -> [PageTable.Cell] {
        [
            .name(topic.word), .integer(topic.questions), .integer(topic.left), .integer(topic.seekers),
            .integer(topic.seekersLeft), .share(Double(topic.seekersLeft) / Double(topic.seekers)),
            .fraction(topic.q),
        ]
    }

    private static func words(_ usual: Double) -> String {
        "Of the people who ask about something, " + NumberPrinter.percent(usual)
            + " have no help within a week, the first time they ask. Words with q below 0.05 are left more often than that "
            + "by more than chance."
    }

    private static func limits(_ topics: Report.Topics) -> String {
        let shown = min(topics.rows.count, mostTopics)
        let rest =
            topics.told > shown ? "The first \(shown) of \(NumberPrinter.grouped(topics.told)) words. " : ""
        return rest + "Small words, names of people and words in which few people asked ("
            + NumberPrinter.grouped(topics.untold)
            + ") are left out. A word is no diagnosis: read the questions with those who asked."
    }
}
