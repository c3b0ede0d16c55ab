/// `help`, `help COMMAND`.
struct HelpCommand: Command {
    var command: String?

    static let name = "help"
    static let summary = "Show the help of the program or of a command."
    static let operands = [
        Operand("COMMAND", "The command to explain; the program when left out.", \HelpCommand.command)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let (program, terminal) = (invocation.program, invocation.terminal)
        guard let command else {
            try terminal.print(program.help(.full, terminal: terminal))
            return .success
        }
        let description = program.describe(try program.command(named: command))
        try terminal.print(description.help(.full, program: program, terminal: terminal))
        return .success
    }
}
