/// `completions bash`, `completions zsh`, `completions fish`.
struct CompletionsCommand: Command {
    var shell = Shell.bash

    static let name = "completions"
    static let summary = "Write the completions for a shell to standard output."
    static let documentation = """
        For bash, put 'source <(PROGRAM completions bash)' into ~/.bashrc. For zsh, save the text as a file '_PROGRAM' \
        in a folder of $fpath. For fish, save it as ~/.config/fish/completions/PROGRAM.fish. PROGRAM stands for the \
        program's name.
        """
    static let operands = [Operand("SHELL", "The shell to write for.", \CompletionsCommand.shell)]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try invocation.terminal.print(shell.completions(of: invocation.program))
        return .success
    }
}

/// A shell there are completions for.
enum Shell: String, Choice {
    case bash, zsh, fish

    func completions(of program: Program) -> String {
        switch self {
        case .bash: program.bashCompletions
        case .zsh: program.zshCompletions
        case .fish: program.fishCompletions
        }
    }
}
