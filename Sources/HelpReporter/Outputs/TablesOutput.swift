extension Output {
    /// Flat tables for spreadsheets and dashboards.
    static let tables = Output(name: "tables", title: "Flat tables, as CSV") { report in
        let trends = report.windows.map { [table("trends.csv", TrendTable.bytes($0))] } ?? []
        let referrals = report.referrals.isEmpty ? [] : [table("referrals.csv", ReferralTable.bytes(report.referrals))]
        let words =
            (report.topics.rows.isEmpty ? [] : [table("topics.csv", WordTables.topics(report.topics))])
            + (report.domains.rows.isEmpty ? [] : [table("domains.csv", WordTables.domains(report.domains))])
        return [
            table("people.csv", ReportTables.people(report)), table("teams.csv", ReportTables.teams(report)),
            Document(name: "ties.csv", mediaType: mediaType) { take in ReportTables.ties(report, to: take) },
            table("findings.csv", ReportTables.findings(report)), table("spaces.csv", ReportTables.spaces(report)),
        ] + words + trends + referrals
    }

    private static let mediaType = "text/csv"

    private static func table(_ name: String, _ bytes: [UInt8]) -> Document {
        Document(name: name, mediaType: mediaType, bytes: bytes)
    }
}
