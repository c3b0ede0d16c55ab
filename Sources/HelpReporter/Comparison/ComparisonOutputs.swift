extension ComparisonReport {
    /// Everything that is written to disk: JSON, a table, and the two maps on which every team keeps its place.
    package var documents: [Document] {
        let maps = TeamMap.pair(before: before.report, after: after.report)
        return [
            Document(
                name: EncodedComparison.name, mediaType: "application/json", bytes: EncodedComparison(self).document()),
            Document(name: "changes.csv", mediaType: "text/csv", bytes: changes),
            Document(name: "before.dot", mediaType: MapFrame.mediaType, bytes: maps.before),
            Document(name: "after.dot", mediaType: MapFrame.mediaType, bytes: maps.after),
            Document(
                name: "compare.txt", mediaType: "text/plain",
                bytes: Array(ComparisonSummary.text(self).utf8)),
        ]
    }

    /// One row a figure and a team's external share.
    private var changes: [UInt8] {
        var table = CSVWriter(columns: [
            "measure", "title", "unit", "team", "before", "after", "difference", "low", "high", "p", "q", "verdict",
        ])
        for row in rows {
            table.row(
                [.text(row.name), .text(row.title), .text(row.unit), .empty]
                    + Self.cells(row.before.value, row.after.value, row.change))
        }
        for team in teams {
            table.row(
                [
                    .text("externalShare"), .text("Help across the edge of " + team.label), .text("share"),
                    .text(team.id),
                ]
                    + Self.cells(team.shares.before, team.shares.after, team.change))
        }
        return table.bytes
    }

    private static func cells(_ before: Double?, _ after: Double?, _ change: Change) -> [CSVWriter.Cell] {
        [
            .init(before), .init(after), .init(change.difference), .init(change.interval?.low),
            .init(change.interval?.high), .init(change.p), .init(change.q), .text(change.verdict),
        ]
    }
}
