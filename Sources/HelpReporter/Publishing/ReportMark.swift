/// The small document beside the forms of a report that has no analysis.json: by it the next run knows the folder for a
/// report, and may replace it.
enum ReportMark {
    static let name = "report.json"

    /// The documents, with the mark where nothing else shows what they are.
    static func marked(_ documents: [Document]) -> [Document] {
        let isKnown = documents.contains { ["analysis.json", EncodedComparison.name].contains($0.name) }
        return isKnown ? documents : documents + [document]
    }

    private static var document: Document {
        var json = JSONWriter()
        json.object {
            $0.field("schema", DocumentKind.report.schema)
            $0.field("schemaVersion", DocumentKind.report.version)
        }
        return Document(name: name, mediaType: "application/json", bytes: json.finished())
    }
}
