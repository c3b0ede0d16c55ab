/// A program: its name, its commands, and what help and manual say of it as a whole.
///
/// `help`, `man` and `completions` are added to its commands.
package struct Program: Sendable {
    /// The word that calls it: small ASCII letters, digits and dashes.
    package let name: String
    package let version: String
    /// One line with a full stop.
    package let summary: String
    /// Paragraphs, separated by empty lines.
    package let documentation: String
    package let examples: [Example]
    /// In the order of help.
    package let commands: [any Command.Type]
    /// What each exit code means, in order.
    package let exitCodes: [(code: ExitCode, meaning: String)]
    /// The variables it looks at.
    package let environment: [Note]
    /// The files it looks at.
    package let files: [Note]

    /// A name and what is to be said of it.
    package struct Note: Equatable, Sendable {
        package let subject: String
        package let text: String

        package init(_ subject: String, _ text: String) {
            self.subject = subject
            self.text = text
        }
    }

    package init(
        name: String, version: String, summary: String, documentation: String = "", examples: [Example] = [],
        commands: [any Command.Type], exitCodes: [(code: ExitCode, meaning: String)] = [],
        environment: [Note] = [], files: [Note] = []
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.documentation = documentation
        self.examples = examples
        self.commands = commands + [HelpCommand.self, ManCommand.self, CompletionsCommand.self]
        self.exitCodes = exitCodes
        self.environment = environment
        self.files = files
        let names = self.commands.map { $0.name }
        precondition(Set(names).count == names.count, "a command of '\(name)' is defined twice")
    }

    /// What help, man page and completions know of the commands, in order.
    package var descriptions: [CommandDescription] { commands.map(describe) }

    /// What help, man page and completions know of a command.
    func describe(_ command: any Command.Type) -> CommandDescription {
        var description = CommandDescription(erased: command)
        if command == HelpCommand.self { description.operands[0].choices = commands.map { NamedChoice($0.name) } }
        return description
    }

    /// The options of the program itself.
    var options: [OptionDescription] { [.help, .version] }

    static let usage = "COMMAND [OPTION]... [OPERAND]..."

    /// The last parts of help and manual.
    var sections: [(heading: String, notes: [Note])] {
        [
            ("EXIT STATUS", exitCodes.map { Note(String($0.code.rawValue), $0.meaning) }),
            ("ENVIRONMENT", environment),
            ("FILES", files),
        ]
    }
}

extension CommandDescription {
    init(erased command: any Command.Type) { self = opened(command) }
}

private func opened<Settings: Command>(_ command: Settings.Type) -> CommandDescription { CommandDescription(command) }
