import HelpGraph

/// Help between two teams that nothing formal links, against what chance gives teams of these sizes.
package struct TeamPairExcess: Sendable, Equatable {
    package var pair: TeamPair
    /// Help in both directions.
    package var weight: Double
    /// Exact label-permutation mean: 2 · k · l · W / (n (n − 1)).
    package var expected: Double
    /// Label-permutation p (weight as high or higher). At most .05 exactly when the weight reaches the 95 % quantile.
    package var p: Double
    /// Adjusted over all pairs of teams that are not linked formally.
    package var q: Double
}

/// Weights between pairs of teams.
struct TeamPairWeights: Sendable {
    /// Pairs with help between them, ascending.
    private(set) var pairs: [(pair: TeamPair, weight: Double)] = []
    /// Help between people who both have a team.
    private(set) var total = 0.0

    /// Less than this is never called a pattern.
    static let least = 5.0

    /// - Complexity: O(ties · log ties).
    init(_ survey: Survey) {
        var entries: [(pair: TeamPair, weight: Double)] = []
        let given = survey.network.given
        for helper in 0..<survey.network.nodeCount where survey.team[helper] >= 0 {
            for tie in given.row(helper) {
                let seeker = survey.team[Int(given.neighbours[tie])]
                guard seeker >= 0 else { continue }
                total += given.weights[tie]
                guard seeker != survey.team[helper] else { continue }
                entries.append((TeamPair(Int(survey.team[helper]), Int(seeker)), given.weights[tie]))
            }
        }
        for entry in entries.sorted(by: { ($0.pair, $0.weight) < ($1.pair, $1.weight) }) {
            if pairs.last?.pair == entry.pair {
                pairs[pairs.count - 1].weight += entry.weight
            } else {
                pairs.append(entry)
            }
        }
    }

    /// Pairs that may turn out to be hidden: heavy enough, and not linked formally.
    func watched(_ survey: Survey) -> WatchedPairs {
        let linked = Set(survey.formalLinks)
        let heavy = pairs.filter { $0.weight >= Self.least && !linked.contains($0.pair) }
        return WatchedPairs(heavy.map(\.pair), teams: survey.teams.count)
    }
}

extension TeamPairExcess {
    /// One per watched pair, ascending by pair.
    static func all(_ survey: Survey, permutation: LabelPermutation, watched: WatchedPairs, total: Double)
        -> [TeamPairExcess]
    {
        let sizes = survey.members.map { Double($0.count) }
        let people = sizes.reduce(0, +)
        let p = permutation.pairAtLeast.map {
            FalseDiscovery.permutationP(asExtreme: $0, of: permutation.permutations)
        }
        let q = FalseDiscovery.adjusted(p, tests: pairsTested(survey))
        return watched.pairs.indices.map { number in
            let pair = watched.pairs[number]
            return TeamPairExcess(
                pair: pair, weight: permutation.observed.between[number],
                expected: 2 * sizes[pair.first] * sizes[pair.second] * total / (people * (people - 1)),
                p: p[number], q: q[number] ?? 1)
        }
    }

    /// Pairs of teams with people in them that are not linked: also those without any help, which no test is needed for.
    private static func pairsTested(_ survey: Survey) -> Int {
        let teams = survey.members.count { !$0.isEmpty }
        let linked = survey.formalLinks.count {
            !survey.members[$0.first].isEmpty && !survey.members[$0.second].isEmpty
        }
        return teams * (teams - 1) / 2 - linked
    }
}
