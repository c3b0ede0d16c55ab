import HelpReporter
import Options

/// `waterline schema`: the contracts of analysis.json and compare.json, for machines.
struct SchemaCommand: Command {
    var document = Contract.analysis

    static let name = "schema"
    static let summary = "Print the JSON Schema of analysis.json, or of compare.json."
    static let examples = [
        Example("Keep the schema beside a pipeline.", "waterline schema > analysis.schema.json"),
        Example("The same for comparisons.", "waterline schema comparison > comparison.schema.json"),
    ]
    static let operands: [Operand<SchemaCommand>] = [
        Operand("DOCUMENT", "Which document; analysis when not given.", \.document, atLeast: 0)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let schema = document == .analysis ? AnalysisSchema.document() : ComparisonSchema.document()
        try invocation.terminal.print(String(decoding: schema, as: UTF8.self))
        return .success
    }

    enum Contract: String, Choice {
        case analysis, comparison
        var meaning: String { self == .analysis ? "analysis.json" : "compare.json" }
    }
}
