/// What a shell offers where a word is wanted and no choices are known.
package enum Completion: Sendable {
    /// Files and folders.
    case files
    case folders
    case nothing
}

/// All that help, man page and completions say of an option; nothing about where its value goes.
package struct OptionDescription: Equatable, Sendable {
    package enum Kind: Sendable {
        /// `--name` and `--no-name`.
        case flag
        /// `--name VALUE`.
        case value
        /// `--help`, `--version`: does something else instead of the command.
        case action
    }

    /// The long name without dashes.
    package let name: String
    /// The one-letter name.
    package let letter: Character?
    /// One line, with a full stop.
    package let help: String
    /// Paragraphs for `--help` and the man page, separated by empty lines; may be empty.
    package let documentation: String
    /// The heading it stands under; empty for the general one.
    package let group: String
    package let kind: Kind
    package let isRepeatable: Bool
    /// Works, but is not shown.
    package let isHidden: Bool
    package let placeholder: String
    package let choices: [NamedChoice]
    /// The allowed range in words; empty when there is none.
    package let bounds: String
    package let completion: Completion
    /// The words of the value that stands when the option is not given.
    package internal(set) var defaults: [String] = []

    /// The `--name` spellings: two for a flag.
    package var longSpellings: [String] { kind == .flag ? ["--\(name)", "--no-\(name)"] : ["--\(name)"] }
    /// The `-x` spelling.
    package var letterSpelling: String? { letter.map { "-\($0)" } }

    /// `--help` of every command.
    static let help = action("help", "h", "Show help; -h shows a summary.")
    /// `--version` of the program.
    static let version = action("version", "V", "Show the version.")

    private static func action(_ name: String, _ letter: Character, _ help: String) -> OptionDescription {
        OptionDescription(
            name: name, letter: letter, help: help, documentation: "", group: "", kind: .action, isRepeatable: false,
            isHidden: false, placeholder: "", choices: [], bounds: "", completion: .nothing)
    }
}
