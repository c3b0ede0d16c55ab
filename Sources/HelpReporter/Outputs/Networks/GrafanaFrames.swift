/// The two data frames of Grafana's node graph panel, each as CSV and as JSON rows.
///
/// The arcs around a node add up to 1: help given within the team, across teams, or none at all.
struct GrafanaFrames {
    private struct Frame {
        let columns: [String]
        let rows: [[ExchangeNetwork.Value?]]
    }

    private let nodes: Frame
    private let edges: Frame

    init(_ report: Report) {
        let rows = report.privacy.mode == .aggregate ? Self.teams(report) : Self.people(report)
        nodes = Frame(
            columns: [
                "id", "title", "subTitle", "mainStat", "secondaryStat", "arc__within", "arc__across", "arc__none",
            ], rows: rows)
        edges = Frame(
            columns: ["id", "source", "target", "mainStat", "thickness"],
            rows: ExchangeNetwork(report).edges.enumerated().map { index, edge in
                [
                    .text("tie-\(index + 1)"), .text(edge.source), .text(edge.target), .number(edge.weight),
                    .number((MapGeometry.penWidth(edge.weight) * 100).rounded() / 100),
                ]
            })
    }

    func documents() -> [Document] {
        [("grafana-nodes", nodes), ("grafana-edges", edges)].flatMap { name, frame in
            [
                Document(name: name + ".csv", mediaType: "text/csv", bytes: Self.csv(frame)),
                Document(name: name + ".json", mediaType: "application/json", bytes: Self.json(frame)),
            ]
        }
    }

    private static func people(_ report: Report) -> [[ExchangeNetwork.Value?]] {
        let labels = ReportTables.labels(report)
        return report.people.map { person in
            let given = PageContent.number("actsGiven", person.measures)
            let across = PageContent.number("belowSurfaceGiven", person.measures)
            let team = person.team.map { labels[$0] ?? $0 }
            return [
                .text(person.id), .text(person.label.isEmpty ? person.id : person.label), .text(team ?? ""),
                given.map { .number($0) }, PageContent.number("peopleHelped", person.measures).map { .number($0) },
            ] + arcs(across)
        }
    }

    private static func teams(_ report: Report) -> [[ExchangeNetwork.Value?]] {
        report.teams.map { team in
            [
                .text(team.id), .text(team.label.isEmpty ? team.id : team.label),
                .text(TeamState.of(team.isolation.kind).words), .integer(team.size), .integer(team.active),
            ] + arcs(PageContent.number("externalShare", team.measures))
        }
    }

    private static func arcs(_ across: Double?) -> [ExchangeNetwork.Value?] {
        guard let across else { return [.number(0), .number(0), .number(1)] }
        return [.number(1 - across), .number(across), .number(0)]
    }

    private static func csv(_ frame: Frame) -> [UInt8] {
        var table = CSVWriter(columns: frame.columns)
        for row in frame.rows {
            table.row(
                row.map { value in
                    switch value {
                    case .text(let text): .text(text)
                    case .number(let number): .number(number)
                    case .integer(let number): .integer(number)
                    case .flag(let truth): .flag(truth)
                    case nil: .empty
                    }
                })
        }
        return table.bytes
    }

    private static func json(_ frame: Frame) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for row in frame.rows {
                json.object(.line) { json in
                    for (column, value) in zip(frame.columns, row) {
                        json.key(column)
                        if let value { value.write(to: &json) } else { json.null() }
                    }
                }
            }
        }
        return json.finished()
    }
}
