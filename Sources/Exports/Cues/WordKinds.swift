/// Kinds of small words that tell which way a text is turned: back to what was said, to somebody, to its writer, to all.
package struct WordKinds: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// "I", "my".
    package static let oneself = WordKinds(rawValue: 1)
    /// "you", "your".
    package static let addressing = WordKinds(rawValue: 2)
    /// "it", "that".
    package static let pointing = WordKinds(rawValue: 4)
    /// "not", "nothing".
    package static let denying = WordKinds(rawValue: 8)
    /// "try", "should", "maybe".
    package static let advising = WordKinds(rawValue: 16)
    /// "anyone", "guys".
    package static let everybody = WordKinds(rawValue: 32)
    /// Its first word is "yes", "no", "well".
    package static let opensReplying = WordKinds(rawValue: 64)
    /// Its first word is "and", "but", "so".
    package static let opensContinuing = WordKinds(rawValue: 128)

    /// Those that only a first word has.
    static let opening: WordKinds = [.opensReplying, .opensContinuing]
}
