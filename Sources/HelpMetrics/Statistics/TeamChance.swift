import HelpGraph

/// What random labels give the external share of each team: its mean, as the ratio of the means, and its deviation at each of
/// `TeamedTies.thresholds`.
///
/// With I the help inside a team of k people, T the help its people give and receive, and the sums of `TieMoments`:
///
/// - E[I] = W (k)₂ / (n)₂, E[I²] = A (k)₂ / (n)₂ + S (k)₃ / (n)₃ + D (k)₄ / (n)₄,
/// - E[T] = 2Wk / n, Var T = k (n − k) / (n − 1) · (Q / n − (2W / n)²),
/// - E[IT] = Q (k)₂ / (n)₂ + (2W² − Q) (k)₃ / (n)₃.
///
/// These are exact; the deviation of the share 1 − I / (T − I) follows to first order. Within strata the mean is
/// `StratifiedChance`'s and the deviation that without strata: what scales the shares depends on no labelling, so that tests
/// that count labellings stay what they are.
struct TeamChance: Sendable {
    private(set) var expected: [Double?] = []
    /// 0 where labels change nothing.
    private(set) var deviation: [SIMD4<Double>] = []

    /// - Complexity: O(people + ties).
    init(_ survey: Survey, _ ties: TeamedTies) {
        let (moments, strata) = (TieMoments(ties), StratifiedChance(survey))
        for (team, size) in ties.sizes.enumerated() {
            let unstratified = Self.expected(size: size, people: ties.grouped.count)
            expected.append(strata.map { $0.externalShare(team) } ?? unstratified)
            deviation.append(Self.deviation(Double(size), moments))
        }
    }

    /// Deviations by which a share lies below what chance gives, at each threshold; 0 where labels change nothing.
    func shortfall(_ team: Int, share: Double) -> SIMD4<Double> {
        guard let expected = expected[team] else { return .zero }
        let deviation = deviation[team]
        return ((expected - share) / deviation).replacing(with: 0, where: deviation .<= 0)
    }

    /// Ratio of the exact means, 2(n − k) / (2(n − k) + k − 1); `nil` for an empty team, and for the only one of one person.
    static func expected(size: Int, people: Int) -> Double? {
        let (outside, inside) = (2 * (people - size), size - 1)
        guard size > 0, outside + inside > 0 else { return nil }
        return Double(outside) / Double(outside + inside)
    }

    private static func deviation(_ size: Double, _ moments: TieMoments) -> SIMD4<Double> {
        let (n, help) = (moments.people, moments.help)
        guard n > 1 else { return .zero }
        let (two, three, four) = (moments.chance(size, 2), moments.chance(size, 3), moments.chance(size, 4))
        let (inside, touching) = (help * two, 2 * help * size / n)
        let ofInside = moments.squares * two + moments.meeting * three + moments.apart * four - inside * inside
        let spread = moments.strengths / n - (2 * help / n) * (2 * help / n)
        let ofTouching = spread * (size * (n - size) / (n - 1))
        let both = moments.strengths * two + (2 * help * help - moments.strengths) * three - inside * touching
        let all = touching - inside
        let first = touching * touching * ofInside + inside * inside * ofTouching - 2 * touching * inside * both
        let variance = first / (all * all * all * all)
        return variance.replacing(with: 0, where: variance .< 0 .| all .<= 0).squareRoot()
    }
}
