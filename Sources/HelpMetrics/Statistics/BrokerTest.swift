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
    /// - Complexity: O(people + ties).
    static func all(_ survey: Survey, ties: TeamedTies, permutation: LabelPermutation) -> [BrokerTest?] {
        let boundary = BoundaryContacts(ties)
        var tests = survey.passes.brokerage.counts.enumerated().map { node, counts -> BrokerTest? in
            guard let counts, counts.total > 0 else { return nil }
            let labelP = FalseDiscovery.permutationP(
                asExtreme: permutation.brokerAtLeast[node], of: permutation.permutations)
            return BrokerTest(
                crossTeam: counts.total - counts[.coordinator], labelP: labelP, boundaryP: boundary.p(node))
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
    private let team: [Int32]
    private let tail: TailProbability

    init(_ ties: TeamedTies) {
        team = ties.team
        all = Array(repeating: 0, count: team.count)
        across = all
        teams = Array(repeating: (0, 0), count: ties.sizes.count)
        let rows = ties.mutual.rows
        for person in team.indices where team[person] >= 0 {
            for slot in rows.row(person) {
                let other = team[Int(rows.neighbours[slot])]
                guard other >= 0 else { continue }
                all[person] += 1
                if other != team[person] { across[person] += 1 }
            }
            teams[Int(team[person])].all += all[person]
            teams[Int(team[person])].across += across[person]
        }
        tail = TailProbability(largest: teams.map(\.all).max() ?? 0)
    }

    func p(_ person: Int) -> Double {
        let own = teams[Int(team[person])]
        return tail.hypergeometric(atLeast: across[person], drawn: all[person], marked: own.across, total: own.all)
    }
}
