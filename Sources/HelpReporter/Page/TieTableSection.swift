import Exports

extension PageSection {
    /// The strongest ties, each with the classes of its evidence.
    static let tieTable = PageSection(
        id: "ties", title: "The strongest ties", short: "Ties", applies: { $0.showsPeople && !$0.report.ties.isEmpty }
    ) { content, page in
        let ties = content.report.ties
        let selected = LineSelection(ties, limit: limit, weight: \.weight)
        page.element(
            "p",
            text: MapSentences.capitalised(selected.words("tie", "ties", of: "help"))
                + ". analysis.json holds all of them; '--form evidence' writes the messages behind each."
        )
        let table = PageTable(
            id: "ties-table", caption: "From helper to seeker", columns: columns, content: content)
        table.write(selected.shown.reversed().lazy.map { (nil, cells($0, content)) }, to: &page)
    }

    static let limit = 1_000

    private static let columns: [PageTable.Column] = [
        .text("Helper"), .text("Seeker"), .text("Team of helper"), .text("Team of seeker"), .number("Acts"),
        .text("Evidence", "acts by class, A strongest"), .number("Confidence"), .text("First"), .text("Last"),
    ]

    private static func cells(_ tie: Report.Tie, _ content: PageContent) -> [PageTable.Cell] {
        let classes = zip(["A", "B", "C", "D", "E", "F"], tie.classes).filter { $0.1 > 0 }
        return [
            .person(tie.helper), .person(tie.seeker), .team(content.sentences.team(of: tie.helper)),
            .team(content.sentences.team(of: tie.seeker)), .number(tie.weight),
            .text(classes.map { $0.0 + " " + NumberPrinter.text($0.1) }.joined(separator: ", ")),
            .number(tie.confidence), .text(tie.first.map(Instant.isoDate) ?? "–"),
            .text(tie.last.map(Instant.isoDate) ?? "–"),
        ]
    }
}
