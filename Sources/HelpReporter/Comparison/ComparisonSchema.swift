import HelpMetrics

/// The JSON Schema (2020-12) of compare.json: every key is required and no other may stand beside it.
package enum ComparisonSchema {
    /// The text that `waterline schema comparison` prints.
    package static func document() -> [UInt8] { DocumentKind.comparison.schemaDocument(members) }

    private static let members: [(String, SchemaNode)] = [
        ("before", side), ("after", side), ("options", AnalysisSchema.options), ("privacy", AnalysisSchema.privacy),
        ("warnings", .list(.text)), ("people", people), ("figures", .list(figure)), ("teams", .list(team)),
        ("brokers", .list(broker)),
        (
            "communities",
            .object([
                ("agreement", .nullable(.number)), ("withinOneSide", .nullable(.number)),
                ("acrossSides", .nullable(.number)),
            ])
        ),
    ]

    private static let side = SchemaNode.object([
        ("period", AnalysisSchema.period),
        ("inputs", .list(AnalysisSchema.input)), ("messages", .count), ("acts", .count), ("asks", .count),
        ("belowSurfaceShareOfEverybody", .nullable(.share)),
    ])

    private static let people = SchemaNode.object([
        ("matched", .count), ("moved", .count), ("joined", .count), ("left", .count),
        ("byTeam", .list(.object([("team", .text), ("joined", .count), ("left", .count)]))),
        ("joinedNames", .list(.text)), ("leftNames", .list(.text)),
    ])

    private static let point = SchemaNode.object([
        ("value", .nullable(.number)), ("interval", AnalysisSchema.bounds), ("detail", .text),
        ("undefined", .nullable(.text)),
    ])

    private static let change = SchemaNode.object([
        ("difference", .nullable(.number)), ("interval", AnalysisSchema.bounds), ("p", .nullable(.share)),
        ("q", .nullable(.share)), ("verdict", .choice(ComparisonReport.Change.verdicts)),
    ])

    private static let figure = SchemaNode.object([
        ("name", .text), ("title", .text), ("unit", .choice(StretchMeasure.Unit.allCases.map(\.rawValue))),
        ("definition", .text), ("uncertainty", .text), ("before", point), ("after", point), ("change", change),
    ])

    private static let team = SchemaNode.object([
        ("id", .text), ("label", .text), ("size", .count), ("sizeBefore", .count),
        ("class", both(.choice(AnalysisSchema.isolationClasses))), ("externalShare", both(.nullable(.share))),
        ("change", change),
    ])

    private static let broker = SchemaNode.object([
        ("id", .text), ("label", .text), ("team", .nullable(.text)), ("isBrokerBefore", .truth),
        ("isBrokerAfter", .truth), ("pairsBefore", .count), ("pairsAfter", .count), ("p", .share), ("q", .share),
    ])

    private static func both(_ node: SchemaNode) -> SchemaNode { .object([("before", node), ("after", node)]) }
}
