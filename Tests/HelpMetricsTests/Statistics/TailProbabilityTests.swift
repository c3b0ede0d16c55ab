import Testing

@testable import HelpMetrics

private let tail = TailProbability(largest: 60)

@Test func `binomial tails of a fair coin`() {
    #expect(abs(tail.binomial(atLeast: 3, trials: 3, rate: 0.5) - 0.125) < 1e-12)
    #expect(abs(tail.binomial(atLeast: 2, trials: 4, rate: 0.5) - 11.0 / 16) < 1e-12)
    #expect(tail.binomial(atLeast: 0, trials: 4, rate: 0.5) == 1)
    #expect(tail.binomial(atLeast: 1, trials: 4, rate: 0) == 0)
    #expect(tail.binomial(atLeast: 4, trials: 4, rate: 1) == 1)
}

@Test func `hypergeometric tails of an urn`() {
    #expect(abs(tail.hypergeometric(atLeast: 2, drawn: 2, marked: 3, total: 6) - 0.2) < 1e-12)
    #expect(abs(tail.hypergeometric(atLeast: 1, drawn: 2, marked: 3, total: 6) - 0.8) < 1e-12)
    #expect(tail.hypergeometric(atLeast: 2, drawn: 5, marked: 3, total: 6) == 1)
    #expect(tail.hypergeometric(atLeast: 4, drawn: 5, marked: 3, total: 6) == 0)
}
