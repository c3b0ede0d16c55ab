extension Program {
    /// A script for bash 3.2 and later, which needs no other script.
    ///
    /// Files and folders are left to bash itself where it can be asked to (from 4.0), for it knows quotes and `~`.
    /// bash parts words at `=`, so `--name=va` arrives as three words, which are put together again.
    package var bashCompletions: String {
        """
        # bash completions of \(name) \(version)
        \(function)_offer() {
            local line
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$word")
        }
        \(function)_files() { compopt -o default 2>/dev/null || \(function)_offer -f; }
        \(function)_folders() { compopt -o dirnames 2>/dev/null || \(function)_offer -d; }
        \(function)() {
            local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} index
            COMPREPLY=()
            if [[ $word == '=' ]]; then
                word=
            elif [[ $previous == '=' ]]; then
                previous=${COMP_WORDS[COMP_CWORD-2]}
            fi
            if (( COMP_CWORD == 1 )); then
                \(function)_offer -W \(bashWords(descriptions.map(\.name) + options.flatMap(\.spellings)))
                return
            fi
            for (( index = 2; index < COMP_CWORD; index++ )); do
                if [[ ${COMP_WORDS[index]} == -- ]]; then
                    previous=--
                    command+=' --'
                    break
                fi
            done
            case "$command $previous" in
        \(descriptions.flatMap(valueCases).joined())    esac
            case "$command $word" in
        \(descriptions.map(optionCase).joined())    esac
            case "${command%% *}" in
        \(descriptions.map(operandCase).joined())    esac
        }
        complete -F \(function) \(name)

        """
    }

    /// The name of the shell function.
    var function: String { "_" + name.split(separator: "-").joined(separator: "_") }

    /// After an option that takes a value: what that value may be, and nothing else.
    private func valueCases(_ command: CommandDescription) -> [String] {
        command.shownOptions.filter { $0.kind == .value }.map { option in
            let patterns = option.spellings.map { "'\(command.name) \($0)'" }.joined(separator: " | ")
            return "        \(patterns)) \(offer(option.choices, option.completion)); return ;;\n"
        }
    }

    /// A word that begins with a dash: the options.
    private func optionCase(_ command: CommandDescription) -> String {
        let words = bashWords(command.shownOptions.flatMap(\.spellings))
        return
            "        '\(command.name) -'*) [[ $command == *' --' ]] || { \(function)_offer -W \(words); return; } ;;\n"
    }

    private func operandCase(_ command: CommandDescription) -> String {
        let operands = command.operands
        let choices = operands.flatMap(\.choices)
        let completion = operands.map(\.completion).first { $0 != .nothing } ?? .nothing
        return "        \(command.name)) \(offer(choices, completion)) ;;\n"
    }

    private func offer(_ choices: [NamedChoice], _ completion: Completion) -> String {
        if !choices.isEmpty { return "\(function)_offer -W \(bashWords(choices.map(\.name)))" }
        switch completion {
        case .files: return "\(function)_files"
        case .folders: return "\(function)_folders"
        case .nothing: return ":"
        }
    }
}

extension OptionDescription {
    /// All spellings, long ones first.
    var spellings: [String] { longSpellings + (letterSpelling.map { [$0] } ?? []) }
}

/// Words in one shell word, for `compgen -W`, which reads quotes once more.
private func bashWords(_ words: [String]) -> String {
    inSingleQuotes(words.map { isPlainWord($0) ? $0 : inSingleQuotes($0) }.joined(separator: " "))
}

private func isPlainWord(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./".unicodeScalars.contains($0)
    }
}
