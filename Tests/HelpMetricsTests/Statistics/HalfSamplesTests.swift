import Testing

@testable import HelpMetrics

private func entries(inside: Int, outside: Int) -> [HalfSamples.Entry] {
    (0..<inside + outside).map {
        HalfSamples.Entry(conversation: UInt32($0), inside: $0 < inside ? 1 : 0, outside: $0 < inside ? 0 : 1)
    }
}

@Test func `the interval of a share is as wide as the binomial one`() throws {
    let interval = try #require(HalfSamples.interval(entries(inside: 300, outside: 100), samples: 1_024, seed: 1))
    let halfWidth = 1.96 * (0.25 * 0.75 / 400).squareRoot()
    #expect(abs(interval.low - (0.25 - halfWidth)) < 0.01)
    #expect(abs(interval.high - (0.25 + halfWidth)) < 0.01)
}

@Test func `help of one conversation stays together`() throws {
    let together = (0..<20).map {
        HalfSamples.Entry(conversation: $0, inside: $0 < 10 ? 20 : 0, outside: $0 < 10 ? 0 : 20)
    }
    let apart = entries(inside: 200, outside: 200)
    let wide = try #require(HalfSamples.interval(together, samples: 512, seed: 1))
    let narrow = try #require(HalfSamples.interval(apart, samples: 512, seed: 1))
    #expect(wide.high - wide.low > 2.5 * (narrow.high - narrow.low))
}

@Test func `no help has no interval, and one conversation says nothing of how conversations differ`() {
    #expect(HalfSamples.interval([], samples: 64, seed: 1) == nil)
    let single = HalfSamples.Entry(conversation: 3, inside: 12, outside: 8)
    #expect(HalfSamples.interval([single], samples: 1_024, seed: 1) == nil)
}

@Test(arguments: [0, 20]) func `help of one kind only may be chance`(inside: Int) throws {
    let all = entries(inside: inside, outside: 20 - inside)
    let interval = try #require(HalfSamples.interval(all, samples: 1_024, seed: 1))
    // Wilson's interval of none in twenty reaches to .161, and Student's quantile is 7 % wider than the normal one.
    #expect(abs((inside == 0 ? 1 - interval.low : interval.high) - 0.18) < 0.005)
    #expect(interval.low == 0 || interval.high == 1)
}

@Test func `few conversations leave more doubt than as many acts apart`() throws {
    let acts = (0..<200).map { HalfSamples.Entry(conversation: $0 / 40, inside: 1, outside: $0 % 40 < 10 ? 1 : 0) }
    let even = try #require(HalfSamples.interval(acts, samples: 1_024, seed: 1))
    let apart = Interval(share: 0.2, trials: 250)
    // Conversations that are all alike show no more spread than acts on their own, but there are five of them.
    #expect(even.high - even.low > apart.high - apart.low)
    #expect(even.low < 0.2 && even.high > 0.2)
}

@Test(arguments: [(2.0, 4.303), (3, 3.182), (10, 2.228), (30, 2.042), (1_000, 1.962)])
func `the quantile of Student's distribution is that of the tables`(freedom: Double, quantile: Double) {
    #expect(abs(StudentQuantile.upper(degreesOfFreedom: freedom) / quantile - 1) < 0.011)
    #expect(StudentQuantile.upper(degreesOfFreedom: .infinity) == Interval.deviate)
}
