import HelpReporter
import Options

/// `waterline schema`: the contract of analysis.json, for machines.
struct SchemaCommand: Command {
    static let name = "schema"
    static let summary = "Print the JSON Schema of analysis.json."
    static let examples = [
        Example("Keep the schema beside a pipeline.", "waterline schema > analysis.schema.json")
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try invocation.terminal.print(String(decoding: AnalysisSchema.document(), as: UTF8.self))
        return .success
    }
}
