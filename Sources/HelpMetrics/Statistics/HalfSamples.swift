/// Intervals from half-samples: each conversation is in or out of a sample by the toss of a coin, all its help acts with
/// it; unlike in a bootstrap with replacement, no tie is counted twice.
///
/// The intervals cover the chance of which conversations happened among these people, not messages that are missing from
/// the export, and not other people or ties than the firm has.
///
/// With I and E the help inside and across, p = E / (I + E), and I_s, E_s the same in half-sample s, the variance of p is the
/// mean of (E_s − p(I_s + E_s))² over ((I + E) / 2)². Weights of 0 and 1 with mean ½ have relative variance 1, as the
/// counts of a bootstrap have, so this is the variance for the whole. Three things keep the interval at 95 % where there are
/// few conversations or hardly any help of one kind, and where plain quantiles of the shares E_s / (I_s + E_s) held the
/// truth in 89 to 92 of 100 exports:
///
/// 1. The variance is that of a sum with p held fixed, not of the ratio, whose denominator also tosses about; and it is
///    raised by k / (k − 1), as p comes from the same conversations.
/// 2. The interval is Wilson's, with p(1 − p) / variance, the number of independent acts that would know as much, for the
///    number of trials: it bends away from 0 and 1, and has a width where all help is of one kind.
/// 3. Student's quantile with k − 1 degrees of freedom takes the place of the normal one.
///
/// k is the effective number of conversations (I + E)² / Σ m², m acts in each, read from the spread of the sizes of the
/// half-samples; it is far below their number where one conversation holds most of the acts.
///
/// Source: McCarthy 1969, "Pseudo-replication: half samples"; Politis, Romano, Wolf 1999, "Subsampling"; Dean and Pagano
/// 2015, Survey Methodology 41 (Wilson's interval with an effective sample size).
package enum HalfSamples {
    /// Help inside and across the edge of something, in one conversation.
    package struct Entry: Sendable {
        package var conversation: UInt32
        package var inside: Double
        package var outside: Double

        package init(conversation: UInt32, inside: Double, outside: Double) {
            self.conversation = conversation
            self.inside = inside
            self.outside = outside
        }
    }

    /// The same in each of 64 samples, all conversations together.
    struct Sums: Sendable {
        var inside: [Double]
        var outside: [Double]
    }

    /// - Complexity: O(entries · samples).
    package static func interval(_ entries: [Entry], samples: Int, seed: UInt64) -> Interval? {
        let help = entries.reduce(into: (inside: 0.0, outside: 0.0)) { sum, entry in
            sum.inside += entry.inside
            sum.outside += entry.outside
        }
        return interval(of: help, samples: samples, seed: seed) { random in
            var sums = Sums(inside: [Double](repeating: 0, count: 64), outside: [Double](repeating: 0, count: 64))
            for entry in entries {
                var chosen = random.value(at: UInt64(entry.conversation))
                while chosen != 0 {
                    let sample = chosen.trailingZeroBitCount
                    sums.inside[sample] += entry.inside
                    sums.outside[sample] += entry.outside
                    chosen &= chosen - 1
                }
            }
            return sums
        }
    }

    /// 95 % interval of outside / (inside + outside); `nil` without help, and when hardly more than one conversation holds
    /// all of it, which says nothing of how conversations differ.
    ///
    /// - Parameters:
    ///   - help: of all conversations.
    ///   - sums: of 64 samples at a time.
    static func interval(
        of help: (inside: Double, outside: Double), samples: Int, seed: UInt64, _ sums: (RandomStream) -> Sums
    ) -> Interval? {
        guard help.inside + help.outside > 0 else { return nil }
        return interval(of: help, samples: samples, streams(samples, seed: seed).map(sums))
    }

    /// One stream for each 64 samples.
    static func streams(_ samples: Int, seed: UInt64) -> [RandomStream] {
        (0..<(samples + 63) / 64).map { RandomStream(seed: seed, purpose: .shares, index: $0) }
    }

    /// The same, with the sums of the samples at hand: 64 at a time.
    static func interval(of help: (inside: Double, outside: Double), samples: Int, _ blocks: [Sums]) -> Interval? {
        let all = help.inside + help.outside
        guard all > 0, samples > 0 else { return nil }
        let share = help.outside / all
        var (spread, sizes) = (0.0, 0.0)
        for (block, drawn) in blocks.enumerated() {
            for sample in 0..<min(64, samples - block * 64) {
                let size = drawn.inside[sample] + drawn.outside[sample]
                let excess = drawn.outside[sample] - share * size
                spread += excess * excess
                sizes += (size - all / 2) * (size - all / 2)
            }
        }
        let whole = Double(samples) * all * all / 4
        let conversations = sizes > 0 ? whole / sizes : .infinity
        guard conversations >= leastConversations else { return nil }
        let variance = spread / whole / (1 - 1 / conversations)
        return Interval(
            share: share, trials: trials(share, variance: variance, conversations: conversations, acts: all),
            deviate: StudentQuantile.upper(degreesOfFreedom: conversations - 1))
    }

    /// Two conversations of one size come to 2, give or take the chance of the half-samples.
    private static let leastConversations = 1.5

    /// Independent acts that would know the share as well; where all are of one kind, nothing shows how alike conversations
    /// are, and each counts once.
    private static func trials(_ share: Double, variance: Double, conversations: Double, acts: Double) -> Double {
        guard share > 0, share < 1 else { return min(acts, conversations) }
        return variance * acts > share * (1 - share) ? share * (1 - share) / variance : acts
    }
}
