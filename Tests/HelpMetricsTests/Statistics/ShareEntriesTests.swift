import HelpGraph
import Testing

@testable import HelpMetrics

@Test func `acts of one conversation are one entry for each team`() {
    let network = HelpNetwork(people: [0, 1, 2], ties: [(0, 1, 2), (2, 1, 1)])
    let survey = Survey(
        network: network, teams: ["X", "Y"], team: [0, 0, 1],
        episodes: [
            .init(helper: 0, seeker: 1, conversation: 5), .init(helper: 2, seeker: 1, conversation: 5),
            .init(helper: 0, seeker: 1, conversation: 2),
        ])
    let entries = ShareEntries(survey)
    #expect(entries.firm.map(\.conversation) == [2, 5])
    #expect(entries.firm.map(\.inside) == [1, 1])
    #expect(entries.firm.map(\.outside) == [0, 1])
    #expect(entries.teams[0].map(\.outside) == [0, 1])
    #expect(entries.teams[1].map(\.outside) == [1])
}

@Test func `without conversations every tie is an entry with its weight`() {
    let survey = Example(ties: ["a>b:4", "b>c:2", "c>x:9"], teams: ["a:X", "b:X", "c:Y"], value: nil).survey()
    let entries = ShareEntries(survey)
    #expect(entries.firm.map(\.inside) == [4, 0])
    #expect(entries.firm.map(\.outside) == [0, 2])
}
