/// Half-samples of the conversations of one stretch, by which its figures are computed again and again.
///
/// Conversations fall into random groups by a hash of their place, and each group is in or out of a sample by the toss
/// of a coin (`HalfSamples`; Wolter 2007, random groups). Two stretches have no conversation in common, so they are
/// sampled apart, and a difference is taken sample by sample.
struct Replication: Sendable {
    static let groups = 1_024

    let samples: Int
    let seed: UInt64
    /// Number of the stretch: different ones draw different samples.
    let stretch: Int

    static func group(_ place: UInt64) -> Int {
        Int(RandomStream(seed: 0, stream: 0x7374_7265).value(at: place) % UInt64(groups))
    }

    static func group(space: UInt32, root: UInt32) -> Int { group(UInt64(space) << 32 | UInt64(root)) }

    /// The groups (bits: samples) of 64 samples at a time.
    func draws(block: Int) -> [UInt64] {
        let random = RandomStream(seed: seed, purpose: .stretches, index: stretch << 32 | block)
        return (0..<Self.groups).map { random.value(at: UInt64($0)) }
    }

    var blocks: Int { (samples + 63) / 64 }

    /// Sums over the groups of each sample.
    ///
    /// - Complexity: O(groups · samples).
    func sums(_ groups: [SIMD2<Double>]) -> [SIMD2<Double>] {
        var sums: [SIMD2<Double>] = []
        for block in 0..<blocks {
            var drawn = [SIMD2<Double>](repeating: .zero, count: 64)
            for (group, chosen) in draws(block: block).enumerated() where group < groups.count {
                var rest = chosen
                while rest != 0 {
                    drawn[rest.trailingZeroBitCount] += groups[group]
                    rest &= rest - 1
                }
            }
            sums += drawn.prefix(samples - block * 64)
        }
        return sums
    }

    /// Part over whole in each sample; `nil` where the whole is nothing.
    func ratios(_ groups: [SIMD2<Double>]) -> [Double?] { sums(groups).map { $0.y > 0 ? $0.x / $0.y : nil } }

    /// Twice the sum of each sample: as much as the whole on average, and spread as counts of clusters that come by
    /// chance are.
    func totals(_ groups: [Double]) -> [Double?] { sums(groups.map { SIMD2($0, 0) }).map { 2 * $0.x } }
}

/// How much a figure differs between two stretches.
package struct Difference: Sendable, Equatable {
    /// Second less first.
    package let value: Double
    package let interval: Interval?
    /// Two-sided; `nil` where there is no test.
    package let p: Double?

    package init(value: Double, interval: Interval? = nil, p: Double? = nil) {
        self.value = value
        self.interval = interval
        self.p = p
    }

    /// Interval and p from the same difference in every sample: p is twice the share of samples on the rarer side of
    /// nothing, counted so that it is never 0. `nil` where fewer than nine in ten samples have it.
    ///
    /// Source: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapters 13 and 15.
    init(value: Double, first: [Double?], second: [Double?]) {
        let drawn = zip(first, second).compactMap { first, second in
            first.flatMap { first in second.map { $0 - first } }
        }.sorted()
        guard drawn.count * 10 >= first.count * 9, drawn.count > 1, drawn[0] < drawn[drawn.count - 1] else {
            self.init(value: value)
            return
        }
        let (below, above) = (drawn.count { $0 <= 0 }, drawn.count { $0 >= 0 })
        let p = min(1, 2 * FalseDiscovery.permutationP(asExtreme: min(below, above), of: drawn.count))
        self.init(value: value, interval: Interval(sorted: drawn), p: p)
    }

    /// From the intervals of both, which are independent of each other; `nil` without both values.
    ///
    /// Source: Zou and Donner 2008, Statistics in Medicine 27 (method of variance estimates recovery).
    init?(_ first: Estimate, _ second: Estimate) {
        guard let one = first.value, let other = second.value else { return nil }
        let value = other - one
        guard let a = first.interval, let b = second.interval else {
            self.init(value: value)
            return
        }
        func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        self.init(
            value: value,
            interval: Interval(
                low: value - root(other - b.low, a.high - one), high: value + root(b.high - other, one - a.low)))
    }

    /// Whether the interval leaves nothing out on one side: more than chance explains.
    package var isBeyondChance: Bool { interval.map { $0.low > 0 || $0.high < 0 } ?? false }
}
