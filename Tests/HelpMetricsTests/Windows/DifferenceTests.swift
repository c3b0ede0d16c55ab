import Testing

@testable import HelpMetrics

@Suite struct DifferenceTests {
    /// Two shares with their Wilson intervals; limits of the difference by Newcombe's hybrid score method, worked by hand
    /// from the same intervals (56/70 and 48/80 is example (a) of Newcombe 1998, Statistics in Medicine 17: 0.0524 to
    /// 0.3339).
    @Test func `limits from two intervals are Newcombe's`() throws {
        let first = Estimate(48.0 / 80, Interval.wilson(48, of: 80))
        let second = Estimate(56.0 / 70, Interval.wilson(56, of: 70))
        let interval = try #require(Difference(first, second)?.interval)
        #expect(abs(interval.low - 0.0524) < 5e-5)
        #expect(abs(interval.high - 0.3339) < 5e-5)
    }

    @Test func `turned round, a difference changes its sign and nothing else`() throws {
        let (first, second) = (Estimate(3, Interval(low: 2, high: 5)), Estimate(7, Interval(low: 4, high: 8)))
        let there = try #require(Difference(first, second)?.interval)
        let back = try #require(Difference(second, first)?.interval)
        #expect(abs(there.low + back.high) < 1e-12 && abs(there.high + back.low) < 1e-12)
    }

    @Test func `what is undefined on one side has no difference`() {
        #expect(Difference(.undefined("nobody asked"), Estimate(1)) == nil)
        #expect(Difference(Estimate(1), Estimate(4)) == Difference(value: 3))
    }

    @Test func `half-samples of the same kind of conversations tell no difference, planted ones do`() throws {
        let first = Replication(samples: 999, seed: 1, stretch: 0)
        let second = Replication(samples: 999, seed: 1, stretch: 1)
        let even = (0..<400).map { SIMD2<Double>($0 % 5 < 2 ? 1 : 0, 1) }
        let more = (0..<400).map { SIMD2<Double>($0 % 5 < 3 ? 1 : 0, 1) }
        let none = Difference(value: 0, first: first.ratios(even), second: second.ratios(even))
        let some = Difference(value: 0.2, first: first.ratios(even), second: second.ratios(more))
        #expect(try #require(none.p) > 0.2 && !none.isBeyondChance)
        #expect(try #require(some.p) <= 0.002 && some.isBeyondChance)
        // The standard error of a difference of two shares of 400 is √(.24/400 · 2) = .0346.
        let interval = try #require(some.interval)
        #expect(abs((interval.high - interval.low) / (2 * 1.96) - 0.0346) < 0.005)
    }

    @Test func `twice the sum of a half is the whole on average`() {
        let replication = Replication(samples: 4_096, seed: 7, stretch: 3)
        let drawn = replication.totals([Double](repeating: 1, count: 1_000)).compactMap { $0 }
        let mean = drawn.reduce(0, +) / Double(drawn.count)
        // One total has a standard deviation of √1000 = 31.6, the mean of 4,096 one of 0.5.
        #expect(abs(mean - 1_000) < 2.5)
    }
}
