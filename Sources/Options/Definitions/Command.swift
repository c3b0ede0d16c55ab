/// A verb of a program: a struct whose stored properties are its settings, and what it does with them.
///
/// ```swift
/// struct Boil: Command {
///     var degrees = 100
///     static let name = "boil"
///     static let summary = "Heat water."
///     static let options = [Option("degrees", "d", "How hot.", \Boil.degrees)]
///     func run(_ invocation: Invocation) throws(Failure) -> ExitCode { … }
/// }
/// ```
package protocol Command: Sendable {
    /// All settings at their defaults.
    init()

    /// The word that calls it: small ASCII letters and dashes.
    static var name: String { get }
    /// One line with a full stop.
    static var summary: String { get }
    /// Paragraphs, separated by empty lines; lines that begin with two spaces stay as they are.
    static var documentation: String { get }
    /// Shown first in help.
    static var examples: [Example] { get }
    /// In the order of help.
    static var options: [Option<Self>] { get }
    /// In the order of the command line.
    static var operands: [Operand<Self>] { get }

    /// Does the work; what it throws is printed, and its code is the program's.
    func run(_ invocation: Invocation) throws(Failure) -> ExitCode
}

extension Command {
    package static var documentation: String { "" }
    package static var examples: [Example] { [] }
    package static var options: [Option<Self>] { [] }
    package static var operands: [Operand<Self>] { [] }
}

/// A command line to learn from.
package struct Example: Equatable, Sendable {
    /// What it does, one line with a full stop.
    package let purpose: String
    /// As typed, the program's name included.
    package let line: String

    package init(_ purpose: String, _ line: String) {
        self.purpose = purpose
        self.line = line
    }
}

/// What a running command knows beside its settings.
package struct Invocation: Sendable {
    package let program: Program
    /// The name of the command.
    package let command: String
    /// The command line as typed, before defaults and other layers came in.
    package let raw: RawArguments
    /// Where the value of each option comes from, in the order of the options.
    package let origins: [Origin]
    package let terminal: Terminal
}
