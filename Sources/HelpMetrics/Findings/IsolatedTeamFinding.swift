extension FindingRule {
    static let isolatedTeam = FindingRule(
        kind: .isolatedTeam,
        title: "Isolated team",
        definition:
            "A team that is silent, cut off, one-way or inward, always saying which. Inward teams are told where the external "
            + "share of the median team, at their size, is at least 1.25 times theirs. Teams with fewer than 5 active members, "
            + "20 help acts or 80 % of their roster known are never called so.",
        uncertainty:
            "Label permutations that keep team sizes, adjusted over teams by the largest shortfall (step-down max T); 95 % "
            + "interval of the external share over half-samples of the conversations, against the median team's share or, "
            + "with fewer than four teams to judge, what chance gives; four tie thresholds, of those that tell something.",
        source:
            "Krackhardt and Stern 1988 (external and internal ties); Westfall and Young 1993; Benjamini and Hochberg 1995 "
            + "(one-way teams).",
        find: { context in
            let inward = Inward(context.statistics.teams)
            return context.isolation.filter { isolating.contains($0.kind) && isWorthTelling($0, inward) }
                .sorted { ($0.share.externalShare ?? 0, $0.team) < ($1.share.externalShare ?? 0, $1.team) }
                .map { isolatedTeam($0, inward) }
        })

    private static let isolating: [TeamIsolation.Class] = [.silent, .cutOff, .oneWay, .inward]

    /// A small difference can be certain in a large team, and is still small.
    private static func isWorthTelling(_ isolation: TeamIsolation, _ inward: Inward) -> Bool {
        guard isolation.kind == .inward, let reference = inward.reference(isolation.share),
            let own = isolation.share.externalShare
        else { return true }
        return reference >= 1.25 * own
    }

    private static func isolatedTeam(_ isolation: TeamIsolation, _ inward: Inward) -> Finding {
        Finding(
            kind: .isolatedTeam, severity: severity(isolation, inward), statement: isolation.because,
            teams: [isolation.team], low: isolation.share.interval?.low, high: isolation.share.interval?.high,
            evidence: [.text(evidence(isolation))])
    }

    /// Cut off is as far as it goes; inward by how many times the median team's share, at this size, exceeds the team's own.
    private static func severity(_ isolation: TeamIsolation, _ inward: Inward) -> Finding.Severity {
        switch isolation.kind {
        case .cutOff: .high
        case .inward:
            .exceeding(
                inward.reference(isolation.share) ?? 0, over: isolation.share.externalShare ?? 0, medium: 1.5, high: 3)
        default: .medium
        }
    }

    private static func evidence(_ isolation: TeamIsolation) -> String {
        let share = isolation.share
        var parts = [
            "Class \(isolation.kind.rawValue)", Wording.counted(share.activeMembers, "active member", "active members"),
            Wording.counted(share.acts, "act", "acts"),
        ]
        if let p = share.p[0], let q = share.q {
            parts.append("label permutation p \(Wording.probability(p)), adjusted \(Wording.probability(q))")
        }
        if isolation.kind == .oneWay, let p = isolation.decidingP {
            parts.append("binomial test of direction, adjusted p \(Wording.probability(p))")
        }
        if share.tested > 0 {
            parts.append("below chance at \(share.holds) of \(share.tested) tie thresholds with ties enough to tell")
        }
        return parts.joined(separator: "; ") + "."
    }
}
