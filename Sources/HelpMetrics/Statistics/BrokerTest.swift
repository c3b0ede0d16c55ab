import HelpGraph

/// Whether a person brokers between teams more than chance explains: two tests, and one p from both.
package struct BrokerTest: Sendable, Equatable {
    /// Open two-paths through the person that touch more than one team.
    package var crossTeam: Int
    /// Label permutation: would random teams of these sizes put as many of these paths across teams?
    ///
    /// In a firm of many small teams random labels put nearly every path across, so this test can speak only where teams
    /// are few and large.
    package var labelP: Double
    /// Exact hypergeometric tail: were the person's contacts drawn at random from those of the whole team, would as many
    /// of them be in other teams? Counts who there is contact with, not ties, as those to and fro come together.
    package var boundaryP: Double
    /// Twice the smaller of the two, at most 1.
    package var p: Double { min(1, 2 * min(labelP, boundaryP)) }
    /// `p` adjusted over all people with an open two-path.
    package var q = 1.0
}

extension BrokerTest {
    /// One per node; `nil` without a team or without an open two-path.
    ///
    /// - Complexity: O(people + ties + Σ in · out).
    static func all(_ survey: Survey, ties: TeamedTies, permutation: LabelPermutation) -> [BrokerTest?] {
        let given = survey.network.given
        var brokerage = CrossTeamBrokerage(people: given.nodeCount)
        let crossTeam = brokerage.count(offsets: given.offsets, neighbours: given.neighbours, team: survey.team)
        let boundary = BoundaryContacts(ties)
        var tests = [BrokerTest?](repeating: nil, count: given.nodeCount)
        for (place, node) in ties.nodes.enumerated() {
            guard crossTeam[node] + permutation.observed.coordinated[place] > 0 else { continue }
            let labelP = FalseDiscovery.permutationP(
                asExtreme: permutation.brokerAtLeast[place], of: permutation.permutations)
            tests[node] = BrokerTest(crossTeam: crossTeam[node], labelP: labelP, boundaryP: boundary.p(place))
        }
        let adjusted = FalseDiscovery.adjusted(tests.map { $0?.p })
        for node in tests.indices { tests[node]?.q = adjusted[node] ?? 1 }
        return tests
    }
}

/// Contacts of each person, and how many of them are in other teams.
private struct BoundaryContacts {
    private var all: [Int]
    private var across: [Int]
    private var teams: [(all: Int, across: Int)]
    private let labels: [Int32]
    private let tail: TailProbability

    init(_ ties: TeamedTies) {
        all = Array(repeating: 0, count: ties.labels.count)
        across = all
        teams = Array(repeating: (0, 0), count: ties.sizes.count)
        labels = ties.labels
        for person in ties.labels.indices {
            for tie in ties.offsets[person]..<ties.offsets[person + 1] {
                let other = Int(ties.neighbours[tie])
                let crosses = labels[person] == labels[other] ? 0 : 1
                for end in [person, other] {
                    all[end] += 1
                    across[end] += crosses
                }
            }
        }
        for (person, team) in labels.enumerated() {
            teams[Int(team)].all += all[person]
            teams[Int(team)].across += across[person]
        }
        tail = TailProbability(largest: teams.map(\.all).max() ?? 0)
    }

    func p(_ person: Int) -> Double {
        let team = teams[Int(labels[person])]
        return tail.hypergeometric(
            atLeast: across[person], drawn: all[person], marked: team.across, total: team.all)
    }
}
