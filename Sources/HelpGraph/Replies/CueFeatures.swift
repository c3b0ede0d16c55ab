import Exports

/// The cues that the model is told of.
enum CueFeatures {
    private static let cues: [Cues] = [
        .asks, .questionMark, .thanks, .greets, .agrees, .confirms, .refers, .offers, .announces, .link, .code, .long,
        .wordless, .declines, .jokes,
    ]

    /// Number of the feature by bit of the cue.
    private static let number: [UInt8] = {
        var number = [UInt8](repeating: 0, count: 32)
        for (feature, cue) in cues.enumerated() { number[cue.rawValue.trailingZeroBitCount] = UInt8(feature) }
        return number
    }()

    private static let all = cues.reduce(Cues()) { $0.union($1) }

    /// Calls `body` with the number of each cue, counted from `ReplyFeature.asks`.
    @inline(__always) static func each(_ cues: Cues, _ body: (UInt8) -> Void) {
        var bits = cues.intersection(all).rawValue
        while bits != 0 {
            body(number[bits.trailingZeroBitCount])
            bits &= bits - 1
        }
    }
}
