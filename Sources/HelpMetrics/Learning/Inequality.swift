/// How unevenly something is spread over people.
enum Inequality {
    /// Σ_i (2i − n − 1) x_i / (n Σ x), x ascending; `nil` when there is nothing to spread.
    static func gini(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        let (count, total) = (Double(sorted.count), sorted.reduce(0, +))
        guard total > 0 else { return nil }
        let spread = sorted.enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - count - 1) * $1.element }
        return spread / (count * total)
    }

    /// Share of the whole that the top `share` of people have; their number is rounded up. `nil` without anything.
    static func topShare(_ values: [Double], top share: Double) -> Double? {
        let total = values.reduce(0, +)
        guard total > 0 else { return nil }
        let count = Int((share * Double(values.count)).rounded(.up))
        return values.sorted(by: >).prefix(count).reduce(0, +) / total
    }
}
