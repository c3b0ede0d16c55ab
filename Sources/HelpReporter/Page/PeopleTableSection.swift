extension PageSection {
    /// All people with the measures most asked for; the others are in the tables beside the page.
    static let peopleTable = PageSection(
        id: "people", title: "All people", short: "People", applies: { $0.showsPeople && !$0.report.people.isEmpty }
    ) { content, page in
        page.element(
            "p",
            text: "Ranks come with the interval in which they lie; people whose intervals overlap are not told apart.")
        let table = PageTable(
            id: "people-table", caption: MapSentences.figures(content.report.people.count, "person", "people"),
            columns: columns, content: content)
        table.write(content.report.people.lazy.map { ("person-" + $0.id, cells($0)) }, to: &page)
    }

    private static let columns: [PageTable.Column] = [
        .text("Person"), .text("Team"), .text("Notes"), .number("Given", "help acts given"),
        .number("Received", "help acts received"), .number("Helped", "different people helped"),
        .number("Helpers", "different people who helped"),
        .number("Below surface", "share of help given to other teams"),
        .number("Brokerage", "pairs with no direct tie that help passes between through this person"),
        .text("Rank as broker", "with its 95 % interval"), .number("Betweenness"), .number("Constraint"),
    ]

    private static func cells(_ person: Report.Person) -> [PageTable.Cell] {
        let values = person.measures
        let words = person.flags.map(PageWords.spaced) + (isCutPoint(values) ? ["Cut point"] : [])
        return [
            .name(person.label.isEmpty ? person.id : person.label), .team(person.team),
            .text(words.joined(separator: ", ")), PageTable.cell("actsGiven", values),
            PageTable.cell("actsReceived", values), PageTable.cell("peopleHelped", values),
            PageTable.cell("helpers", values), PageTable.cell("belowSurfaceGiven", values) { .share($0) },
            PageTable.cell("brokerage.total", values), rank(person), PageTable.cell("betweenness", values),
            PageTable.cell("constraint", values),
        ]
    }

    private static func isCutPoint(_ values: [Report.Value]) -> Bool {
        PageContent.number("articulationPoint", values) == 1
    }

    private static func rank(_ person: Report.Person) -> PageTable.Cell {
        guard let rank = person.ranks.first(where: { $0.name == "broker" }) else { return .none("not ranked") }
        return .text("\(rank.rank) (\(rank.low)–\(rank.high))")
    }
}
