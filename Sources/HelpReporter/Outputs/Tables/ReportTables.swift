/// The report as flat tables: one row a person, team, tie, finding, space. Columns carry the names of analysis.json;
/// lists stand in one cell, parted by `;`; what is undefined is an empty cell.
enum ReportTables {
    static func people(_ report: Report) -> [UInt8] {
        let measures = MeasureColumns(report.people.map(\.measures), contract: EncodedMeasures.ofPerson)
        let ranks = Set(report.people.flatMap { $0.ranks.map(\.name) }).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let teams = labels(report)
        let rankColumns = ranks.flatMap { name in ["rank", "low", "high"].map { "ranks.\(name).\($0)" } }
        let columns = ["id", "label", "team", "teamLabel", "manager", "flags"] + measures.names + rankColumns
        var table = CSVWriter(columns: columns)
        for person in report.people {
            var cells: [CSVWriter.Cell] = [
                .text(person.id), .text(person.label), .init(person.team),
                .init(person.team.flatMap { teams[$0] }), .init(person.manager), list(person.flags),
            ]
            cells += measures.cells(person.measures)
            for name in ranks { cells += Self.cells(of: name, person.ranks) }
            table.row(cells)
        }
        return table.bytes
    }

    static func teams(_ report: Report) -> [UInt8] {
        let measures = MeasureColumns(report.teams.map(\.measures), contract: EncodedMeasures.ofTeam)
        var table = CSVWriter(
            columns: ["id", "label", "size", "active", "isolation", "because", "singleThread"] + measures.names)
        for team in report.teams {
            let cells: [CSVWriter.Cell] = [
                .text(team.id), .text(team.label), .integer(team.size), .integer(team.active),
                .text(team.isolation.kind), .text(team.isolation.because), .init(team.isolation.singleThread),
            ]
            table.row(cells + measures.cells(team.measures))
        }
        return table.bytes
    }

    static func findings(_ report: Report) -> [UInt8] {
        var table = CSVWriter(columns: [
            "id", "kind", "severity", "statement", "people", "teams", "ties", "low", "high", "evidence", "service",
            "skillSet", "firstStep", "measureOfSuccess",
        ])
        for finding in report.findings {
            table.row([
                .text(finding.id), .text(finding.kind), .text(finding.severity), .text(finding.statement),
                list(finding.people), list(finding.teams), list(finding.ties), .init(finding.interval?.low),
                .init(finding.interval?.high), .text(finding.evidence), .text(finding.service),
                .text(finding.skillSet), .text(finding.firstStep), .text(finding.measureOfSuccess),
            ])
        }
        return table.bytes
    }

    static func spaces(_ report: Report) -> [UInt8] {
        var table = CSVWriter(columns: ["id", "label", "kind", "messages", "asks", "answered"])
        for space in report.spaces {
            table.row([
                .text(space.id), .text(space.label), .text(space.kind), .integer(space.messages),
                .integer(space.asks), .integer(space.answered),
            ])
        }
        return table.bytes
    }

    static func labels(_ report: Report) -> [String: String] {
        Dictionary(report.teams.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    private static func list(_ words: [String]) -> CSVWriter.Cell { .text(words.joined(separator: ";")) }

    private static func cells(of name: String, _ ranks: [Report.Rank]) -> [CSVWriter.Cell] {
        guard let rank = ranks.first(where: { $0.name == name }) else { return [.empty, .empty, .empty] }
        return [.integer(rank.rank), .integer(rank.low), .integer(rank.high)]
    }
}
