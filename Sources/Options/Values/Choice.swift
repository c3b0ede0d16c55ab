/// One of the words an option takes, and what it means.
package struct NamedChoice: Hashable, Sendable {
    package let name: String
    /// A few words, no full stop; may be empty.
    package let meaning: String

    package init(_ name: String, _ meaning: String = "") {
        self.name = name
        self.meaning = meaning
    }
}

/// An enumeration whose raw values are the words an option takes: `enum Shell: String, Choice { case bash, zsh }`.
package protocol Choice: OptionScalar, RawRepresentable, CaseIterable where RawValue == String {
    /// What the choice means, in a few words; empty when the name says it all.
    var meaning: String { get }
}

extension Choice {
    package var meaning: String { "" }
    package static var choices: [NamedChoice] { allCases.map { NamedChoice($0.rawValue, $0.meaning) } }
    package static var placeholder: String { "CHOICE" }
    package var optionWord: String { rawValue }

    package init(optionWord word: String) throws(WordError) {
        guard let found = Self.allCases.first(where: { $0.rawValue.hasSameBytes(as: word) }) else {
            throw .notAChoice(word, of: Self.choices)
        }
        self = found
    }
}

extension WordError {
    /// The word is none of the choices; names them when they are few, and the nearest.
    static func notAChoice(_ word: String, of choices: [NamedChoice]) -> WordError {
        let names = choices.map(\.name)
        let list = names.count <= 12 ? "; choices are \(names.joined(separator: ", "))" : ""
        let nearest = Suggestion.nearest(to: word, among: names).map { "; did you mean '\($0)'?" }
        return WordError(word, "is not a choice" + (nearest ?? list))
    }
}
