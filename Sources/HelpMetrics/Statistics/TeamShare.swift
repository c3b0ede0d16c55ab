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
    /// Of the share of the help given that goes to other teams, and of the help received that comes from them.
    package var givenInterval: Interval?
    package var receivedInterval: Interval?
    /// External / all that chance would give a team of this size: 2(n − k) / (2(n − k) + k − 1).
    package var expected: Double?
    /// One-sided label-permutation p (share as low or lower, among the labellings that leave the team any help), at each
    /// of the four tie thresholds; `nil` where the team has too little data at that threshold.
    package var p: [Double?] = [nil, nil, nil, nil]
    /// The test over every tie, adjusted over the teams tested; see `TeamFamily`.
    package var q: Double?
    /// Deviations by which the share over all ties lies below what chance gives, at each of the thresholds.
    var shortfall = SIMD4<Double>.zero
    /// The team has the data that a claim about it needs.
    package var sufficient = false

    /// Thresholds that tell something: every tie, and those at which the team still has ties enough that the test would
    /// find, four times in five, what is found over every tie.
    package var tested: Int { p.indices.count { tells($0) } }
    /// Thresholds of these at which less help crosses the edge than chance gives (`p` < .05). That many teams are looked at
    /// is paid for once, by the adjusted test over every tie; the others only ask whether the claim rests on light ties,
    /// and adjusting them again would ask more of a team the fewer heavy ties there are.
    package var holds: Int { p.indices.count { tells($0) && (p[$0] ?? 1) < 0.05 } }

    /// Three in four of the thresholds that tell something, rounded: of three or four one may fail, of one or two none.
    var holdsUp: Bool { tested - holds <= (tested > 2 ? 1 : 0) }

    private func tells(_ level: Int) -> Bool {
        p[level] != nil && (level == 0 || shortfall[level] >= Self.findable)
    }

    /// Deviations from chance that a one-sided test at .05 finds in 80 % of cases: the 95 % and the 80 % quantile of the normal
    /// distribution.
    private static let findable = 1.6448536269514722 + 0.8416212335729143
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
    static func all(
        _ survey: Survey, _ evidence: TeamEvidence, _ chance: TeamChance, permutation: LabelPermutation,
        entries: ShareEntries
    ) -> [TeamShare] {
        var shares = survey.teams.indices.map { team in
            var share = TeamShare()
            share.activeMembers = evidence.active[team]
            share.acts = Int(evidence.acts[team][0])
            share.externalShare = evidence.weight[team] > 0 ? permutation.observed.share(of: team)[0] : nil
            share.expected = chance.expected[team]
            share.shortfall = share.externalShare.map { chance.shortfall(team, share: $0) } ?? .zero
            share.sufficient = evidence.suffices[team]
            share.q = permutation.teamAdjusted[team]
            for level in 0..<4 where share.sufficient && evidence.acts[team][level] >= EnoughEvidence.acts {
                share.p[level] = FalseDiscovery.permutationP(
                    asExtreme: Int(permutation.teamAtMost[team][level]), of: Int(permutation.teamDefined[team][level]))
            }
            return share
        }
        let settings = survey.settings
        let intervals = Parallel.map(shares.count, threads: settings.threads) { team in
            TeamShareIntervals(entries, team: team, settings: settings)
        }
        for (team, own) in intervals.enumerated() {
            shares[team].interval = own.external
            (shares[team].givenInterval, shares[team].receivedInterval) = (own.given, own.received)
        }
        return shares
    }
}
