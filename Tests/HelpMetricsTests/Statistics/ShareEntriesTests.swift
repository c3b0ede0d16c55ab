import HelpGraph
import Testing

@testable import HelpMetrics

private let random = RandomStream(seed: 4, stream: 4)

/// What the samples that hold the conversations add up to.
private func sums(_ entries: [(conversation: UInt64, weight: Double)]) -> [Double] {
    (0..<64).map { sample in
        entries.filter { random.value(at: $0.conversation) >> UInt64(sample) & 1 == 1 }.reduce(0) { $0 + $1.weight }
    }
}

@Test func `help counts in the samples its conversation is in`() {
    let network = HelpNetwork(people: [0, 1, 2], ties: [(0, 1, 2), (2, 1, 1)])
    let survey = Survey(
        network: network, teams: ["X", "Y"], team: [0, 0, 1],
        episodes: [
            .init(helper: 0, seeker: 1, conversation: 5), .init(helper: 2, seeker: 1, conversation: 5),
            .init(helper: 0, seeker: 1, conversation: 2),
        ])
    let entries = ShareEntries(survey)
    #expect(entries.sums(of: 0, random).inside == sums([(5, 1), (2, 1)]))
    #expect(entries.sums(of: 0, random).outside == sums([(5, 1)]))
    #expect(entries.sums(of: 1, random).inside == sums([]))
    #expect(entries.sums(of: 1, random).outside == sums([(5, 1)]))
    #expect(entries.sums(random).inside == sums([(5, 1), (2, 1)]))
    #expect(entries.sums(random).outside == sums([(5, 1)]))
    #expect(entries.sums(of: 0, random).received == sums([(5, 1)]) && entries.sums(of: 0, random).given == sums([]))
    #expect(entries.sums(of: 1, random).given == sums([(5, 1)]) && entries.sums(of: 1, random).received == sums([]))
    let (first, second) = (entries.help(of: 0), entries.help(of: 1))
    #expect(first.inside == [2] && first.given == [0] && first.received == [1] && first.outside == [1])
    #expect(second.inside == [0] && second.given == [1] && second.received == [0])
    #expect(entries.help == (2, 1))
}

@Test func `without conversations every tie stands for one, with its weight`() {
    let survey = Example(ties: ["a>b:4", "b>c:2.5", "c>x:9"], teams: ["a:X", "b:X", "c:Y"], value: nil).survey()
    let entries = ShareEntries(survey)
    #expect(entries.sums(random).inside == sums([(0, 4)]))
    #expect(entries.sums(random).outside == sums([(1, 2.5)]))
    #expect(entries.sums(of: 1, random).inside == sums([]))
    #expect(entries.help == (4, 2.5))
}

@Test func `the interval of each direction is that of its own help`() throws {
    var firm = Firm([6, 8, 10])
    firm.mingle(0..<3, inside: 20, across: 7)
    let survey = firm.survey
    let shares = SurveyStatistics(survey).teams
    for team in 0..<3 {
        func entries(_ isAcross: (Int, Int) -> Bool) -> [HalfSamples.Entry] {
            survey.episodes.compactMap { episode in
                let (helper, seeker) = survey.teams(of: episode)
                let isInside = helper == team && seeker == team
                guard isInside || isAcross(Int(helper), Int(seeker)) else { return nil }
                return HalfSamples.Entry(
                    conversation: episode.conversation, inside: isInside ? 1 : 0, outside: isInside ? 0 : 1)
            }
        }
        func interval(_ entries: [HalfSamples.Entry]) -> Interval? {
            HalfSamples.interval(entries, samples: survey.settings.shareSamples, seed: survey.settings.seed)
        }
        let given = interval(entries { $0 == team && $1 != team && $1 >= 0 })
        let received = interval(entries { $1 == team && $0 != team && $0 >= 0 })
        #expect(given != nil && shares[team].givenInterval == given)
        #expect(received != nil && shares[team].receivedInterval == received)
    }
}

@Test func `no teams, no help`() {
    let entries = ShareEntries(Example(ties: ["a>b"], value: nil).survey())
    #expect(entries.sums(random).inside == sums([]) && entries.sums(random).outside == sums([]))
}
