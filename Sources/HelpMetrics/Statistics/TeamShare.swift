import Parallel

/// How much of a team's help crosses its edge, with interval and test.
package struct TeamShare: Sendable, Equatable {
    /// Members who wrote or helped or were helped.
    package var activeMembers = 0
    /// Help acts that touch the team (ties, where there are no conversations), both people having a team.
    package var acts = 0
    /// External / all, by weight; `nil` without help.
    package var externalShare: Double?
    package var interval: Interval?
    /// External / all that chance would give a team of this size: 2(n − k) / (2(n − k) + k − 1).
    package var expected: Double?
    /// One-sided label-permutation p (share as low or lower, among the labellings that leave the team any help), at each
    /// of the four tie thresholds; `nil` where the team has too little data at that threshold.
    package var p: [Double?] = [nil, nil, nil, nil]
    /// `p` adjusted over the teams tested at that threshold.
    package var q: [Double?] = [nil, nil, nil, nil]
    /// The team has the data that a claim about it needs.
    package var sufficient = false

    /// Thresholds at which the team could be tested.
    package var tested: Int { p.count { $0 != nil } }
    /// Thresholds at which less help crosses the edge than chance gives (`p` < .05). That many teams are looked at is paid
    /// for once, by the adjusted test at the first threshold; the others only ask whether the claim rests on light ties,
    /// and adjusting them again would ask more of a team the fewer heavy ties there are.
    package var holds: Int { p.count { ($0 ?? 1) < 0.05 } }
}

/// The least that a claim about a team may rest on.
package enum EnoughEvidence {
    package static let activeMembers = 5
    package static let acts = 20
    package static let coverage = 0.8
}

extension TeamShare {
    /// One per team, in the order of `survey.teams`.
    ///
    /// - Complexity: O(acts · samples) for the intervals.
    static func all(_ survey: Survey, permutation: LabelPermutation, entries: ShareEntries) -> [TeamShare] {
        let evidence = TeamEvidence(survey)
        let people = survey.members.reduce(0) { $0 + $1.count }
        let comparable = survey.members.count { !$0.isEmpty } > 1
        let chance = StratifiedChance(survey)
        var shares = survey.teams.indices.map { team in
            var share = TeamShare()
            share.activeMembers = evidence.active[team]
            share.acts = Int(evidence.acts[team][0])
            share.externalShare = evidence.weight[team] > 0 ? permutation.observed.share(of: team)[0] : nil
            share.expected =
                chance.map { $0.externalShare(team) } ?? Self.expected(size: survey.members[team].count, people: people)
            share.sufficient =
                comparable && share.activeMembers >= EnoughEvidence.activeMembers
                && share.acts >= EnoughEvidence.acts && survey.teamCoverage[team] >= EnoughEvidence.coverage
            for level in 0..<4 where share.sufficient && evidence.acts[team][level] >= EnoughEvidence.acts {
                share.p[level] = FalseDiscovery.permutationP(
                    asExtreme: Int(permutation.teamAtMost[team][level]), of: Int(permutation.teamDefined[team][level]))
            }
            return share
        }
        for level in 0..<4 {
            let adjusted = FalseDiscovery.adjusted(shares.map { $0.p[level] })
            for team in shares.indices { shares[team].q[level] = adjusted[team] }
        }
        let settings = survey.settings
        let intervals = Parallel.map(shares.count, threads: settings.threads) { team in
            HalfSamples.interval(
                of: entries.help(of: team), samples: settings.shareSamples, seed: settings.seed
            ) { entries.sums(of: team, $0) }
        }
        for team in shares.indices { shares[team].interval = intervals[team] }
        return shares
    }

    /// Ratio of the exact label-permutation means; `nil` for an empty team, and for the only one of one person.
    static func expected(size: Int, people: Int) -> Double? {
        let (outside, inside) = (2 * (people - size), size - 1)
        guard size > 0, outside + inside > 0 else { return nil }
        return Double(outside) / Double(outside + inside)
    }
}
