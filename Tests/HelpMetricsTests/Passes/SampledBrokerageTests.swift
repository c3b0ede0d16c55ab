import HelpGraph
import Testing

@testable import HelpMetrics

@Test(arguments: 1...6) func `in each sample brokerage agrees with the definition`(seed: UInt64) {
    let survey = withSomeTeamless(RandomNetworks.survey(people: 40, teams: 4, ties: 250, inside: 0.6, seed: seed))
    let random = RandomStream(seed: seed, stream: 5)
    let kept = (0..<survey.network.tieCount).map { random.value(at: UInt64($0)) }
    let sampled = SampledBrokerage(survey.network, team: survey.team, kept: kept, threads: 2)
    for sample in [0, 1, 31, 63] {
        let part = survey.keeping { kept[$0] >> UInt64(sample) & 1 == 1 }
        #expect(sampled.acrossTeams(in: sample) == PlainCount(part, atLeast: 0).crossTeam)
        #expect(sampled.helped(in: sample) == (0..<40).map { part.network.given.degree($0) })
    }
}

extension Survey {
    /// The survey with some of its ties, by their position in `network.given`.
    fileprivate func keeping(_ isKept: (Int) -> Bool) -> Survey {
        let given = network.given
        var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
        for helper in 0..<given.nodeCount {
            for tie in given.row(helper) where isKept(tie) {
                ties.append((UInt32(helper), given.neighbours[tie], given.weights[tie]))
            }
        }
        return Survey(network: HelpNetwork(people: network.people, ties: ties), teams: teams, team: team)
    }
}
