import HelpGraph

/// Sums of b_ij = √w_ij − r_i r_j / 2R over people who have a team; see `PairChance`.
struct PairMoments: Sendable {
    /// r, by node; 0 without a team.
    private(set) var roots: [Double]
    /// 2R.
    let total: Double
    let people: Double
    /// A, and Q.
    private(set) var squares = 0.0
    private(set) var strengths = 0.0
    /// People by stratum.
    private(set) var sizes: [Double]
    /// Σ b over the pairs of people of two strata, over their number.
    private(set) var rates: [[Double]]

    /// W
    var sum: Double { (0..<roots.count).reduce(0) { $0 + roots[$1] * roots[$1] } / (total > 0 ? 2 * total : 1) }

    /// - Complexity: O(people + ties + strata²).
    init(_ ties: TeamedTies, stratum: [Int32]) {
        let strata = Int(stratum.max() ?? 0) + 1
        let of = stratum.isEmpty ? [Int32](repeating: 0, count: ties.team.count) : stratum
        let rows = ties.mutual.rows
        var roots = [Double](repeating: 0, count: ties.team.count)
        people = Double(ties.grouped.count)
        sizes = [Double](repeating: 0, count: strata)
        rates = [[Double]](repeating: sizes, count: strata)
        var activity = sizes
        for node in ties.grouped {
            let own = Int(of[Int(node)])
            sizes[own] += 1
            for slot in rows.row(Int(node)) where ties.team[Int(rows.neighbours[slot])] >= 0 {
                let root = rows.weights[slot].squareRoot()
                roots[Int(node)] += root
                rates[own][Int(of[Int(rows.neighbours[slot])])] += root
            }
            activity[own] += roots[Int(node)]
        }
        self.roots = roots
        total = activity.reduce(0, +)
        guard total > 0 else { return }
        addSquares(ties)
        takeRates(activity, ties, of)
    }

    /// Σ (√w − r r' / 2R)² over pairs is Σ w − 2 Σ √w r r' / 2R + Σ (r r')² / (2R)², the last over all pairs.
    private mutating func addSquares(_ ties: TeamedTies) {
        let rows = ties.mutual.rows
        var (second, fourth) = (0.0, 0.0)
        for node in ties.grouped {
            let own = roots[Int(node)]
            for slot in rows.row(Int(node)) where ties.team[Int(rows.neighbours[slot])] >= 0 {
                let weight = rows.weights[slot]
                squares += weight / 2 - weight.squareRoot() * own * roots[Int(rows.neighbours[slot])] / total
            }
            second += own * own
            fourth += own * own * own * own
        }
        squares += (second * second - fourth) / (2 * total * total)
        // Σ b of one person is r − r (2R − r) / 2R.
        strengths = fourth / (total * total)
    }

    private mutating func takeRates(_ activity: [Double], _ ties: TeamedTies, _ stratum: [Int32]) {
        var own = [Double](repeating: 0, count: activity.count)
        for node in ties.grouped { own[Int(stratum[Int(node)])] += roots[Int(node)] * roots[Int(node)] }
        for one in activity.indices {
            for other in activity.indices {
                let alike = one == other
                let pairs = sizes[one] * (alike ? sizes[one] - 1 : sizes[other])
                let given = (activity[one] * activity[other] - (alike ? own[one] : 0)) / total
                rates[one][other] = pairs > 0 ? (rates[one][other] - given) / pairs : 0
            }
        }
    }
}
