extension ReportTables {
    /// One row a tie; `pair` is the same for both directions, so that tools without graphs can join them. The last three
    /// columns are those that Gephi looks for beside `weight`.
    static func ties(_ report: Report, to take: @escaping ([UInt8]) -> Void) {
        let team = Dictionary(report.people.map { ($0.id, $0.team) }, uniquingKeysWith: { first, _ in first })
        var table = CSVWriter(
            columns: ["helper", "seeker", "pair", "helperTeam", "seekerTeam", "betweenTeams", "weight"]
                + ["A", "B", "C", "D", "E", "F"].map { "classes." + $0 }
                + ["confidence", "layer", "first", "last", "evidence", "source", "target", "type"], take: take)
        for tie in report.ties {
            let (helper, seeker) = (team[tie.helper] ?? nil, team[tie.seeker] ?? nil)
            var cells: [CSVWriter.Cell] = [
                .text(tie.helper), .text(tie.seeker), .text(pair(tie)), .init(helper), .init(seeker),
                helper == nil || seeker == nil ? .empty : .flag(helper != seeker), .number(tie.weight),
            ]
            for letter in 0..<6 { cells.append(.integer(tie.classes[letter])) }
            cells += [
                .number(tie.confidence), .init(tie.layer),
                tie.first.map(CSVWriter.Cell.instant) ?? .empty, tie.last.map(CSVWriter.Cell.instant) ?? .empty,
                .integer(tie.acts.count), .text(tie.helper), .text(tie.seeker), .text("Directed"),
            ]
            table.row(cells)
        }
        take(table.bytes)
    }

    private static func pair(_ tie: Report.Tie) -> String {
        tie.helper.utf8.lexicographicallyPrecedes(tie.seeker.utf8)
            ? tie.helper + "|" + tie.seeker : tie.seeker + "|" + tie.helper
    }
}
