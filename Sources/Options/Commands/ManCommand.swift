/// `man`: the manual in roff.
struct ManCommand: Command {
    static let name = "man"
    static let summary = "Write the manual page, in roff, to standard output."
    static let documentation = """
        Save it as NAME.1 in a folder 'man1' of your manual path, with the program's name for NAME, or read it at once \
        by piping it into 'man -l -'.
        """

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try invocation.terminal.print(invocation.program.manPage)
        return .success
    }
}
