extension ComparisonReport {
    /// Everything that is written to disk: JSON, a table, two maps on which every team keeps its place, and where people
    /// are shown two on which everybody does.
    package var documents: [Document] {
        [
            Document(
                name: EncodedComparison.name, mediaType: "application/json", bytes: EncodedComparison(self).document()),
            Document(name: "changes.csv", mediaType: "text/csv", bytes: changes),
        ] + maps + [
            Document(
                name: "compare.txt", mediaType: "text/plain",
                bytes: Array(ComparisonSummary.text(self).utf8))
        ]
    }

    private var maps: [Document] {
        let teams = TeamMap.pair(before: before.report, after: after.report)
        var maps = [("before.dot", teams.before), ("after.dot", teams.after)]
        if privacy.mode != .aggregate {
            let people = PeopleMap.pair(before: before.report, after: after.report)
            maps += [("before-people.dot", people.before), ("after-people.dot", people.after)]
        }
        return maps.map { Document(name: $0, mediaType: MapFrame.mediaType, bytes: $1) }
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
