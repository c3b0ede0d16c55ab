import HelpGraph

/// Help between two teams that nothing formal links, against what chance gives teams of these sizes.
///
/// Where there are very many ties, the first 999 or more of the labellings decide, not all: see
/// `PairFamily.permutations(of:ties:)` and `SurveyStatistics.pairPermutations`.
package struct TeamPairExcess: Sendable, Equatable {
    package var pair: TeamPair
    /// Help in both directions.
    package var weight: Double
    /// Exact label-permutation mean: 2 · k · l · W / (n (n − 1)).
    package var expected: Double
    /// Label-permutation p (weight as high or higher). At most .05 exactly when the weight reaches the 95 % quantile.
    package var p: Double
    /// Adjusted over all pairs of teams that are not linked formally: how often random labels gave any of them as large
    /// an excess (O − E) / √E. Controls the chance of even one false pair; unlike adjusting `p`, it does not run out of
    /// permutations when there are thousands of pairs.
    ///
    /// Source: Westfall and Young 1993, "Resampling-based multiple testing".
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

    /// Watches the pairs that may turn out to be hidden: heavy enough, and not linked formally.
    func family(_ survey: Survey) -> PairFamily {
        let linked = Set(survey.formalLinks)
        let heavy = pairs.filter { $0.weight >= Self.least && !linked.contains($0.pair) }
        return PairFamily(
            watched: heavy.map(\.pair), linked: survey.formalLinks, sizes: survey.members.map(\.count), weight: total)
    }
}

extension TeamPairExcess {
    /// One per watched pair, ascending by pair.
    static func all(_ family: PairFamily, _ permutation: LabelPermutation) -> [TeamPairExcess] {
        let draws = permutation.pairPermutations
        return family.watched.enumerated().map { number, pair in
            TeamPairExcess(
                pair: pair, weight: permutation.observed.between[number], expected: family.expected(pair),
                p: FalseDiscovery.permutationP(asExtreme: permutation.pairAtLeast[number], of: draws),
                q: FalseDiscovery.permutationP(asExtreme: permutation.familyAtLeast[number], of: draws))
        }
    }
}
