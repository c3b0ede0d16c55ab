/// The JSON Schema (2020-12) of an inspection: every key is required and no other may stand beside it.
package enum InspectionSchema {
    /// The text that `waterline schema inspection` prints.
    package static func document() -> [UInt8] { DocumentKind.inspection.schemaDocument(members) }

    private static let members: [(String, SchemaNode)] = [
        ("inputs", .list(input)), ("people", people),
        ("roster", .nullable(.object([("people", .count), ("teams", .count), ("tables", .list(rosterTable))]))),
        ("spaces", spaces),
        ("period", AnalysisSchema.period), ("silentDays", .count),
        ("replies", replies), ("duplicates", .count),
        ("skipped", .list(.object([("reason", .text), ("count", .count), ("firstAt", .text)]))),
        ("warnings", .list(.text)),
    ]

    private static let input = SchemaNode.object([
        ("name", .text), ("format", .text), ("title", .text), ("because", .text), ("messages", .count),
        ("ties", .count), ("spaces", .count), ("bytes", .count), ("sha256", .pattern("^[0-9a-f]{64}$")),
        ("tables", .list(table)),
    ])

    private static let columns = SchemaNode.list(.object([("name", .text), ("header", .text)]))

    private static let rosterTable = SchemaNode.object([("file", .text), ("columns", columns)])

    private static let table = SchemaNode.object([
        ("file", .text), ("columns", columns), ("helper", .nullable(.text)), ("seeker", .nullable(.text)),
    ])

    private static let people = SchemaNode.object([
        ("seen", .count), ("active", .count), ("bots", .count), ("guests", .count), ("unknown", .count),
        ("leftOut", .count),
    ])

    private static let spaces = SchemaNode.object([
        ("analysed", .count), ("privateLeftOut", .count), ("directLeftOut", .count),
        (
            "largest",
            .list(
                .object([
                    ("label", .nullable(.text)), ("kind", .choice(["public", "private", "direct", "group"])),
                    ("messages", .count),
                ]))
        ),
    ])

    private static let replies = SchemaNode.object([
        ("linked", .count), ("orphaned", .count), ("accepted", .count), ("toMessages", .count),
        ("inThreads", .count), ("inTopics", .count), ("inferred", .count), ("alone", .count),
    ])
}
