/// `PairChance` in the form in which a pass over all pairs asks it.
struct PairScale {
    let strata: Int
    let roots: UnsafeBufferPointer<Double>
    /// 1 / 2R.
    let activity: Double
    let sizes: UnsafeBufferPointer<Double>
    let own: UnsafeBufferPointer<Double>
    let pull: UnsafeBufferPointer<Double>
    let variance: PairVariance

    /// - Parameter teams: Σ of `roots` over the people of each team.
    @inline(__always) func excess(
        _ one: Int, _ other: Int, root: Double, of teams: UnsafeBufferPointer<Double>
    ) -> Double {
        var largest = -Double.infinity
        raise(&largest, one, other, root: root, of: teams)
        return largest
    }

    /// Makes `largest` the excess of these two where that is more; what is less costs no root and no division.
    @inline(__always) func raise(
        _ largest: inout Double, _ one: Int, _ other: Int, root: Double, of teams: UnsafeBufferPointer<Double>
    ) {
        var mean = 0.0
        for stratum in 0..<strata { mean += own[one &* strata &+ stratum] * pull[other &* strata &+ stratum] }
        let given = teams[one] * teams[other] * activity
        let (beyond, variance) = (root - given - mean, variance.variance(sizes[one], sizes[other]))
        if largest >= 0, beyond <= 0 || beyond * beyond <= largest * largest * variance { return }
        // What labels cannot change has no variance but for rounding.
        largest = max(largest, variance > 1e-9 * given ? beyond / variance.squareRoot() : 0)
    }
}
