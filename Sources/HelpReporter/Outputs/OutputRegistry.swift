extension Output {
    /// Every form a report can take, in the order of the documentation.
    package static let all: [Output] = [
        page, analysis, schema, teams, brokers, people, tables, summary,
        graphML, gexf, pajek, nodeLink, evidence, grafana,
    ]

    package static func named(_ name: String) -> Output? { all.first { $0.name == name } }
}
