extension Output {
    /// Flat tables for spreadsheets and dashboards.
    static let tables = Output(name: "tables", title: "Flat tables, as CSV") { report in
        let tables = [
            ("people.csv", ReportTables.people(report)), ("teams.csv", ReportTables.teams(report)),
            ("ties.csv", ReportTables.ties(report)), ("findings.csv", ReportTables.findings(report)),
            ("spaces.csv", ReportTables.spaces(report)),
        ]
        let trends = report.windows.map { [("trends.csv", TrendTable.bytes($0))] } ?? []
        return (tables + trends).map { Document(name: $0.0, mediaType: "text/csv", bytes: $0.1) }
    }
}
