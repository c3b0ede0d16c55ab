import HelpGraph

/// All that is tested by chance, once: label permutations and half-samples. Findings and isolation look at this.
package struct SurveyStatistics: Sendable {
    /// Share of all help that crosses teams.
    package let belowSurface: BelowSurface
    /// In the order of `survey.teams`.
    package let teams: [TeamShare]
    /// Pairs of teams without a formal link and with help of at least 5 between them, ascending by pair.
    package let pairs: [TeamPairExcess]
    /// Labellings that the pairs were tested with: all that were drawn, or fewer where there are very many ties.
    package let pairPermutations: Int
    /// One per node; `nil` without a team or without an open two-path.
    package let brokers: [BrokerTest?]
    /// By node: the people who may be named as brokers or key helpers.
    package let brokerRanks: [Int: RankInterval]
    package let helpedRanks: [Int: RankInterval]

    package struct BelowSurface: Sendable, Equatable {
        /// `nil` when nobody with a team helped anybody with a team.
        package var share: Double?
        package var interval: Interval?
        /// Exact label-permutation mean: 1 − Σ k(k − 1) / (n(n − 1)).
        package var expected: Double?
        /// Label-permutation p, share as low or lower.
        package var p: Double?
    }

    /// - Complexity: O(permutations · ties + samples · acts), in parallel.
    package init(_ survey: Survey) {
        let ties = TeamedTies(survey)
        let weights = TeamPairWeights(survey)
        let family = weights.family(survey, ties)
        let (chance, evidence) = (TeamChance(survey, ties), TeamEvidence(survey))
        let permutation = LabelPermutation(
            ties, teams: TeamFamily(chance, judged: evidence.suffices), family: family, settings: survey.settings)
        let entries = ShareEntries(survey)
        belowSurface = BelowSurface(survey, total: weights.total, permutation: permutation, entries: entries)
        teams = TeamShare.all(survey, evidence, chance, permutation: permutation, entries: entries)
        pairs = TeamPairExcess.all(survey, total: weights.total, family, permutation)
        pairPermutations = permutation.pairPermutations
        brokers = BrokerTest.all(survey, ties: ties, permutation: permutation)
        let stability = RankStability(
            survey, helpers: Self.foremost(survey.network.given.nodeCount) { survey.network.given.degree($0) },
            brokers: Self.foremost(brokers.count) { [brokers] in brokers[$0]?.crossTeam ?? 0 })
        brokerRanks = stability.brokerage
        helpedRanks = stability.helped
    }

    /// People whose ranks are followed: the highest values, more where the last is shared.
    private static func foremost(_ count: Int, value: (Int) -> Int) -> [Int] {
        let followed = 50
        let positive = (0..<count).filter { value($0) > 0 }
        guard positive.count > followed else { return positive }
        let least = positive.map(value).sorted(by: >)[followed - 1]
        return positive.filter { value($0) >= least }
    }
}

extension SurveyStatistics.BelowSurface {
    fileprivate init(_ survey: Survey, total: Double, permutation: LabelPermutation, entries: ShareEntries) {
        let sizes = survey.members.map { Double($0.count) }
        let people = sizes.reduce(0, +)
        let chance = StratifiedChance(survey)
        let unstratified = people > 1 ? 1 - sizes.reduce(0) { $0 + $1 * ($1 - 1) } / (people * (people - 1)) : nil
        expected = chance.map(\.belowSurface) ?? unstratified
        guard total > 0 else { return }
        share = 1 - permutation.observed.inside.reduce(0) { $0 + $1[0] } / total
        interval = HalfSamples.interval(
            of: entries.help, samples: survey.settings.shareSamples, seed: survey.settings.seed
        ) { entries.sums($0) }
        p = FalseDiscovery.permutationP(asExtreme: permutation.firmAtMost, of: permutation.permutations)
    }
}
