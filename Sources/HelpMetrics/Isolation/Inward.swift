/// **Inward**: less help crosses the team's edge than random teams of these sizes would have (one-sided label
/// permutation, adjusted over teams, below .05), the upper end of the share's 95 % interval lies below what the firm's
/// median team has, and the first holds (unadjusted) at no fewer than three in four of the tie thresholds (every tie, ≥ 2,
/// ≥ 3, ≥ 4) at which the team still has enough ties to be tested.
///
/// The larger a team, the less of its help is with others even by chance. The median is therefore taken of the shares over
/// those that chance gives teams of their sizes, and multiplied by the team's own: a large team is not inward for being
/// larger than the median one, and a small team not let off for being smaller.
struct Inward: Sendable {
    /// Median of external share over that expected by chance, of the teams with enough data.
    private let median: Double?

    init(_ shares: [TeamShare]) {
        median = Quantile.median(
            shares.filter(\.sufficient).compactMap { share in
                guard let external = share.externalShare, let expected = share.expected, expected > 0 else {
                    return nil
                }
                return external / expected
            })
    }

    /// External share that the firm's median team would have, were it as large as this one.
    func reference(_ share: TeamShare) -> Double? {
        guard let median, let expected = share.expected else { return nil }
        return min(1, median * expected)
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        guard let reference = reference(share), let external = share.externalShare, let expected = share.expected,
            let interval = share.interval,
            (share.q[0] ?? 1) < 0.05, interval.high < reference, share.holds * 4 >= share.tested * 3
        else { return nil }
        let because =
            " keeps to itself in this export: \(Wording.percent(external)) of the help that touches it is with other teams "
            + "(95 % interval \(Wording.interval(interval))), against \(Wording.percent(reference)) in the median team at "
            + "this size and \(Wording.percent(expected)) if teams did not matter; this holds at \(share.holds) of "
            + "\(share.tested) tie thresholds."
        return TeamIsolation(
            team: team, kind: .inward, because: [.team(team), .text(because)], share: share, decidingP: share.q[0])
    }
}
