import HelpMetrics

extension AnalysisSchema {
    static let topics = SchemaNode.object([
        ("usual", .nullable(.share)), ("told", .count), ("untold", .count),
        (
            "words",
            .list(
                .object([
                    ("word", .text), ("questions", .count), ("left", .count), ("seekers", .count),
                    ("seekersLeft", .count), ("p", .share), ("q", .share),
                ]))
        ),
    ])

    static let domains = SchemaNode.object([
        ("untoldHosts", .count), ("untoldMessages", .count),
        (
            "hosts",
            .list(
                .object([
                    ("host", .text), ("kind", .choice(DomainKind.allCases.map(\.rawValue))), ("messages", .count),
                    ("answers", .count), ("people", .count), ("teams", .count),
                ]))
        ),
    ])
}
