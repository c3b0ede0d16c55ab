/// The JSON Schema (2020-12) of analysis.json.
///
/// Strict: every key is required and no other may stand beside it, except where the contract lets new measures come:
/// `measures`, `brokerage`, `ranks` and `undefined`.
package enum AnalysisSchema {
    /// The text that `waterline schema` prints.
    package static func document() -> [UInt8] { DocumentKind.analysis.schemaDocument(members) }

    static let members: [(String, SchemaNode)] = [
        ("asOf", .nullable(.instant)),
        ("period", period),
        ("undefined", .map(.text)), ("inputs", .list(input)), ("options", options), ("privacy", privacy),
        ("coverage", coverage), ("summary", summary), ("firstHelp", firstHelp),
        ("layers", .list(layer)), ("learning", .list(learning)),
        ("network", .object([("measures", .map(.numberOrGroup)), ("undefined", .map(.text))])),
        ("people", .list(person)), ("teams", .list(team)), ("ties", .list(tie)), ("teamTies", .list(teamTie)),
        ("spaces", .list(space)), ("topics", topics), ("domains", domains),
        ("communities", .nullable(communities)), ("windows", .nullable(windows)),
        ("findings", .list(finding)), ("sensitivity", .nullable(sensitivity)),
        ("notMeasurable", .list(.object([("concept", .text), ("why", .text)]))),
    ]

    static let period = SchemaNode.nullable(.object([("from", .instant), ("to", .instant)]))

    static let input = SchemaNode.object([
        ("name", .text), ("format", .text), ("bytes", .count), ("sha256", .pattern("^[0-9a-f]{64}$")),
        ("messages", .count),
    ])

    static let options = SchemaNode.object([
        ("seed", .count), ("minimumWeight", .number), ("minimumConfidence", .share), ("minimumGroup", .count),
        ("classes", .pattern("^[A-F]*$")), ("privateSpaces", .truth), ("directMessages", .truth),
        ("within", .nullable(.choice(["site", "level"]))),
    ])

    static let privacy = SchemaNode.object([
        ("mode", .choice(Report.Privacy.Mode.allCases.map(\.rawValue))), ("keyed", .truth),
        ("minimumGroup", .count),
        ("suppressed", .object([("teams", .count), ("people", .count)])),
    ])

    private static let space = SchemaNode.object([
        ("id", .text), ("label", .text), ("kind", .choice(["public", "private", "direct", "group"])),
        ("messages", .count), ("asks", .count), ("answered", .count),
    ])

    private static let sensitivity = SchemaNode.object([
        (
            "variants",
            .list(
                .object([
                    ("minimumConfidence", .share), ("classes", .pattern("^[A-F]*$")), ("acts", .count),
                    ("ties", .count),
                ]))
        ),
        ("findings", .list(.object([("finding", .text), ("holds", .list(.truth))]))),
    ])

    private static let communities = SchemaNode.object([
        ("algorithm", .text), ("quality", .nullable(.number)), ("agreement", .nullable(.number)),
        ("amiWithTeams", .nullable(.number)), ("ariWithTeams", .nullable(.number)), ("resolution", .number),
        ("runs", .count), ("smallerGroups", .count),
        (
            "groups",
            .list(
                .object([
                    ("id", .text), ("size", .count), ("people", .list(.text)), ("teams", .list(.text)),
                    ("stability", .nullable(.share)), ("bridging", .list(.text)),
                ]))
        ),
    ])
}
