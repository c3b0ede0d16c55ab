extension Program {
    /// A file for `~/.config/fish/completions`.
    package var fishCompletions: String {
        var lines = ["# fish completions of \(name) \(version)", "complete -c \(name) -f"]
        for option in options { lines.append(line("__fish_use_subcommand", fishOption(option))) }
        for command in descriptions {
            lines.append(line("__fish_use_subcommand", "-a \(command.name) -d \(fishQuoted(command.summary))"))
        }
        for command in descriptions { lines += fishCommand(command) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func fishCommand(_ command: CommandDescription) -> [String] {
        let condition = "__fish_seen_subcommand_from \(command.name)"
        let options = command.shownOptions.flatMap { option in
            [line(condition, fishOption(option))] + fishNegation(option).map { line(condition, $0) }
        }
        var operands: [String] = []
        for words in command.operands.compactMap({ fishWords($0.choices, $0.completion) }) {
            if !operands.contains(words) { operands.append(words) }
        }
        return options + operands.map { line(condition, $0) }
    }

    private func line(_ condition: String, _ rest: String) -> String {
        "complete -c \(name) -n \(fishQuoted(condition)) \(rest)"
    }
}

private func fishOption(_ option: OptionDescription) -> String {
    let letter = option.letter.map { "-s \($0) " } ?? ""
    let names = "\(letter)-l \(option.name) -d \(fishQuoted(option.help))"
    guard option.kind == .value else { return names }
    return "\(names) -r \(fishWords(option.choices, option.completion) ?? "-f")"
}

private func fishNegation(_ option: OptionDescription) -> [String] {
    option.kind == .flag ? ["-l no-\(option.name) -d \(fishQuoted("Not: " + option.help))"] : []
}

/// What may stand where a word is wanted; `nil` when nothing is known.
private func fishWords(_ choices: [NamedChoice], _ completion: Completion) -> String? {
    if !choices.isEmpty {
        let words = choices.map { choice in
            let name = withBackslashes(choice.name, " \\$\"'()*?{}~#&|;<>[]")
            return choice.meaning.isEmpty ? name : "\(name)\\t\"\(withBackslashes(choice.meaning, "\"\\$"))\""
        }
        return "-f -a \(fishQuoted(words.joined(separator: " ")))"
    }
    switch completion {
    case .files: return "-F"
    case .folders: return "-f -a '(__fish_complete_directories)'"
    case .nothing: return nil
    }
}

/// A word in single quotes, where fish knows only `\'` and `\\`.
private func fishQuoted(_ text: String) -> String { "'" + withBackslashes(text, "'\\") + "'" }
