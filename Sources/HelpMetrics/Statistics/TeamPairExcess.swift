import HelpGraph

/// Help between two teams that nothing formal links, against what chance gives teams of these sizes.
///
/// Where there are very many ties, the first 999 or more of the labellings decide, not all: see
/// `PairFamily.permutations(of:ties:)` and `SurveyStatistics.pairPermutations`.
package struct TeamPairExcess: Sendable, Equatable {
    package var pair: TeamPair
    /// Help in both directions.
    package var weight: Double
    /// Exact label-permutation mean of the weight, 2 · k · l · W / (n (n − 1)); within strata that of their labellings.
    package var expected: Double
    /// Label-permutation p (weight as high or higher). At most .05 exactly when the weight reaches the 95 % quantile.
    package var p: Double
    /// Adjusted over all pairs of teams that are not linked formally: how often random labels gave any of them as large
    /// an excess, as `PairChance` defines it. Controls the chance of even one false pair; unlike adjusting `p`, it does not
    /// run out of permutations when there are thousands of pairs.
    ///
    /// Source: Westfall and Young 1993, "Resampling-based multiple testing".
    package var q: Double
    /// The weight reaches the 95 % quantile of its null, and the excess that of the largest of all pairs.
    package var isHidden: Bool { p < 0.05 && q < 0.05 }
}

/// Weights between pairs of teams.
struct TeamPairWeights: Sendable {
    /// Pairs with help between them, ascending.
    private(set) var pairs: [(pair: TeamPair, weight: Double)] = []
    /// Help between people who both have a team.
    private(set) var total = 0.0

    /// Less than this is never called a pattern.
    static let least = 5.0

    /// - Complexity: O(ties + pairs · log teams).
    init(_ survey: Survey) {
        let rows = survey.passes.mutual.rows
        var row = [Double](repeating: 0, count: survey.teams.count)
        for (team, members) in survey.members.enumerated() {
            var others: [Int] = []
            for member in members {
                for slot in rows.row(member) {
                    let other = Int(survey.team[Int(rows.neighbours[slot])])
                    // A tie within the team stands in the rows of both people.
                    if other == team { total += rows.weights[slot] / 2 }
                    guard other > team else { continue }
                    if row[other] == 0 { others.append(other) }
                    row[other] += rows.weights[slot]
                }
            }
            for other in others.sorted() where row[other] > 0 {
                pairs.append((TeamPair(team, other), row[other]))
                total += row[other]
                row[other] = 0
            }
        }
    }

    /// Watches the pairs that may turn out to be hidden: heavy enough, and not linked formally.
    func family(_ survey: Survey, _ ties: TeamedTies) -> PairFamily {
        let linked = Set(survey.formalLinks)
        let heavy = pairs.filter { $0.weight >= Self.least && !linked.contains($0.pair) }
        return PairFamily(
            watched: heavy.map(\.pair), linked: survey.formalLinks, teams: survey.teams.count,
            chance: PairChance(ties, stratum: survey.stratum))
    }
}

extension TeamPairExcess {
    /// One per watched pair, ascending by pair.
    ///
    /// - Parameter total: W, help between people who have a team.
    static func all(_ survey: Survey, total: Double, _ family: PairFamily, _ permutation: LabelPermutation)
        -> [TeamPairExcess]
    {
        let (draws, strata) = (permutation.pairPermutations, StratifiedChance(survey))
        let sizes = survey.members.map { Double($0.count) }
        let people = sizes.reduce(0, +)
        return family.watched.enumerated().map { number, pair in
            let unstratified = 2 * sizes[pair.first] * sizes[pair.second] * total / (people * (people - 1))
            return TeamPairExcess(
                pair: pair, weight: permutation.observed.between[number],
                expected: strata.map { $0.between(pair) } ?? unstratified,
                p: FalseDiscovery.permutationP(asExtreme: permutation.pairAtLeast[number], of: draws),
                q: FalseDiscovery.permutationP(asExtreme: permutation.familyAtLeast[number], of: draws))
        }
    }
}
