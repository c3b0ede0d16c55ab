extension Program {
    /// The other layers for a command line, the strongest first; looks at environment and files.
    package typealias LayerSource = @Sendable (_ command: String, _ raw: RawArguments) throws(Failure) -> [Layer]

    /// Runs a command line and returns the exit code of the process.
    ///
    /// Failures go to standard error, with control characters escaped: as one line, or broken at words where a person
    /// looks. Commands without options do not ask for layers, so `help` works beside a broken settings file.
    ///
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - layers: called once the arguments are taken apart, unless help is asked for.
    package func run(
        _ arguments: [String], terminal: Terminal, layers: LayerSource = { _, _ throws(Failure) in [] }
    ) -> Int32 {
        var place = name
        do throws(Failure) {
            guard let first = arguments.first else { return greet(terminal).rawValue }
            if first.utf8.first == UInt8(ascii: "-") { return try runItself(arguments, terminal).rawValue }
            let command = try command(named: first)
            place += " \(command.name)"
            return try run(command, Array(arguments.dropFirst()), terminal, layers).rawValue
        } catch {
            terminal.writeError(terminal.told("\(place): \(error.message.escapedForTerminal)"))
            if error.code == .usage { terminal.writeError("Run '\(place) --help' for usage.\n") }
            return error.code.rawValue
        }
    }

    /// The command of a name.
    ///
    /// - Throws: exit code 64 with the nearest name.
    func command(named word: String) throws(Failure) -> any Command.Type {
        if let found = commands.first(where: { $0.name.hasSameBytes(as: word) }) { return found }
        let names = commands.map { $0.name }
        let nearest = Suggestion.nearest(to: word, among: names).map { "did you mean '\($0)'?" }
        let remedy = nearest ?? "commands are \(names.joined(separator: ", "))"
        throw Failure(.usage, "unknown command \(word.quotedForTerminal); \(remedy)")
    }

    private func run<Settings: Command>(
        _ command: Settings.Type, _ arguments: [String], _ terminal: Terminal, _ layers: LayerSource
    ) throws(Failure) -> ExitCode {
        let description = describe(command)
        let raw = try RawArguments(arguments, for: description)
        if let form = raw.help {
            try terminal.print(description.help(form, program: self, terminal: terminal))
            return .success
        }
        let others = Settings.options.isEmpty ? [] : try layers(Settings.name, raw)
        let resolution = try Resolution<Settings>(raw, layers: others, elsewhere: descriptions.flatMap(\.layerKeys))
        let invocation = Invocation(
            program: self, command: Settings.name, raw: raw, origins: resolution.origins, terminal: terminal)
        return try resolution.settings.run(invocation)
    }

    /// `--help`, `-h`, `--version`, `-V`: options of the program itself, which stand alone.
    private func runItself(_ arguments: [String], _ terminal: Terminal) throws(Failure) -> ExitCode {
        switch arguments[0] {
        case "--help": try terminal.print(help(.full, terminal: terminal))
        case "-h": try terminal.print(help(.summary, terminal: terminal))
        case "--version", "-V": try terminal.print("\(name) \(version)\n")
        default: throw unknownOption(arguments[0])
        }
        return .success
    }

    private func unknownOption(_ argument: String) -> Failure {
        let word = String(Substring(argument.utf8.prefix { $0 != UInt8(ascii: "=") }))
        let owner = descriptions.first { $0.options.contains { $0.longSpellings.contains(word) } }
        let names = options.flatMap(\.longSpellings)
        let nearest = Suggestion.nearest(to: word, among: names).map { "; did you mean '\($0)'?" }
        let remedy = owner.map { "; options follow the command, as in '\(name) \($0.name) \(word)'" } ?? nearest
        return Failure(.usage, "unknown option \(word.quotedForTerminal)\(remedy ?? "")")
    }

    /// Called without anything: says so, and what there is.
    private func greet(_ terminal: Terminal) -> ExitCode {
        terminal.writeError("\(name): no command given\n\n\(help(.summary, terminal: terminal))")
        return .usage
    }
}
