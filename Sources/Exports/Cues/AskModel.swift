/// How much a text reads like a question, request or proposal: a logistic model over words and marks in rows of one, two
/// and three, and over the cues of the text.
///
/// Learnt from English mail, so it knows nothing of a text in another language, to which it gives its low start. The
/// score of a text is that of its highest sentence.
package struct AskModel: Sendable {
    /// Scores are whole numbers: this many are one natural logarithm of the odds.
    package static let unit: Float = 32

    /// By key of `features`, no two in one place of the table.
    let weights: [(key: UInt32, weight: Int8)]
    /// By bit of the cue.
    let cueWeights: [Int8]
    /// Of every sentence.
    let bias: Int8
    private let table: FeatureTable

    package init(weights: [(key: UInt32, weight: Int8)], cueWeights: [Int8], bias: Int8) {
        precondition(cueWeights.count == Self.cueCount)
        (self.weights, self.cueWeights, self.bias) = (weights, cueWeights, bias)
        table = FeatureTable(weights)
    }

    /// Cues that say something of a text have lower bits than this.
    package static let cueCount = 20

    /// The logarithm of the odds that the text asks, in units of 1 / `unit`.
    ///
    /// - Complexity: O(bytes examined, at most 512).
    package func score(_ text: PaddedBytes, _ cues: Cues) -> Int {
        let lookup = table.lookup
        var tokens = AskTokens(text)
        var (sum, highest) = (Int32(0), Int32.min)
        tokens.each {
            sum &+= lookup.weight(of: $0)
        } sentence: {
            highest = max(highest, sum)
            sum = 0
        }
        return Int(max(highest, -1024)) + Int(bias) + weight(of: cues)
    }

    private func weight(of cues: Cues) -> Int {
        var (sum, bits) = (0, cues.rawValue & (1 << UInt32(Self.cueCount) - 1))
        while bits != 0 {
            sum += Int(cueWeights[bits.trailingZeroBitCount])
            bits &= bits - 1
        }
        return sum
    }

    /// Keys with one place cannot both have a weight.
    package static func place(of key: UInt32) -> UInt32 { FeatureLookup.place(key) }

    /// Keys of all rows of words of a text, sentence by sentence, repeated where they recur.
    package static func features(of text: PaddedBytes) -> [[UInt32]] {
        var (sentences, sentence): ([[UInt32]], [UInt32]) = ([], [])
        var tokens = AskTokens(text)
        tokens.each {
            sentence.append($0)
        } sentence: {
            sentences.append(sentence)
            sentence = []
        }
        return sentences
    }
}
