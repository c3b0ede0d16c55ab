/// The JSON Schema (2020-12) of an inspection: every key is required and no other may stand beside it.
package enum InspectionSchema {
    /// The text that `waterline schema inspection` prints.
    package static func document() -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            $0.field("$id", "urn:waterline:inspection:1")
            $0.field("title", "Waterline inspection")
            $0.field("description", "What is in exports, as `waterline inspect --form json` prints it.")
            SchemaNode.writeMembers(members, nil, to: &$0)
        }
        return json.finished()
    }

    private static let members: [(String, SchemaNode)] = [
        ("schema", .constant(EncodedInspection.schema)), ("schemaVersion", .pattern("^1\\.[0-9]+$")),
        ("generator", .object([("name", .constant("waterline")), ("version", .text)])),
        ("inputs", .list(input)), ("people", people),
        ("roster", .nullable(.object([("people", .count), ("teams", .count)]))), ("spaces", spaces),
        ("period", .nullable(.object([("from", .instant), ("to", .instant)]))), ("silentDays", .count),
        ("replies", replies), ("duplicates", .count),
        ("skipped", .list(.object([("reason", .text), ("count", .count), ("firstAt", .text)]))),
        ("warnings", .list(.text)),
    ]

    private static let input = SchemaNode.object([
        ("name", .text), ("format", .text), ("title", .text), ("because", .text), ("messages", .count),
        ("ties", .count), ("spaces", .count), ("bytes", .count), ("sha256", .pattern("^[0-9a-f]{64}$")),
        ("tables", .list(table)),
    ])

    private static let table = SchemaNode.object([
        ("file", .text), ("columns", .list(.object([("name", .text), ("header", .text)]))),
        ("helper", .nullable(.text)), ("seeker", .nullable(.text)),
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
