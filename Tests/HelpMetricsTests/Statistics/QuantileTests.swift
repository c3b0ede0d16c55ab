import Testing

@testable import HelpMetrics

@Test func `quantiles lie between order statistics`() {
    #expect(Quantile.of(sorted: [1, 2, 3, 4], 0.25) == 1.75)
    #expect(Quantile.of(sorted: [1, 2, 3, 4], 1) == 4)
    #expect(Quantile.of(sorted: [7], 0.9) == 7)
    #expect(Quantile.median([3, 1, 2]) == 2)
}

@Test func `nothing has no quantile`() { #expect(Quantile.of(sorted: [], 0.5) == nil) }
