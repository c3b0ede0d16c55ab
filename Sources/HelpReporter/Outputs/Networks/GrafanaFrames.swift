/// The two data frames of Grafana's node graph panel, each as CSV and as JSON rows.
///
/// The arcs around a node add up to 1: help given within the team, across teams, or none at all.
struct GrafanaFrames {
    private struct Frame {
        let columns: [String]
        /// Calls its argument for each row, whose values are put together then.
        let rows: @Sendable ((Row) -> Void) -> Void
    }

    private typealias Row = [ExchangeNetwork.Value?]

    private let nodes: Frame
    private let edges: Frame

    init(_ report: Report) {
        let rows = report.privacy.mode == .aggregate ? Self.teams(report) : Self.people(report)
        nodes = Frame(
            columns: [
                "id", "title", "subTitle", "mainStat", "secondaryStat", "arc__within", "arc__across", "arc__none",
            ], rows: { rows.forEach($0) })
        edges = Frame(
            columns: ["id", "source", "target", "mainStat", "thickness"],
            rows: { take in
                for (index, edge) in ExchangeNetwork(report).edges.enumerated() {
                    take([
                        .text("tie-\(index + 1)"), .text(edge.source), .text(edge.target), .number(edge.weight),
                        .number((MapGeometry.penWidth(edge.weight) * 100).rounded() / 100),
                    ])
                }
            })
    }

    func documents() -> [Document] {
        [("grafana-nodes", nodes), ("grafana-edges", edges)].flatMap { name, frame in
            [
                Document(name: name + ".csv", mediaType: "text/csv") { Self.csv(frame, to: $0) },
                Document(name: name + ".json", mediaType: "application/json") { Self.json(frame, to: $0) },
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

    private static func csv(_ frame: Frame, to take: @escaping ([UInt8]) -> Void) {
        var table = CSVWriter(columns: frame.columns, take: take)
        frame.rows { row in table.row(row.map(cell)) }
        take(table.bytes)
    }

    private static func cell(_ value: ExchangeNetwork.Value?) -> CSVWriter.Cell {
        switch value {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .flag(let truth): .flag(truth)
        case .instant(let micros): .instant(micros)
        case nil: .empty
        }
    }

    private static func json(_ frame: Frame, to take: @escaping ([UInt8]) -> Void) {
        var json = JSONWriter(take: take)
        json.array { json in
            frame.rows { row in json.token { append(row, frame.columns, to: &$0) } }
        }
        take(json.finished())
    }

    /// `{"id": "tie-1", …}`.
    private static func append(_ row: Row, _ columns: [String], to bytes: inout [UInt8]) {
        for (place, value) in row.enumerated() {
            bytes.append(utf8: place == 0 ? "{" : ", ")
            JSONText.append(columns[place], to: &bytes, embedded: false)
            bytes.append(utf8: ": ")
            if let value { value.appendJSON(to: &bytes) } else { bytes.append(utf8: "null") }
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
