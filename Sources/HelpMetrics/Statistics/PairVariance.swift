/// Variance of X for teams of k and l people, kl · (constant + ends · (k + l) + both · kl); see `PairChance`.
struct PairVariance: Sendable {
    private let constant: Double
    private let ends: Double
    private let both: Double

    init(_ moments: PairMoments) {
        let (n, sum) = (moments.people, moments.sum)
        let pairs = n * (n - 1)
        guard moments.total > 0, pairs > 0 else {
            (constant, ends, both) = (0, 0, 0)
            return
        }
        let mean = 2 * sum / pairs
        let meets = moments.strengths - 2 * moments.squares
        let meeting = n > 2 ? meets / (pairs * (n - 2)) : 0
        let apart = n > 3 ? 4 * (sum * sum - moments.squares - meets) / (pairs * (n - 2) * (n - 3)) : 0
        constant = 2 * moments.squares / pairs - 2 * meeting + apart
        ends = meeting - apart
        both = apart - mean * mean
    }

    @inline(__always) func variance(_ one: Double, _ other: Double) -> Double {
        one * other * (constant + ends * (one + other) + both * one * other)
    }
}
