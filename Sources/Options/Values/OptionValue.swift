/// The type of a setting: how many words of the command line it holds, and how they become its value.
///
/// `Bool`, `Int`, `UInt64`, `Double`, `String` and enumerations of `Choice` hold one word; their optionals one or none;
/// their arrays any number.
package protocol OptionValue: Sendable {
    /// What one word becomes.
    associatedtype Scalar: OptionScalar

    /// How few and how many words a value holds.
    static var capacity: ClosedRange<Int> { get }
    /// The value of these elements, as many as `capacity` allows.
    init(optionElements: [Scalar])
    /// The elements of this value, in order.
    var optionElements: [Scalar] { get }
}

/// A value that one word of the command line can give.
package protocol OptionScalar: OptionValue where Scalar == Self {
    /// What stands for the value in help, in capitals.
    static var placeholder: String { get }
    /// The only words allowed; empty when there is no such list.
    static var choices: [NamedChoice] { get }
    /// Whether an option of this type is a switch that takes no word: `--name` and `--no-name`.
    static var isFlag: Bool { get }
    /// Reads a word.
    ///
    /// - Throws: why the word is no such value, as the end of a sentence that begins with the word.
    init(optionWord: String) throws(WordError)
    /// The word that gives this value.
    var optionWord: String { get }
}

/// Why a word is not the value it should be: "is not a whole number".
package struct WordError: Error, Equatable {
    package let word: String
    /// The end of a sentence that begins with the word.
    package let reason: String

    package init(_ word: String, _ reason: String) {
        self.word = word
        self.reason = reason
    }

    /// The whole sentence, the word quoted and made safe to print.
    package var sentence: String { "\(word.quotedForTerminal) \(reason)" }
}

extension OptionScalar {
    package static var capacity: ClosedRange<Int> { 1...1 }
    package static var choices: [NamedChoice] { [] }
    package static var isFlag: Bool { false }
    package init(optionElements: [Self]) { self = optionElements[0] }
    package var optionElements: [Self] { [self] }
}

extension Optional: OptionValue where Wrapped: OptionScalar {
    package typealias Scalar = Wrapped
    package static var capacity: ClosedRange<Int> { 0...1 }
    package init(optionElements: [Wrapped]) { self = optionElements.first }
    package var optionElements: [Wrapped] { map { [$0] } ?? [] }
}

extension Array: OptionValue where Element: OptionScalar {
    package typealias Scalar = Element
    package static var capacity: ClosedRange<Int> { 0...Int.max }
    package init(optionElements: [Element]) { self = optionElements }
    package var optionElements: [Element] { self }
}
