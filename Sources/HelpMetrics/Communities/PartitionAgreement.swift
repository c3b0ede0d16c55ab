#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far two partitions of the same things say the same, corrected for chance: 1 = the same, 0 = as two partitions
/// with groups of these sizes would agree by chance; less is possible.
package struct PartitionAgreement: Sendable, Equatable {
    /// Adjusted mutual information, AMI = (I − E) / ((H₁ + H₂) / 2 − E): I the mutual information, H the entropies, E
    /// the exact mean of I over all partitions with groups of these sizes.
    package let mutualInformation: Double?
    /// Adjusted Rand index, ARI = (S − E) / ((A + B) / 2 − E): S pairs together in both, A and B pairs together in
    /// either, E = A B / all pairs.
    package let rand: Double?

    /// Both are `nil` where either partition is one block, or both leave everything alone: nothing is divided then.
    ///
    /// - Parameters: one label per thing, at least 0.
    /// - Complexity: O(things + pairs of different group sizes · spread of their overlap).
    /// - SeeAlso: Vinh, Epps & Bailey 2010, Journal of Machine Learning Research 11; Hubert & Arabie 1985, Journal of
    ///   Classification 2.
    package init(_ first: [Int], _ second: [Int]) { self.init(Contingency(first, second)) }

    init(_ table: Contingency) {
        let alone = table.rows.count == table.total && table.columns.count == table.total
        guard table.rows.count > 1, table.columns.count > 1, !alone else {
            (mutualInformation, rand) = (nil, nil)
            return
        }
        mutualInformation = Self.adjustedInformation(table)
        rand = Self.adjustedRand(table)
    }

    private static func adjustedInformation(_ table: Contingency) -> Double? {
        let total = Double(table.total)
        let information = table.cells.reduce(0.0) { sum, cell in
            let count = Double(cell.count)
            let chance = Double(table.rows[cell.row]) * Double(table.columns[cell.column])
            return sum + count / total * log(total * count / chance)
        }
        let expected = ExpectedInformation.value(table.rows, table.columns)
        return adjusted(information, expected, most: (entropy(table.rows) + entropy(table.columns)) / 2)
    }

    private static func adjustedRand(_ table: Contingency) -> Double? {
        let both = table.cells.reduce(0.0) { $0 + pairs($1.count) }
        let (first, second) = (table.rows.reduce(0.0) { $0 + pairs($1) }, table.columns.reduce(0.0) { $0 + pairs($1) })
        return adjusted(both, first * second / pairs(table.total), most: (first + second) / 2)
    }

    private static func adjusted(_ value: Double, _ expected: Double, most: Double) -> Double? {
        guard most - expected > 1e-12 * most else { return nil }
        return (value - expected) / (most - expected)
    }

    private static func pairs(_ size: Int) -> Double { Double(size) * Double(size - 1) / 2 }

    private static func entropy(_ sizes: [Int]) -> Double {
        let total = Double(sizes.reduce(0, +))
        return -sizes.reduce(0.0) { $0 + Double($1) / total * log(Double($1) / total) }
    }
}
