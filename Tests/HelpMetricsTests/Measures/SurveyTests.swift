import HelpGraph
import Testing

@testable import HelpMetrics

@Test func `light ties are left out, and their episodes with them`() {
    let network = HelpNetwork(people: [0, 1, 2], ties: [(0, 1, 2), (1, 2, 1)])
    var settings = Survey.Settings()
    settings.minimumWeight = 2
    let survey = Survey(
        network: network, teams: [], team: [-1, -1, -1],
        episodes: [.init(helper: 0, seeker: 1, conversation: 0), .init(helper: 1, seeker: 2, conversation: 0)],
        settings: settings)
    #expect(survey.network.tieCount == 1)
    #expect(survey.episodes == [.init(helper: 0, seeker: 1, conversation: 0)])
    #expect(survey.passes.help.received == [0, 2, 0])
}

@Test func `what is not given is filled in`() {
    let network = HelpNetwork(people: [0, 1], ties: [(0, 1, 1)])
    let survey = Survey(
        network: network, teams: ["X", "Y"], team: [0, 1], formalLinks: [TeamPair(1, 0), TeamPair(0, 1)])
    #expect(survey.manager == [-1, -1])
    #expect(survey.teamCoverage == [1, 1])
    #expect(survey.formalLinks == [TeamPair(0, 1)])
    #expect(survey.members == [[0], [1]])
}
