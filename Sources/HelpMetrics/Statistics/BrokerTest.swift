import HelpGraph

/// Whether a person brokers between teams more than chance explains: two tests, and one p from both.
///
/// A test that could not come out however much somebody brokered is none, and is not paid for: with the least p that each
/// of all tests can have, those count whose least p is at most .05 / K, K the smallest number that no fewer tests stay below.
/// That is settled before anything is looked at but how many contacts and two-paths there are.
///
/// Source: Tarone 1990, Biometrics 46; Gilbert 2005, J. R. Statist. Soc. C 54 (the same with false discovery rates).
package struct BrokerTest: Sendable, Equatable {
    /// Open two-paths through the person that touch more than one team.
    package var crossTeam: Int
    /// Label permutation: would random teams of these sizes put as many of these paths across teams?
    ///
    /// In a firm of many small teams random labels put nearly every path across, so this test can speak only where teams
    /// are few and large.
    package var labelP: Double
    /// Exact hypergeometric tail: were the person's contacts drawn at random from those of the whole team, would as many
    /// of them be in other teams? Counts who there is contact with, not ties, as those to and fro come together. Where labels
    /// stay within strata, the draw is from the contacts of the team's people of the same stratum.
    package var boundaryP: Double
    /// Whether each of the two could come out.
    package var labelCounts = true
    package var boundaryCounts = true
    /// Of two tests that count twice the smaller, at most 1; of one its own.
    package var p: Double {
        labelCounts == boundaryCounts ? min(1, 2 * min(labelP, boundaryP)) : labelCounts ? labelP : boundaryP
    }
    /// `p` adjusted over all people with a test that counts (Benjamini and Hochberg); 1 without one.
    package var q = 1.0
}

extension BrokerTest {
    /// One per node; `nil` without a team or without an open two-path.
    ///
    /// - Complexity: O(people · log people + ties).
    static func all(_ survey: Survey, ties: TeamedTies, permutation: LabelPermutation) -> [BrokerTest?] {
        let boundary = BoundaryContacts(ties, stratum: survey.stratum)
        let draws = permutation.permutations
        var tests = survey.passes.brokerage.counts.enumerated().map { node, counts -> BrokerTest? in
            guard let counts, counts.total > 0 else { return nil }
            let labelP = FalseDiscovery.permutationP(asExtreme: permutation.brokerAtLeast[node], of: draws)
            return BrokerTest(
                crossTeam: counts.total - counts[.coordinator], labelP: labelP, boundaryP: boundary.p(node))
        }
        let least = tests.indices.map { node -> (label: Double, boundary: Double) in
            guard tests[node] != nil else { return (1, 1) }
            let label = FalseDiscovery.permutationP(asExtreme: permutation.brokerAtMost[node], of: draws)
            return (label, boundary.least(node))
        }
        let bound = FalseDiscovery.bound(of: least.flatMap { [$0.label, $0.boundary] })
        for node in tests.indices {
            tests[node]?.labelCounts = least[node].label <= bound
            tests[node]?.boundaryCounts = least[node].boundary <= bound
        }
        let adjusted = FalseDiscovery.adjusted(
            tests.map { $0.flatMap { $0.labelCounts || $0.boundaryCounts ? $0.p : nil } })
        for node in tests.indices { tests[node]?.q = adjusted[node] ?? 1 }
        return tests
    }
}

/// Contacts of each person, and how many of them are in other teams.
private struct BoundaryContacts {
    private var all: [Int]
    private var across: [Int]
    /// The same of all people of a team, or of a team and a stratum.
    private var pools: [(all: Int, across: Int)]
    private let pool: [Int]
    private let tail: TailProbability

    init(_ ties: TeamedTies, stratum: [Int32]) {
        let team = ties.team
        let strata = Int(stratum.max() ?? 0) + 1
        pool = team.indices.map { Int(team[$0]) * strata + (stratum.isEmpty ? 0 : Int(stratum[$0])) }
        all = Array(repeating: 0, count: team.count)
        across = all
        pools = Array(repeating: (0, 0), count: ties.sizes.count * strata)
        let rows = ties.mutual.rows
        for person in team.indices where team[person] >= 0 {
            for slot in rows.row(person) {
                let other = team[Int(rows.neighbours[slot])]
                guard other >= 0 else { continue }
                all[person] += 1
                if other != team[person] { across[person] += 1 }
            }
            pools[pool[person]].all += all[person]
            pools[pool[person]].across += across[person]
        }
        tail = TailProbability(largest: pools.map(\.all).max() ?? 0)
    }

    func p(_ person: Int) -> Double { p(person, across: across[person]) }

    /// Had the person as many contacts in other teams as can be.
    func least(_ person: Int) -> Double { p(person, across: min(all[person], pools[pool[person]].across)) }

    private func p(_ person: Int, across: Int) -> Double {
        let own = pools[pool[person]]
        return tail.hypergeometric(atLeast: across, drawn: all[person], marked: own.across, total: own.all)
    }
}
