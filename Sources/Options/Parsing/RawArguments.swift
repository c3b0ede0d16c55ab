/// How much help was asked for.
package enum HelpForm: Sendable {
    /// `-h`: one line an option.
    case summary
    /// `--help`: everything.
    case full
}

/// A command line taken apart, before any value is read: what was typed, not what it comes to.
package struct RawArguments: Equatable, Sendable {
    /// One option as typed.
    package struct Assignment: Equatable, Sendable {
        /// The option's long name.
        package let name: String
        /// The option as typed: `--output`, `-o`, `--no-names`.
        package let spelling: String
        /// For flags `true` or `false`.
        package let value: String
    }

    /// In the order of the command line.
    package internal(set) var assignments: [Assignment] = []
    /// In the order of the command line.
    package internal(set) var operands: [String] = []
    /// Set when help was asked for; what comes after is not looked at.
    package internal(set) var help: HelpForm?

    package init() {}

    /// Takes apart the arguments that follow a command's name, after GNU conventions.
    ///
    /// `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n=value`, clustered flags, options among operands, `--`
    /// before operands only, `-` an operand. Names are never abbreviated. A separate word that is itself an option of
    /// the command is not taken as a value: a forgotten value would swallow it.
    ///
    /// - Throws: exit code 64 for an unknown option, a missing value, a value for a flag.
    package init(_ arguments: [String], for command: CommandDescription) throws(Failure) {
        var scanner = ArgumentScanner(command, arguments)
        do throws(Failure) {
            try scanner.scan()
            self = scanner.found
        } catch {
            guard arguments.prefix(while: { $0 != "--" }).contains("--help") else { throw error }
            help = .full
        }
    }

    /// The values given to an option, in order; empty when it was not given.
    package func values(of name: String) -> [String] {
        assignments.filter { $0.name == name }.map(\.value)
    }
}
