/// Where the value of an option comes from.
package struct Origin: Equatable, Sendable {
    /// The option's long name.
    package let name: String
    /// `command line`, the name of a layer, or `default`.
    package let source: String
    /// The words of the value.
    package let values: [String]
}

/// The settings of a command after all layers, and where each came from.
package struct Resolution<Settings: Command>: Sendable {
    package private(set) var settings = Settings()
    /// One for each option, in the order of the options.
    package private(set) var origins: [Origin] = []

    /// Puts the layers together: the command line wins, then the first layer that has the option, then the default.
    ///
    /// A repeatable option takes all its values from one place.
    ///
    /// - Parameters:
    ///   - layers: the strongest first.
    ///   - elsewhere: keys that layers may hold for other commands.
    /// - Throws: exit code 64 for the command line, 78 for a layer, which is named.
    package init(_ raw: RawArguments, layers: [Layer] = [], elsewhere: [String] = []) throws(Failure) {
        let command = CommandDescription(Settings.self)
        try Self.refuseUnknownKeys(layers, known: command.layerKeys, elsewhere: elsewhere)
        for option in Settings.options {
            try resolve(option, command.option(named: option.name)?.isRepeatable == true, raw, layers)
        }
        try bindOperands(raw.operands)
    }

    private mutating func resolve(
        _ option: Option<Settings>, _ isRepeatable: Bool, _ raw: RawArguments, _ layers: [Layer]
    ) throws(Failure) {
        let typed = raw.assignments.filter { $0.name == option.name }
        if let last = typed.last {
            if typed.count > 1 && !isRepeatable { throw repeated(typed) }
            try set(option, typed.map(\.value), from: "command line", .usage, "option '\(last.spelling)'")
            return
        }
        for layer in layers {
            let found = layer.settings.filter { $0.key.hasSameBytes(as: option.name) }
            guard let first = found.first else { continue }
            if found.count > 1 && !isRepeatable { throw Failure(.configuration, "\(first.place): set more than once") }
            let values = found.flatMap { layer.values(of: $0, isRepeatable: isRepeatable) }
            try set(option, values, from: layer.name, .configuration, first.place)
            return
        }
        origins.append(Origin(name: option.name, source: "default", values: option.binding.words(settings)))
    }

    private mutating func set(
        _ option: Option<Settings>, _ words: [String], from source: String, _ code: ExitCode, _ place: String
    ) throws(Failure) {
        do throws(WordError) { try option.binding.set(&settings, words) } catch {
            throw Failure(code, "\(place): \(error.sentence)")
        }
        origins.append(Origin(name: option.name, source: source, values: option.binding.words(settings)))
    }

    /// Gives each operand its least words first, then what is over from left to right.
    private mutating func bindOperands(_ words: [String]) throws(Failure) {
        let operands = Settings.operands
        let least = operands.reduce(0) { $0 + $1.description.count.lowerBound }
        var over = words.count - least
        if over < 0 { throw missing(operands.map(\.description), words.count) }
        var rest = words[...]
        for operand in operands {
            let count = operand.description.count
            let more = min(over, count.upperBound - count.lowerBound)
            over -= more
            let taken = Array(rest.prefix(count.lowerBound + more))
            rest = rest.dropFirst(taken.count)
            if !taken.isEmpty { try bind(operand, taken) }
        }
        if let first = rest.first { throw surplus(first, operands.map(\.description)) }
    }

    private mutating func bind(_ operand: Operand<Settings>, _ words: [String]) throws(Failure) {
        do throws(WordError) { try operand.binding.set(&settings, words) } catch {
            throw Failure(.usage, "\(operand.description.placeholder): \(error.sentence)")
        }
    }

    private static func refuseUnknownKeys(
        _ layers: [Layer], known: [String], elsewhere: [String]
    ) throws(Failure) {
        let all = known + elsewhere
        for layer in layers {
            for setting in layer.settings where !all.contains(where: { $0.hasSameBytes(as: setting.key) }) {
                let nearest = Suggestion.nearest(to: setting.key, among: all)
                let remedy = nearest.map { "; did you mean '\(layer.place(of: $0))'?" } ?? ""
                throw Failure(.configuration, "\(setting.place.escapedForTerminal): unknown setting\(remedy)")
            }
        }
    }
}

extension CommandDescription {
    /// The names that layers may use.
    var layerKeys: [String] { options.filter { $0.kind != .action }.map(\.name) }
}

/// A single value given twice, or a flag given both ways.
private func repeated(_ typed: [RawArguments.Assignment]) -> Failure {
    let (first, last) = (typed[0].spelling, typed[typed.count - 1].spelling)
    let what = first == last ? "" : " (first as '\(first)')"
    return Failure(.usage, "option '\(last)' is given more than once\(what); it takes one value")
}

private func missing(_ operands: [OperandDescription], _ given: Int) -> Failure {
    var over = given
    for operand in operands {
        over -= operand.count.lowerBound
        guard over < 0 else { continue }
        let least = operand.count.lowerBound
        let count = least > 1 ? ": at least \(least) are needed, not \(max(0, least + over))" : ""
        return Failure(.usage, "\(operand.placeholder) is missing\(count)")
    }
    return Failure(.usage, "an operand is missing")
}

private func surplus(_ word: String, _ operands: [OperandDescription]) -> Failure {
    let most = operands.reduce(0) { $0 + $1.count.upperBound }
    let taken = most == 0 ? "no operands are taken" : "at most \(most) \(most == 1 ? "is" : "are") taken"
    return Failure(.usage, "unexpected operand \(word.quotedForTerminal); \(taken)")
}

extension Command {
    /// The settings of a command line: the whole way from words to values.
    ///
    /// - Parameters:
    ///   - arguments: what follows the command's name.
    ///   - defaults: other layers, the strongest first.
    /// - Throws: exit code 64 for the command line, 78 for a layer, which is named.
    package static func parse(_ arguments: [String], defaults: [Layer] = []) throws(Failure) -> Self {
        let raw = try RawArguments(arguments, for: CommandDescription(Self.self))
        return try Resolution<Self>(raw, layers: defaults).settings
    }
}
