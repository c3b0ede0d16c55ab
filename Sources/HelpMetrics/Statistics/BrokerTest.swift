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
    /// Exact hypergeometric tail: were the person's ties drawn at random from all ties of the firm, would as many of
    /// them cross the edge of a team?
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
        let boundary = BoundaryTies(ties)
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

/// Ties of each person, and how many of them lead to other teams.
private struct BoundaryTies {
    private var all: [Int]
    private var across: [Int]
    private let tail: TailProbability
    private let ends: Int
    private let endsAcross: Int

    init(_ ties: TeamedTies) {
        all = Array(repeating: 0, count: ties.labels.count)
        across = all
        for person in ties.labels.indices {
            for tie in ties.offsets[person]..<ties.offsets[person + 1] {
                let (other, number) = (Int(ties.neighbours[tie]), ties.directions[tie].nonzeroBitCount)
                let crosses = ties.labels[person] == ties.labels[other] ? 0 : number
                (all[person], all[other]) = (all[person] + number, all[other] + number)
                (across[person], across[other]) = (across[person] + crosses, across[other] + crosses)
            }
        }
        (ends, endsAcross) = (all.reduce(0, +), across.reduce(0, +))
        tail = TailProbability(largest: ends)
    }

    /// Each tie has two ends; a person's ends are the draw.
    func p(_ person: Int) -> Double {
        tail.hypergeometric(atLeast: across[person], drawn: all[person], marked: endsAcross, total: ends)
    }
}
