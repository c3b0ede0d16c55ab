extension PageSection {
    /// All teams with their measures.
    static let teamTable = PageSection(
        id: "teams", title: "All teams", short: "Teams", applies: { !$0.report.teams.isEmpty }
    ) { content, page in
        let table = PageTable(
            id: "teams-table", caption: MapSentences.figures(content.report.teams.count, "team", "teams"),
            columns: columns, content: content)
        table.write(content.report.teams.map { ("team-" + $0.id, cells($0)) }, to: &page)
    }

    private static let columns: [PageTable.Column] = [
        .text("Team"), .number("People"), .number("Active", "wrote something"), .text("State"),
        .number("Within", "help acts inside the team"), .number("In", "help acts received from other teams"),
        .number("Out", "help acts given to other teams"), .number("External", "share of help with other teams"),
        .text("95 % interval"), .number("Given", "share of the help given that went to other teams"),
        .number("Received", "share of the help received that came from other teams"),
        .number("E-I", "(external − internal) / all"),
        .number("By chance", "E-I if teams did not matter"), .number("Partners", "teams it shares help with"),
    ]

    private static func cells(_ team: Report.Team) -> [PageTable.Cell] {
        let values = team.measures
        return [
            .name(team.label.isEmpty ? team.id : team.label), .integer(team.size), .integer(team.active),
            .text(TeamState.of(team.isolation.kind).words), PageTable.cell("internal", values),
            PageTable.cell("externalIn", values), PageTable.cell("externalOut", values),
            PageTable.cell("externalShare", values) { .share($0) }, interval(values),
            PageTable.cell("belowSurfaceGiven", values) { .share($0) },
            PageTable.cell("belowSurfaceReceived", values) { .share($0) }, PageTable.cell("ei", values),
            PageTable.cell("eiExpected", values), PageTable.cell("partners", values),
        ]
    }

    private static func interval(_ values: [Report.Value]) -> PageTable.Cell {
        guard let low = PageContent.number("externalShareLow", values),
            let high = PageContent.number("externalShareHigh", values)
        else { return .none("no interval") }
        return .text(
            NumberPrinter.rounded(low * 100, places: 0) + "–" + NumberPrinter.rounded(high * 100, places: 0) + " %")
    }
}
