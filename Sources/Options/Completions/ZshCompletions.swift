extension Program {
    /// A file for a folder of zsh's `$fpath`; may also be read with `source`.
    package var zshCompletions: String {
        let commands = descriptions.map { "    \(inSingleQuotes("\($0.name):\($0.summary)"))\n" }
        let own = options.map { zshOption($0, indent: "      ") }
        return """
            #compdef \(name)
            # zsh completions of \(name) \(version)
            \(function)() {
              local -a commands
              commands=(
            \(commands.joined())  )
              if (( CURRENT == 2 )); then
                _describe -t commands command commands
                _arguments -s -S \\
            \(own.joined(separator: " \\\n"))
                return
              fi
              local command=$words[2]
              shift words
              (( CURRENT-- ))
              case $command in
            \(descriptions.map(zshCommand).joined())  esac
            }
            if [[ $funcstack[1] == \(function) ]]; then
              \(function) "$@"
            else
              compdef \(function) \(name)
            fi

            """
    }

    private func zshCommand(_ command: CommandDescription) -> String {
        let arguments =
            command.shownOptions.map { zshOption($0, indent: "        ") } + zshOperands(command.operands)
        return "    \(command.name))\n      _arguments -s -S \\\n\(arguments.joined(separator: " \\\n"))\n      ;;\n"
    }
}

/// One specification of `_arguments` for each way an option is spelled.
private func zshOption(_ option: OptionDescription, indent: String) -> String {
    let help = "[\(withBackslashes(option.help, "[]:\\"))]"
    let others = option.isRepeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
    let exclusion = option.kind == .action ? "(- *)" : others
    let value =
        option.kind == .value
        ? ":\(withBackslashes(option.placeholder, ":\\")):\(zshAction(option.choices, option.completion))" : ""
    let specifications = option.spellings.map { spelling in
        let form = option.kind != .value ? spelling : spelling.hasPrefix("--") ? spelling + "=" : spelling + "+"
        return indent + inSingleQuotes(exclusion + form + help + value)
    }
    return specifications.joined(separator: " \\\n")
}

/// Operands by place; the last, or the first that may repeat, stands for all that follow.
private func zshOperands(_ operands: [OperandDescription]) -> [String] {
    var result: [String] = []
    for (index, operand) in operands.enumerated() {
        let place = operand.count.upperBound > 1 ? "*" : "\(index + 1)"
        let optional = operand.count.lowerBound == 0 && place != "*" ? "::" : ":"
        let action = zshAction(operand.choices, operand.completion)
        result.append(
            "        " + inSingleQuotes("\(place)\(optional)\(withBackslashes(operand.placeholder, ":\\")):\(action)"))
        if place == "*" { break }
    }
    return result
}

private func zshAction(_ choices: [NamedChoice], _ completion: Completion) -> String {
    if choices.hasMeanings {
        let words = choices.map { zshName($0) + ($0.meaning.isEmpty ? "" : "\\:" + zshQuoted($0.meaning)) }
        return "((\(words.joined(separator: " "))))"
    }
    if !choices.isEmpty { return "(\(choices.map(zshName).joined(separator: " ")))" }
    switch completion {
    case .files: return "_files"
    case .folders: return "_files -/"
    case .nothing: return " "
    }
}

private func zshName(_ choice: NamedChoice) -> String { withBackslashes(choice.name, ":\\ ()") }

/// A meaning within `((name\:"meaning"))`.
private func zshQuoted(_ meaning: String) -> String { "\"" + withBackslashes(meaning, "\"\\$`:") + "\"" }
