/// The state of one walk over a command line.
struct ArgumentScanner {
    private let command: CommandDescription
    private var rest: ArraySlice<String>
    private(set) var found = RawArguments()

    init(_ command: CommandDescription, _ arguments: [String]) {
        self.command = command
        rest = arguments[...]
    }

    mutating func scan() throws(Failure) {
        while found.help == nil, let argument = rest.popFirst() {
            if argument.hasSameBytes(as: "--") {
                found.operands += rest
                return
            }
            if argument.utf8.starts(with: "--".utf8) {
                try takeLong(argument)
            } else if argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 {
                try takeLetters(argument)
            } else {
                found.operands.append(argument)
            }
        }
    }

    /// `--name`, `--no-name`, `--name=value`, `--name value`.
    private mutating func takeLong(_ argument: String) throws(Failure) {
        let spelling = argument.utf8.prefix { $0 != UInt8(ascii: "=") }
        let value = spelling.endIndex == argument.utf8.endIndex ? nil : argument.utf8[spelling.endIndex...].dropFirst()
        let written = String(Substring(spelling))
        guard let (option, isOn) = long(written) else { throw unknown(written) }
        if option.kind == .value {
            try takeValue(of: option, written, attached: value.map { String(Substring($0)) })
        } else if value != nil {
            let instead = option.longSpellings.map { "'\($0)'" }.joined(separator: " or ")
            throw Failure(.usage, "option '\(written)' takes no value; write \(instead)")
        } else {
            switchOn(option, written, isOn, help: .full)
        }
    }

    /// `-abc`, `-o value`, `-ovalue`, `-abco=value`.
    private mutating func takeLetters(_ argument: String) throws(Failure) {
        let word = String(Substring(argument.utf8.prefix { $0 != UInt8(ascii: "=") }))
        if long("-" + word) != nil {
            throw Failure(.usage, "unknown option '\(word)'; did you mean '-\(word)'?")
        }
        var letters = argument.utf8.dropFirst()
        while found.help == nil, let letter = letters.popFirst() {
            guard let option = command.option(lettered: letter) else {
                throw unknown(letter: argument.utf8.count - letters.count - 1, of: argument)
            }
            let spelling = "-\(String(UnicodeScalar(letter)))"
            if option.kind == .value {
                if letters.first == UInt8(ascii: "=") { letters.removeFirst() }
                let isAttached = !letters.isEmpty || argument.utf8.last == UInt8(ascii: "=")
                try takeValue(of: option, spelling, attached: isAttached ? String(Substring(letters)) : nil)
                return
            }
            switchOn(option, spelling, true, help: .summary)
        }
    }

    private mutating func takeValue(
        of option: OptionDescription, _ spelling: String, attached: String?
    ) throws(Failure) {
        if let attached { return assign(option, spelling, attached) }
        let form = "'\(spelling) \(option.placeholder)'"
        guard let next = rest.first else { throw Failure(.usage, "option '\(spelling)' needs a value: \(form)") }
        guard !isOption(next) else {
            let meant = "'\(spelling)=\(next)' if that is the value"
            throw Failure(
                .usage, "option '\(spelling)' needs a value, but '\(next)' follows; write \(form), or \(meant)")
        }
        rest.removeFirst()
        assign(option, spelling, next)
    }

    private mutating func switchOn(
        _ option: OptionDescription, _ spelling: String, _ isOn: Bool, help: HelpForm
    ) {
        if option.kind == .action { found.help = help } else { assign(option, spelling, isOn ? "true" : "false") }
    }

    private mutating func assign(_ option: OptionDescription, _ spelling: String, _ value: String) {
        found.assignments.append(.init(name: option.name, spelling: spelling, value: value))
    }

    /// The option behind `--name`, and whether it is spelled to be on.
    private func long(_ spelling: String) -> (OptionDescription, isOn: Bool)? {
        let name = Substring(spelling.utf8.dropFirst(2))
        if let option = command.option(named: name) { return (option, true) }
        guard name.utf8.starts(with: "no-".utf8) else { return nil }
        guard let option = command.option(named: Substring(name.utf8.dropFirst(3))), option.kind == .flag else {
            return nil
        }
        return (option, false)
    }

    /// Whether a word is plainly an option of this command, or the end of options.
    private func isOption(_ word: String) -> Bool {
        if word.hasSameBytes(as: "--") { return true }
        if word.utf8.starts(with: "--".utf8) {
            return long(String(Substring(word.utf8.prefix { $0 != UInt8(ascii: "=") }))) != nil
        }
        let bytes = Array(word.utf8)
        return bytes.count == 2 && bytes[0] == UInt8(ascii: "-") && command.option(lettered: bytes[1]) != nil
    }

    private func unknown(_ spelling: String) -> Failure {
        let names = command.shownOptions.flatMap(\.longSpellings)
        let nearest = Suggestion.nearest(to: spelling, among: names).map { "; did you mean '\($0)'?" }
        return Failure(.usage, "unknown option \(spelling.quotedForTerminal)\(nearest ?? "")")
    }

    /// The failure for the letter at a byte of the argument, which may begin a character outside ASCII.
    private func unknown(letter offset: Int, of argument: String) -> Failure {
        let start = argument.utf8.index(argument.utf8.startIndex, offsetBy: offset)
        let letter = String(argument.unicodeScalars[start...].prefix(1))
        let inside = argument.utf8.count > 1 + letter.utf8.count ? " in \(argument.quotedForTerminal)" : ""
        return Failure(.usage, "unknown option \("-\(letter)".quotedForTerminal)\(inside)")
    }
}
