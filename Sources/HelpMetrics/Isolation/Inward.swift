/// **Inward**: less help crosses the team's edge than random teams of these sizes would have (one-sided label
/// permutation, adjusted over teams, below .05), the upper end of the share's 95 % interval lies below what the firm's
/// median team has, and the first holds (unadjusted) at three in four of the tie thresholds (every tie, ≥ 2, ≥ 3, ≥ 4). Those
/// count that tell something: at which the team still has ties enough that the test would find, four times in five, what is
/// found over every tie. Of three or four such one may fail, of one or two none.
///
/// The larger a team, the less of its help is with others even by chance. The median is therefore taken of the shares over
/// those that chance gives teams of their sizes, and multiplied by the team's own: a large team is not inward for being
/// larger than the median one, and a small team not let off for being smaller.
///
/// With fewer than four teams to judge there is no middle to stand back from: the median would be made of the team itself and
/// one or two others, and at least one of two teams that shut each other out would always reach it. There the interval is
/// held against what chance gives instead.
struct Inward: Sendable {
    /// Median of external share over that expected by chance, of the teams with enough data; 1 where there are too few.
    private let median: Double?
    private let isOfTeams: Bool

    /// Teams that a median needs.
    static let fewest = 4

    init(_ shares: [TeamShare]) {
        let ratios = shares.filter(\.sufficient).compactMap { share -> Double? in
            guard let external = share.externalShare, let expected = share.expected, expected > 0 else { return nil }
            return external / expected
        }
        isOfTeams = ratios.count >= Self.fewest
        median = isOfTeams ? Quantile.median(ratios) : 1
    }

    /// External share that the firm's median team would have, were it as large as this one; where there are too few teams for
    /// a median, what chance gives.
    func reference(_ share: TeamShare) -> Double? {
        guard let median, let expected = share.expected else { return nil }
        return min(1, median * expected)
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        guard let reference = reference(share), let external = share.externalShare, let expected = share.expected,
            let interval = share.interval,
            (share.q ?? 1) < 0.05, interval.high < reference, share.holdsUp
        else { return nil }
        let chance = "\(Wording.percent(expected)) if teams did not matter"
        let against = isOfTeams ? "\(Wording.percent(reference)) in the median team at this size and \(chance)" : chance
        let because =
            " keeps to itself in this export: \(Wording.percent(external)) of the help that touches it is with other teams "
            + "(95 % interval \(Wording.interval(interval))), against \(against)\(thresholds(share))."
        return TeamIsolation(
            team: team, kind: .inward, because: [.team(team), .text(because)], share: share, decidingP: share.q)
    }

    private func thresholds(_ share: TeamShare) -> String {
        share.tested > 1
            ? "; this holds at \(share.holds) of \(share.tested) tie thresholds with ties enough to tell"
            : "; there are too few heavy ties to see whether it rests on light ones"
    }
}
