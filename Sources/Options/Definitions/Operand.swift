/// One positional argument of a command, or a run of them, bound to the property that holds it.
///
/// ```swift
/// Operand("EXPORT", "Folder, archive or file to read.", \.exports, atLeast: 1, completion: .files)
/// ```
///
/// A plain property takes exactly one word, an optional at most one, an array any number within the limits given.
package struct Operand<Settings: Sendable>: Sendable {
    package let description: OperandDescription
    let binding: Binding<Settings>

    /// An operand named by its placeholder, as in `EXPORT`.
    ///
    /// - Parameters:
    ///   - placeholder: one word in capitals.
    ///   - help: one line with a full stop.
    ///   - path: the property that holds the value.
    ///   - allowed: what is taken beyond what the type says.
    ///   - least: the fewest words; the type's own when `nil`.
    ///   - most: the most words; the type's own when `nil`.
    ///   - completion: what shells offer when there are no choices.
    ///   - documentation: paragraphs beside the one line.
    package init<Value: OptionValue>(
        _ placeholder: String, _ help: String, _ path: PropertyPath<Settings, Value>,
        allowing allowed: Allowed<Value.Scalar> = .anything, atLeast least: Int? = nil, atMost most: Int? = nil,
        completion: Completion = .nothing, documentation: String = ""
    ) {
        let count = (least ?? Value.capacity.lowerBound)...(most ?? Value.capacity.upperBound)
        precondition(!Value.Scalar.isFlag && Value.capacity.upperBound >= count.upperBound, "operand \(placeholder)")
        description = OperandDescription(
            placeholder: placeholder, help: help, documentation: documentation, choices: allowed.choices,
            bounds: allowed.bounds, count: count, completion: completion)
        binding = Binding(path, allowed)
    }
}

/// All that help, man page and completions say of an operand.
package struct OperandDescription: Equatable, Sendable {
    package let placeholder: String
    /// One line, with a full stop.
    package let help: String
    /// Paragraphs for `--help` and the man page, separated by empty lines; may be empty.
    package let documentation: String
    package internal(set) var choices: [NamedChoice]
    /// The allowed range in words; empty when there is none.
    package let bounds: String
    /// How few and how many words it takes.
    package let count: ClosedRange<Int>
    package let completion: Completion

    /// `EXPORT`, `EXPORT...`.
    package var spelling: String { count.upperBound > 1 ? placeholder + "..." : placeholder }
    /// As in a usage line: in brackets when it may be left out.
    package var usage: String { count.lowerBound == 0 ? "[\(spelling)]" : spelling }
}
