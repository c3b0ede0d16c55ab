extension Output {
    /// What `waterline schema` prints.
    static let schema = Output(name: "schema", title: "The JSON Schema of analysis.json", byDefault: false) { _ in
        [
            Document(
                name: "analysis.schema.json", mediaType: "application/schema+json",
                bytes: AnalysisSchema.document())
        ]
    }
}
