import Exports

/// The cues and kinds of small words that the model is told of, as bits next to each other.
enum CueFlags {
    /// In the order of `MessageFlag.asks` and of `PairFlag.asks` and those after them.
    private static let cues: [Cues] = [
        .asks, .questionMark, .thanks, .greets, .agrees, .confirms, .refers, .offers, .announces, .link, .code, .long,
        .wordless, .declines, .jokes,
    ]

    static func bits(of cues: Cues, _ kinds: WordKinds) -> UInt64 {
        var bits = UInt64(kinds.rawValue) << UInt64(Self.cues.count)
        for (place, cue) in Self.cues.enumerated() where cues.rawValue & cue.rawValue != 0 {
            bits |= 1 << UInt64(place)
        }
        return bits
    }
}
