/// What brokerage to expect of a member of one team if every tie were there with the same probability d.
///
/// With p = d²(1 − d), c = d³(1 − d)³, mean E and the number of overlapping pairs K of each role: variance
/// E(1 − p) + cK. Ties are taken as independent and without weight; for claims use permutations instead.
///
/// - SeeAlso: Gould & Fernandez 1989, Sociological Methodology 19.
package struct BrokerageChance: Sendable, Equatable {
    package struct Distribution: Sendable, Equatable {
        package let mean: Double
        package let variance: Double

        package var standardDeviation: Double { variance.squareRoot() }

        /// `nil` where the mean is 0.
        package func z(_ raw: Double) -> Double? { mean > 0 ? (raw - mean) / standardDeviation : nil }
    }

    /// In the order of `BrokerageRole`.
    package let roles: [Distribution]
    package let total: Distribution

    /// - Parameters:
    ///   - size: people in the team.
    ///   - sizes: of all teams.
    ///   - density: d, ties / (n(n − 1)) among the people with a team.
    init(size: Int, sizes: SizeSums, density: Double) {
        let k = Double(size)
        let n = sizes.people
        let rest = n - k
        let paths = density * density * (1 - density)
        let overlap = paths * density * (1 - density) * (1 - density)
        /// Σ o² and Σ o³ over the other teams.
        let squares = sizes.squares - k * k
        let cubes = sizes.cubes - k * k * k
        func distribution(_ pairs: Double, _ overlaps: Double) -> Distribution {
            let mean = paths * max(0, pairs)
            return Distribution(mean: mean, variance: mean * (1 - paths) + overlap * max(0, overlaps))
        }
        let gate = distribution(rest * (k - 1), (k - 1) * rest * (rest - 1) + rest * (k - 1) * (k - 2))
        roles = [
            distribution((k - 1) * (k - 2), 2 * (k - 1) * (k - 2) * (k - 3)),
            distribution(squares - rest, 2 * (cubes - 3 * squares + 2 * rest)),
            gate,
            gate,
            distribution(
                rest * rest - squares, 2 * (rest * rest * (rest - 1) - (2 * rest - 1) * squares + cubes)),
        ]
        total = distribution((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3))
    }

    /// Σ o, Σ o² and Σ o³ over all teams.
    struct SizeSums: Sendable {
        private(set) var people = 0.0
        private(set) var squares = 0.0
        private(set) var cubes = 0.0

        init(_ sizes: [Int]) {
            for size in sizes.map(Double.init) {
                people += size
                squares += size * size
                cubes += size * size * size
            }
        }
    }
}
