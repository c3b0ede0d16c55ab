import Options

/// `bench export`: writes a made-up export for other programs.
struct ExportCommand: Command {
    var form = ExportForm.slackZip
    var messages = 1_000_000
    var people = 5_000
    var folder = "."

    static let name = "export"
    static let summary = "Write a made-up export, and print its path."
    static let documentation = """
        The same numbers give the same messages in every form. An export that the folder has already is not written \
        again.
        """
    static let options: [Option<ExportCommand>] = [
        Option("form", "f", "Form of the export.", \.form),
        Option("messages", "n", "Messages in the export.", \.messages, allowing: .atLeast(1)),
        Option("people", "p", "People who write.", \.people, allowing: .atLeast(4)),
        Option("output", "o", "Folder to write to.", \.folder, placeholder: "DIR"),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try invocation.terminal.print(try form.make(messages: messages, people: people, in: folder) + "\n")
        return .success
    }
}
