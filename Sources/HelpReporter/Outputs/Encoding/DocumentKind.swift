/// A kind of JSON document: how each begins, and how its JSON Schema (2020-12) does.
struct DocumentKind: Sendable {
    static let analysis = DocumentKind(
        name: "analysis", version: "1.1",
        describes: "Who helps whom, as `waterline analyze` writes it to analysis.json.")
    static let comparison = DocumentKind(
        name: "comparison", version: "1.1",
        describes: "Two exports of the same people, as `waterline compare` writes them to compare.json.")
    static let inspection = DocumentKind(
        name: "inspection", version: "1.0",
        describes: "What is in exports, as `waterline inspect --form json` prints it.")
    /// What is known of a report without an analysis: see `ReportMark`.
    static let report = DocumentKind(name: "report", version: "1.0", describes: "That a folder holds a report.")

    let name: String
    /// Keys may be added in 1.x; none is renamed or removed.
    let version: String
    let describes: String

    /// What `schema` says.
    var schema: String { "waterline.\(name)" }

    /// - Parameter generator: version of the program.
    func writeHead(generator: String, to json: inout JSONWriter) {
        json.field("schema", schema)
        json.field("schemaVersion", version)
        json.object("generator", .line) {
            $0.field("name", "waterline")
            $0.field("version", generator)
        }
    }

    /// The schema of a document with these members behind its head.
    func schemaDocument(_ members: [(String, SchemaNode)]) -> [UInt8] {
        let head: [(String, SchemaNode)] = [
            ("schema", .constant(schema)), ("schemaVersion", .pattern("^1\\.[0-9]+$")),
            ("generator", .object([("name", .constant("waterline")), ("version", .text)])),
        ]
        var json = JSONWriter()
        json.object {
            $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            $0.field("$id", "urn:waterline:\(name):1")
            $0.field("title", "Waterline \(name)")
            $0.field("description", describes)
            SchemaNode.writeMembers(head + members, nil, to: &$0)
        }
        return json.finished()
    }
}
