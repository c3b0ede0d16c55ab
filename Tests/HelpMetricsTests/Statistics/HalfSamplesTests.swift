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

@Test func `no help has no interval, and help of one kind an interval without width`() {
    #expect(HalfSamples.interval([], samples: 64, seed: 1) == nil)
    #expect(HalfSamples.interval(entries(inside: 0, outside: 9), samples: 64, seed: 1) == Interval(low: 1, high: 1))
}
