/// Intervals from half-samples: each conversation is in or out of a sample by the toss of a coin, all its help acts with
/// it. Weights of 0 and 1 with mean ½ have relative variance 1, as the counts of a bootstrap with replacement have, so
/// quantiles over the samples are intervals for the whole; unlike there, no tie is counted twice.
///
/// The intervals cover the chance of which conversations happened, not messages that are missing from the export.
///
/// Source: McCarthy 1969, "Pseudo-replication: half samples"; Politis, Romano, Wolf 1999, "Subsampling".
enum HalfSamples {
    /// Help inside and across the edge of something, in one conversation.
    struct Entry: Sendable {
        var conversation: UInt32
        var inside: Double
        var outside: Double
    }

    /// The same in each of 64 samples, all conversations together.
    struct Sums: Sendable {
        var inside: [Double]
        var outside: [Double]
    }

    /// - Complexity: O(entries · samples).
    static func interval(_ entries: [Entry], samples: Int, seed: UInt64) -> Interval? {
        interval(samples: samples, seed: seed) { random in
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

    /// 95 % interval of outside / (inside + outside); `nil` when hardly any sample has help in it.
    ///
    /// - Parameter sums: of 64 samples at a time.
    static func interval(samples: Int, seed: UInt64, _ sums: (RandomStream) -> Sums) -> Interval? {
        var shares: [Double] = []
        for block in 0..<(samples + 63) / 64 {
            let drawn = sums(RandomStream(seed: seed, purpose: .shares, index: block))
            for sample in 0..<min(64, samples - block * 64) where drawn.inside[sample] + drawn.outside[sample] > 0 {
                shares.append(drawn.outside[sample] / (drawn.inside[sample] + drawn.outside[sample]))
            }
        }
        guard shares.count * 2 > samples else { return nil }
        return Interval(sorted: shares.sorted())
    }
}

/// A 95 % interval.
package struct Interval: Sendable, Equatable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// From the 2.5 % to the 97.5 % quantile of ascending values.
    init?(sorted values: [Double]) {
        guard let low = Quantile.of(sorted: values, 0.025), let high = Quantile.of(sorted: values, 0.975) else {
            return nil
        }
        self.init(low: low, high: high)
    }
}
