/// What an option or operand takes beyond what its type says: a range of numbers, or names known only at run time.
package struct Allowed<Element: OptionScalar>: Sendable {
    /// The only words taken; empty when there is no such list.
    let choices: [NamedChoice]
    /// The range in words, "1 to 64"; empty when there is none.
    let bounds: String
    /// The end of a sentence that begins with the refused word; `nil` when the element is taken.
    let refusal: @Sendable (Element) -> String?

    /// All that the type takes.
    package static var anything: Allowed { Allowed(choices: Element.choices, bounds: "") { _ in nil } }
}

extension Allowed where Element: Comparable {
    /// Values from `lower` to `upper`, both included.
    package static func between(_ lower: Element, _ upper: Element) -> Allowed {
        let bounds = "\(lower.optionWord) to \(upper.optionWord)"
        return Allowed(choices: [], bounds: bounds) { $0 < lower || $0 > upper ? "is not within \(bounds)" : nil }
    }

    /// Values from `lower`, which is included.
    package static func atLeast(_ lower: Element) -> Allowed {
        let word = lower.optionWord
        return Allowed(choices: [], bounds: "at least \(word)") { $0 < lower ? "is below \(word)" : nil }
    }
}

extension Allowed where Element == String {
    /// One of the names, which are not known before the program runs.
    package static func choices(_ names: [String]) -> Allowed { choices(names.map { NamedChoice($0) }) }

    /// Lists of the names parted by commas. Help and shells offer the names; who reads the lists checks them.
    package static func lists(of names: [String]) -> Allowed {
        Allowed(choices: names.map { NamedChoice($0) }, bounds: "") { _ in nil }
    }

    /// One of the choices, which are not known before the program runs.
    package static func choices(_ choices: [NamedChoice]) -> Allowed {
        Allowed(choices: choices, bounds: "") { word in
            choices.contains { $0.name.hasSameBytes(as: word) } ? nil : WordError.notAChoice(word, of: choices).reason
        }
    }
}
