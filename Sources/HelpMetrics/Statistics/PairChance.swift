import HelpGraph

/// Mean and deviation of what two teams of k and l people have in common beyond their people's activity, when the labels are
/// dealt out at random.
///
/// Two people who help each other w count √w: acts of one tie come together, so that what they tell grows more slowly than
/// their number. With r_g the sum of these over the people of team g, and 2R over everybody, the common beyond activity is
/// X = Σ √w − r_g r_h / 2R over the people of both, which is Σ b_ij over i in g and j in h, with
/// b_ij = √w_ij − r_i r_j / 2R. Its moments are those of such sums, with W = Σ b, A = Σ b² over pairs of people, Q the squared
/// sums of b of each person, S = Q − 2A, D = W² − A − S, and (n)_r = n(n − 1)…(n − r + 1):
///
/// - E[X] = W · 2kl / (n)₂,
/// - E[X²] = A · 2kl / (n)₂ + S · kl(k + l − 2) / (n)₃ + D · 4k(k − 1)l(l − 1) / (n)₄.
///
/// Both are exact. Where labels stay within strata, the mean is exact, Σ k_s l_t U_st / N_st over strata s and t, with U the
/// sum of b and N the number of pairs of people, both ways; the deviation stays that without strata. One that is off only
/// makes pairs compare less well: it depends on no labelling, and the test that uses it counts labellings.
///
/// Source: Mantel 1967, Cancer Research 27 (moments of Σ a_ij b_ij under permutation); Newman and Girvan 2004, Physical
/// Review E 69 (what activity alone gives).
struct PairChance: Sendable {
    private let strata: Int
    /// Sum of √w over each person's ties, 0 without a team, and 2R.
    private let roots: [Double]
    private let total: Double
    private let sizes: [Double]
    /// People by team and stratum, and by team and stratum what a person of the stratum has in common with the team on
    /// average: E[X] is the product of one team's `own` with the other's `pull`.
    private let own: [Double]
    private let pull: [Double]
    private let variance: PairVariance

    /// - Complexity: O(people + ties + teams · strata²).
    init(_ ties: TeamedTies, stratum: [Int32]) {
        let moments = PairMoments(ties, stratum: stratum)
        let strata = moments.sizes.count
        (self.strata, roots, total) = (strata, moments.roots, moments.total)
        sizes = ties.sizes.map(Double.init)
        var own = [Double](repeating: 0, count: sizes.count * strata)
        for node in ties.grouped {
            own[Int(ties.team[Int(node)]) * strata + (stratum.isEmpty ? 0 : Int(stratum[Int(node)]))] += 1
        }
        pull = sizes.indices.flatMap { team in
            moments.rates.map { row in row.indices.reduce(0) { $0 + row[$1] * own[team * strata + $1] } }
        }
        self.own = own
        variance = PairVariance(moments)
    }

    /// (X − E[X]) / deviation for teams whose people have Σ √w and r_g and r_h; 0 where labels change nothing.
    func excess(_ pair: TeamPair, root: Double, of teams: [Double]) -> Double {
        teams.withUnsafeBufferPointer { teams in
            withScale { $0.excess(pair.first, pair.second, root: root, of: teams) }
        }
    }

    /// r of each team, the nodes in `order` team by team.
    func roots(_ sizes: [Int], order: [Int32]) -> [Double] {
        var start = 0
        return sizes.map { size in
            defer { start += size }
            return order[start..<start + size].reduce(0) { $0 + roots[Int($1)] }
        }
    }

    func withScale<Result>(_ body: (PairScale) -> Result) -> Result {
        roots.withUnsafeBufferPointer { roots in
            sizes.withUnsafeBufferPointer { sizes in
                own.withUnsafeBufferPointer { own in
                    pull.withUnsafeBufferPointer { pull in
                        body(
                            PairScale(
                                strata: strata, roots: roots, activity: total > 0 ? 1 / total : 0, sizes: sizes,
                                own: own, pull: pull, variance: variance))
                    }
                }
            }
        }
    }
}
