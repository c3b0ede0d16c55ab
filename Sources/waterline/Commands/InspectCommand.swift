import Exports
import HelpReporter
import Options

/// `waterline inspect EXPORT…`: what is in an export, before anyone analyses it.
struct InspectCommand: Command {
    var exports: [String] = []
    var input = InputSettings()
    var talk = TalkSettings()
    var suggestAliases: String?
    var form = Form.text

    enum Form: String, Choice {
        case text, json
        var meaning: String { self == .text ? "for reading" : "for scripts; see 'waterline schema inspection'" }
    }

    static let name = "inspect"
    static let summary = "Say what is in an export: format, people, channels, dates, gaps."
    static let documentation = """
        Reads the exports as 'analyze' would and prints the format and why it was chosen, people, spaces, dates, how \
        replies are linked, and what was skipped and where; of tables also which header was taken for what. Writes no file unless asked to suggest who may be one person.
        """
    static let examples = [
        Example("Look into a Slack export.", "waterline inspect acme-slack.zip"),
        Example("Watch a monthly export from a script.", "waterline inspect --form json acme-slack.zip"),
        Example("See how an export and a roster fit.", "waterline inspect acme-slack.zip --roster people.csv"),
        Example(
            "Write down who may be one person, to be edited.",
            "waterline inspect acme-slack.zip list.mbox --suggest-aliases pairs.csv"),
    ]
    static let options: [Option<InspectCommand>] =
        InputSettings.options.map { $0.within(\.input) }
        + [suggestion, Option("form", "f", "Form of what is printed.", \.form, group: "Output")]
        + TalkSettings.options.map { $0.within(\.talk) }

    private static let suggestion = Option(
        "suggest-aliases", "Write pairs of people who may be one, with reasons.", \InspectCommand.suggestAliases,
        placeholder: "FILE", group: "Input",
        documentation: """
            A new CSV file for --aliases, with names and addresses in it. Nothing in it counts before somebody has \
            written yes or no into the column 'same'.
            """)
    static let operands: [Operand<InspectCommand>] = [
        Operand(
            "EXPORT", "Folder, ZIP or file to read; - for standard input.", \.exports, atLeast: 1, completion: .files)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let progress = talk.progress(invocation.terminal, environment: ProcessEnvironment.variables())
        defer { progress.clear() }
        var input = input
        input.suggestsAliases = suggestAliases != nil
        let inputs = try Inputs.read(exports, input, progress: progress)
        progress.clear()
        if let suggestAliases { try AliasFile.write(inputs.settled.suggestions, to: suggestAliases) }
        // With -q the exit code alone says whether the exports can be read.
        guard !talk.quiet else { return .success }
        let report = InspectionReport(
            inputs.settled, inputs: inputs.items.map(\.inspected), rosterTables: inputs.roster?.tables,
            version: Waterline.version)
        try invocation.terminal.print(
            form == .json
                ? String(decoding: EncodedInspection(report).document(), as: UTF8.self)
                : Inspection(report).text(width: invocation.terminal.width))
        return .success
    }
}
