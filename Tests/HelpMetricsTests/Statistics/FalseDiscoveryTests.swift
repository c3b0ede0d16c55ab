import Testing

@testable import HelpMetrics

@Test func `a permutation p is never zero and at most one`() {
    #expect(FalseDiscovery.permutationP(asExtreme: 0, of: 9_999) == 0.0001)
    #expect(FalseDiscovery.permutationP(asExtreme: 9_999, of: 9_999) == 1)
}

@Test func `adjusted p-values follow the definition`() {
    let adjusted = FalseDiscovery.adjusted([0.01, 0.04, 0.03, 0.005]).map { $0 ?? -1 }
    for (value, expected) in zip(adjusted, [0.02, 0.04, 0.04, 0.02]) { #expect(abs(value - expected) < 1e-12) }
}

@Test func `what was not tested is neither adjusted nor counted`() {
    #expect(FalseDiscovery.adjusted([nil, 0.02, nil]) == [nil, 0.02, nil])
}
