/// **Inward**: less help crosses the team's edge than random teams of these sizes would have (one-sided label
/// permutation, adjusted over teams, below .05), the upper end of the share's 95 % interval lies below the firm's median
/// team, and the first holds at no fewer than three in four of the tie thresholds (every tie, ≥ 2, ≥ 3, ≥ 4) at which the
/// team still has enough ties to be tested.
struct Inward: Sendable {
    /// Median external share of the teams with enough data.
    let median: Double?

    init(_ shares: [TeamShare]) {
        median = Quantile.median(shares.filter(\.sufficient).compactMap(\.externalShare))
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        guard let median, let external = share.externalShare, let expected = share.expected,
            let interval = share.interval,
            (share.q[0] ?? 1) < 0.05, interval.high < median, share.holds * 4 >= share.tested * 3
        else { return nil }
        let because =
            " keeps to itself in this export: \(Wording.percent(external)) of the help that touches it is with other teams "
            + "(95 % interval \(Wording.interval(interval))), against \(Wording.percent(median)) in the median team and "
            + "\(Wording.percent(expected)) if teams did not matter; this holds at \(share.holds) of \(share.tested) tie "
            + "thresholds."
        return TeamIsolation(
            team: team, kind: .inward, because: [.team(team), .text(because)], share: share, decidingP: share.q[0])
    }
}
