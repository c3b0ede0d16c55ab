import Testing

@testable import HelpMetrics

@Test func `percentages never claim none or all by rounding`() {
    #expect([0, 0.001, 0.414, 0.999, 1].map(Wording.percent) == ["0 %", "under 1 %", "41 %", "over 99 %", "100 %"])
}

@Test func `probabilities have four places`() {
    #expect([0.00001, 0.0001, 0.05, 1].map(Wording.probability) == ["< 0.0001", "0.0001", "0.0500", "1.0000"])
}

@Test func `amounts are whole where they can be`() {
    #expect([7, 7.04, 7.5].map(Wording.amount) == ["7", "7", "7.5"])
    #expect(Wording.counted(1, "person", "people") == "1 person")
}
