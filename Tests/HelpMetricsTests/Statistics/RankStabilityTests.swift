import Testing

@testable import HelpMetrics

@Test func `someone far ahead keeps the first rank, equals share theirs`() throws {
    let ties = (0..<30).map { "hub>p\($0)" } + (0..<10).map { "p\($0)>q\($0)" }
    let survey = Example(ties: ties, value: nil).survey(settings: RandomNetworks.quick)
    let helped = RankStability(survey, helpers: [0, 1, 2], brokers: []).helped
    #expect(helped[0] == RankInterval(rank: 1, low: 1, high: 1))
    let equal = try #require(helped[1])
    #expect(equal.rank == 2)
    #expect(equal.low <= 2 && equal.high > 5)
}

@Test func `nobody asked about, nobody ranked`() {
    let survey = Example(ties: ["a>b"], value: nil).survey()
    let stability = RankStability(survey, helpers: [], brokers: [])
    #expect(stability.helped.isEmpty && stability.brokerage.isEmpty)
}

@Test func `ties that rest on the same conversation come and go together`() throws {
    var survey = Example(ties: ["a>b", "a>c", "a>d", "e>f"], value: nil).survey(settings: RandomNetworks.quick)
    survey = Survey(
        network: survey.network, teams: [], team: survey.team,
        episodes: (1...3).map { .init(helper: 0, seeker: $0, conversation: 0) }
            + [.init(helper: 4, seeker: 5, conversation: 1)],
        settings: survey.settings)
    let ranks = RankStability(survey, helpers: [0, 4], brokers: []).helped
    #expect(ranks[0] == RankInterval(rank: 1, low: 1, high: 2))
    #expect(try #require(ranks[4]).low == 1)
}
