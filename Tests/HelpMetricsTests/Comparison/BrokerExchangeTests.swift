import Testing

@testable import HelpMetrics

@Suite struct BrokerExchangeTests {
    /// Four teams of six. Person 0 brings help from the second team to the third `times` over.
    private static func firm(bridging times: Int, shift: Int = 0) -> Firm {
        var firm = Firm([6, 6, 6, 6])
        firm.mingle(0..<4, inside: 12 + shift, across: 1)
        for number in 0..<times {
            firm.acts.append((helper: 6 + number % 6, seeker: 0))
            firm.acts.append((helper: 0, seeker: 12 + number % 6))
        }
        return firm
    }

    @Test func `the pairs that people join are those of the broker test`() {
        let (one, other) = (Self.firm(bridging: 4).survey, Self.firm(bridging: 8).survey)
        let exchange = BrokerExchange(one, other, people: Array(0..<24))
        for (survey, found) in [(one, exchange.first), (other, exchange.second)] {
            let counts = survey.passes.brokerage.counts
            for person in 0..<24 {
                #expect(found[person] == counts[person].map { $0.total - $0[.coordinator] } ?? 0)
            }
        }
    }

    @Test func `a planted broker is told from chance, the same firm twice is not`() {
        let planted = BrokerExchange(
            Self.firm(bridging: 0).survey, Self.firm(bridging: 24).survey, people: [0])
        let none = BrokerExchange(Self.firm(bridging: 12).survey, Self.firm(bridging: 12).survey, people: [0])
        #expect(planted.p[0] < 0.01)
        #expect(none.p[0] > 0.2)
    }

    @Test func `nobody to watch is no error`() {
        let survey = Self.firm(bridging: 1).survey
        #expect(BrokerExchange(survey, survey, people: []).p.isEmpty)
    }
}

@Suite struct TeamEdgesTests {
    @Test func `the share over all groups is the team's external share`() {
        var firm = Firm([6, 8, 10])
        firm.mingle(0..<3, inside: 20, across: 7)
        let survey = firm.survey
        let edges = TeamEdges(survey)
        let shares = SurveyStatistics(survey).teams
        for team in 0..<3 {
            let sum = edges.groups(team).reduce(SIMD2<Double>.zero, +)
            #expect(abs(sum.x / sum.y - (shares[team].externalShare ?? -1)) < 1e-12)
        }
    }
}
