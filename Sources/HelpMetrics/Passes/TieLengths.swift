/// Lengths 1/w as whole numbers, so that paths of equal length are found to be equal.
///
/// If weights are whole numbers (after a scale of up to 2²⁰) and their least common multiple L leaves room for every
/// path, a tie is L/w units long and `slack` is 0: lengths are exact. Otherwise the longest tie is 2⁶²/n units long,
/// lengths are rounded, and paths that differ by at most `slack` = 64 units count as equal: 64 ties each rounded by
/// half a unit on both sides, and less than 10⁻¹² of the longest tie for up to 70,000 people.
struct TieLengths: Sendable {
    /// One per edge.
    let units: [UInt64]
    let slack: UInt64
    let shortest: UInt64
    let longest: UInt64

    private static let room: UInt64 = 1 << 62

    /// - Parameter weights: above 0; others count as the smallest above 0.
    init(_ weights: [Double], nodes: Int) {
        let most = Self.room / UInt64(max(1, nodes))
        let different = Self.different(weights)
        let exact = Self.exact(different, most: most)
        let measure = exact ?? Self.rounded(different, most: most)
        slack = exact == nil ? 64 : 0
        units = weights.map { measure[Self.place(of: $0, in: different)] }
        longest = measure.first ?? 1
        shortest = measure.last ?? 1
    }

    /// Different weights, ascending.
    private static func different(_ weights: [Double]) -> [Double] {
        let sorted = Set(weights.filter { $0 > 0 && $0.isFinite }).sorted()
        return sorted.isEmpty ? [1] : sorted
    }

    private static func place(of weight: Double, in different: [Double]) -> Int {
        var (low, high) = (0, different.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if different[middle] < weight { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func exact(_ weights: [Double], most: UInt64) -> [UInt64]? {
        guard let whole = whole(weights) else { return nil }
        var multiple: UInt64 = 1
        for weight in whole {
            let (product, overflow) = (multiple / commonDivisor(multiple, weight)).multipliedReportingOverflow(
                by: weight)
            guard !overflow else { return nil }
            multiple = product
        }
        let lengths = whole.map { multiple / $0 }
        return (lengths.first ?? 1) <= most ? lengths : nil
    }

    /// The weights times the smallest power of two that makes them whole.
    private static func whole(_ weights: [Double]) -> [UInt64]? {
        var scale = 1.0
        while scale <= Double(1 << 20) {
            let scaled = weights.map { $0 * scale }
            if scaled.allSatisfy({ $0 < Double(1 << 40) && $0 == $0.rounded() }) { return scaled.map { UInt64($0) } }
            scale *= 2
        }
        return nil
    }

    private static func rounded(_ weights: [Double], most: UInt64) -> [UInt64] {
        let smallest = weights.first ?? 1
        return weights.map { max(256, UInt64((Double(most) * (smallest / $0)).rounded())) }
    }

    private static func commonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
