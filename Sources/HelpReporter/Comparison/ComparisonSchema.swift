import HelpMetrics

/// The JSON Schema (2020-12) of compare.json: every key is required and no other may stand beside it.
package enum ComparisonSchema {
    /// The text that `waterline schema comparison` prints.
    package static func document() -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            $0.field("$id", "urn:waterline:comparison:1")
            $0.field("title", "Waterline comparison")
            $0.field(
                "description", "Two exports of the same people, as `waterline compare` writes them to compare.json.")
            SchemaNode.writeMembers(members, nil, to: &$0)
        }
        return json.finished()
    }

    private static let members: [(String, SchemaNode)] = [
        ("schema", .constant(EncodedComparison.schema)), ("schemaVersion", .pattern("^1\\.[0-9]+$")),
        ("generator", .object([("name", .constant("waterline")), ("version", .text)])),
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
        ("period", .nullable(.object([("from", .instant), ("to", .instant)]))),
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
