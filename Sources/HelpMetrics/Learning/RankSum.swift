#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether values of one sample tend to be larger than those of another, whatever their scale.
enum RankSum {
    /// Fewest values in either sample for the normal approximation.
    static let least = 10

    /// One-sided p of the Mann-Whitney test, normal approximation with tie and continuity correction; `nil` below 10
    /// values in either, or when all are equal.
    ///
    /// Source: Mann and Whitney 1947, Ann. Math. Stat. 18.
    ///
    /// - Complexity: O(n log n).
    static func p(that values: [Double], exceed others: [Double]) -> Double? {
        guard values.count >= least, others.count >= least else { return nil }
        let all = (values.map { ($0, true) } + others.map { ($0, false) }).sorted { $0.0 < $1.0 }
        var (ranks, ties) = (0.0, 0.0)
        var place = 0
        while place < all.count {
            var end = place + 1
            while end < all.count, all[end].0 == all[place].0 { end += 1 }
            let tied = Double(end - place)
            let rank = Double(place + end + 1) / 2
            ranks += rank * Double(all[place..<end].count { $0.1 })
            ties += tied * (tied * tied - 1)
            place = end
        }
        let (own, other) = (Double(values.count), Double(others.count))
        let total = own + other
        let variance = own * other / 12 * (total + 1 - ties / (total * (total - 1)))
        guard variance > 0 else { return nil }
        let excess = ranks - own * (own + 1) / 2 - own * other / 2 - 0.5
        return 0.5 * erfc(excess / (2 * variance).squareRoot())
    }
}
