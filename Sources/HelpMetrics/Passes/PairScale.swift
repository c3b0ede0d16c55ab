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
        var mean = 0.0
        for stratum in 0..<strata { mean += own[one &* strata &+ stratum] * pull[other &* strata &+ stratum] }
        let given = teams[one] * teams[other] * activity
        let variance = variance.variance(sizes[one], sizes[other])
        // What labels cannot change has no variance but for rounding.
        return variance > 1e-9 * given ? (root - given - mean) / variance.squareRoot() : 0
    }
}
