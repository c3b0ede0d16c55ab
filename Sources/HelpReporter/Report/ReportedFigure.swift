/// A number that stands in analysis.json beside the measures, such as a p or a rank: what it is and how it comes about.
package struct ReportedFigure: Sendable {
    /// As in analysis.json, without what it stands in.
    package let name: String
    /// Other names there that the same text explains.
    package let others: [String]
    package let title: String
    package let definition: String
    package let formula: String
    package let shape: String
    package let edgeCases: String
    package let source: String

    package init(
        _ name: String, others: [String] = [], title: String, definition: String, formula: String, shape: String,
        edgeCases: String, source: String
    ) {
        self.name = name
        self.others = others
        self.title = title
        self.definition = definition
        self.formula = formula
        self.shape = shape
        self.edgeCases = edgeCases
        self.source = source
    }

    /// Tests first, then ranks, waits, layers, groups and words.
    package static let all: [ReportedFigure] = tests + ranks + waits + layers + groups + words
}
