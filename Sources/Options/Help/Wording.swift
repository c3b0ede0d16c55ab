extension OptionDescription {
    /// `-o, --output DIR`, `    --[no-]names`.
    var column: String { (letterSpelling.map { "\($0), " } ?? "    ") + longForm }

    /// `--output DIR`, `--[no-]names`, `--help`.
    var longForm: String {
        switch kind {
        case .flag: "--[no-]\(name)"
        case .value: "--\(name) \(placeholder)"
        case .action: "--\(name)"
        }
    }

    /// The default as shown: nothing for flags that are off and for empty values.
    var shownDefault: String? {
        if kind == .flag { return defaults == ["true"] ? "on" : nil }
        let words = defaults.filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The one line of help with range, choices, repetition and default in brackets.
    var summaryLine: String {
        var facts: [String] = []
        if !bounds.isEmpty { facts.append(bounds) }
        if let list = choices.summary(unlessIn: placeholder) { facts.append(list) }
        if isRepeatable { facts.append("repeatable") }
        if let shownDefault { facts.append("default: \(shownDefault)") }
        return facts.isEmpty ? help : "\(help) [\(facts.joined(separator: "; "))]"
    }

    /// Choices without meanings, range, repetition and default in sentences, for `--help` and the man page.
    var facts: String {
        var sentences = choices.sentences(unlessIn: placeholder)
        if !bounds.isEmpty { sentences.append("Takes \(bounds).") }
        if isRepeatable { sentences.append("May be given more than once.") }
        if kind == .flag && defaults == ["true"] {
            sentences.append("On by default; --no-\(name) turns it off.")
        } else if let shownDefault {
            sentences.append("Default: \(shownDefault).")
        }
        return sentences.joined(separator: " ")
    }

    /// Help and documentation, in paragraphs.
    var text: String { joined([help, documentation]) }
}

extension OperandDescription {
    /// The one line of help with count, range and choices in brackets.
    var summaryLine: String {
        var facts: [String] = []
        if let countPhrase { facts.append(countPhrase) }
        if !bounds.isEmpty { facts.append(bounds) }
        if let list = choices.summary(unlessIn: placeholder) { facts.append(list) }
        return facts.isEmpty ? help : "\(help) [\(facts.joined(separator: "; "))]"
    }

    /// Choices without meanings, count and range in sentences, for `--help` and the man page.
    var facts: String {
        let limits = [countPhrase, bounds.isEmpty ? nil : bounds].compactMap { $0.map { "Takes \($0)." } }
        return (choices.sentences(unlessIn: placeholder) + limits).joined(separator: " ")
    }

    /// Help and documentation, in paragraphs.
    var text: String { joined([help, documentation]) }

    /// How many words, where the spelling does not say it.
    private var countPhrase: String? {
        switch (count.lowerBound, count.upperBound) {
        case (0...1, Int.max), (_, 1): nil
        case (let least, Int.max): "at least \(least)"
        case (0, let most): "at most \(most)"
        case (let least, let most): least == most ? "exactly \(least)" : "\(least) to \(most)"
        }
    }
}

extension [NamedChoice] {
    /// "choices: a, b", or where to find them when they are many; `nil` when the placeholder says them.
    func summary(unlessIn placeholder: String) -> String? {
        let names = map(\.name)
        if names.isEmpty || names.joined(separator: "|") == placeholder { return nil }
        return names.count > 8 ? "\(names.count) choices, see --help" : "choices: \(names.joined(separator: ", "))"
    }

    /// The names in a sentence; none when they have meanings, which take a list, or the placeholder says them.
    func sentences(unlessIn placeholder: String) -> [String] {
        let names = map(\.name)
        let isSaid = isEmpty || hasMeanings || names.joined(separator: "|") == placeholder
        return isSaid ? [] : ["Choices: \(names.joined(separator: ", "))."]
    }

    var hasMeanings: Bool { contains { !$0.meaning.isEmpty } }
}

/// Paragraphs with an empty line between; empty ones left out.
func joined(_ paragraphs: [String]) -> String {
    paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
}
