import HelpReporter
import Options

/// `waterline schema`: the contracts of what machines read.
struct SchemaCommand: Command {
    var document = Contract.analysis

    static let name = "schema"
    static let summary = "Print the JSON Schema of analysis.json, of compare.json, or of an inspection."
    static let examples = [
        Example("Keep the schema beside a pipeline.", "waterline schema > analysis.schema.json"),
        Example("The same for comparisons.", "waterline schema comparison > comparison.schema.json"),
    ]
    static let operands: [Operand<SchemaCommand>] = [
        Operand("DOCUMENT", "Which document; analysis when not given.", \.document, atLeast: 0)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let schema =
            switch document {
            case .analysis: AnalysisSchema.document()
            case .comparison: ComparisonSchema.document()
            case .inspection: InspectionSchema.document()
            }
        try invocation.terminal.print(String(decoding: schema, as: UTF8.self))
        return .success
    }

    enum Contract: String, Choice {
        case analysis, comparison, inspection
        var meaning: String {
            switch self {
            case .analysis: "analysis.json"
            case .comparison: "compare.json"
            case .inspection: "what 'inspect --form json' prints"
            }
        }
    }
}
