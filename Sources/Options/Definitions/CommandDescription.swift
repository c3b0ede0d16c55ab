/// All that help, man page, completions and the parser know of a command; nothing about where values go.
package struct CommandDescription: Equatable, Sendable {
    package let name: String
    package let summary: String
    package let documentation: String
    package let examples: [Example]
    /// `--help` is the last.
    package let options: [OptionDescription]
    package internal(set) var operands: [OperandDescription]

    package init<Settings: Command>(_ command: Settings.Type) {
        let defaults = Settings()
        name = Settings.name
        summary = Settings.summary
        documentation = Settings.documentation
        examples = Settings.examples
        options = Settings.options.map { $0.description(defaults: defaults) } + [.help]
        operands = Settings.operands.map(\.description)
        precondition(Set(options.map(\.name)).count == options.count, "an option of '\(name)' is defined twice")
        let letters = options.compactMap(\.letter)
        precondition(Set(letters).count == letters.count, "a letter of '\(name)' is defined twice")
    }

    /// The options that help shows.
    var shownOptions: [OptionDescription] { options.filter { !$0.isHidden } }

    /// The shown options by heading, in order of first mention; those without a group come first.
    var groups: [(heading: String, options: [OptionDescription])] {
        var headings = [""]
        for option in shownOptions where !headings.contains(option.group) { headings.append(option.group) }
        return headings.map { heading in (heading, shownOptions.filter { $0.group == heading }) }
    }

    /// `[OPTION]... EXPORT...`: what follows the command's name in a usage line.
    package var usage: String {
        ((shownOptions == [.help] ? [] : ["[OPTION]..."]) + operands.map(\.usage)).joined(separator: " ")
    }

    func option(named name: some StringProtocol) -> OptionDescription? {
        options.first { $0.name.hasSameBytes(as: name) }
    }

    func option(lettered letter: UInt8) -> OptionDescription? {
        options.first { $0.letter?.asciiValue == letter }
    }
}
