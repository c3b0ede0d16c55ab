import HelpGraph
import Testing

@testable import HelpMetrics

@Test func `tests that cannot come out are not paid for`() {
    #expect(FalseDiscovery.bound(of: []) == 0.05)
    #expect(FalseDiscovery.bound(of: [0.2, 0.3, 0.5]) == 0.05)
    // Two reach .025, and no third .05 / 2.
    #expect(FalseDiscovery.bound(of: [0.001, 0.02, 0.04, 1]) == 0.025)
    #expect(FalseDiscovery.bound(of: [0.001, 0.001, 0.001]) == 0.05 / 3)
}

@Test func `p of two tests that count is twice the smaller, of one its own`() {
    var test = BrokerTest(crossTeam: 3, labelP: 0.4, boundaryP: 0.01)
    #expect(test.p == 0.02)
    test.labelCounts = false
    #expect(test.p == 0.01)
    (test.labelCounts, test.boundaryCounts) = (true, false)
    #expect(test.p == 0.4)
    test.labelCounts = false
    #expect(test.p == 0.02)
}

@Test func `among many small teams random labels say nothing of brokers`() {
    let survey = RandomNetworks.survey(people: 120, teams: 20, ties: 900, inside: 0.6)
    let tests = SurveyStatistics(survey).brokers.compactMap { $0 }
    #expect(tests.count > 100)
    #expect(tests.allSatisfy { !$0.labelCounts })
    #expect(tests.contains { $0.boundaryCounts })
    #expect(tests.allSatisfy { $0.boundaryCounts || $0.q == 1 })
}
