/// p-values: from counts of permutations, and adjusted for the number of tests.
package enum FalseDiscovery {
    /// (1 + k) / (1 + B): k of B random labellings were at least as extreme as what was observed. Never 0.
    ///
    /// Source: Phipson and Smyth 2010, "Permutation p-values should never be zero".
    package static func permutationP(asExtreme count: Int, of permutations: Int) -> Double {
        Double(1 + count) / Double(1 + permutations)
    }

    /// Benjamini–Hochberg adjusted p-values, `nil` where there was no test.
    ///
    /// - Complexity: O(n log n).
    ///
    /// Source: Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57.
    package static func adjusted(_ values: [Double?]) -> [Double?] {
        let order = values.indices.filter { values[$0] != nil }.sorted { values[$0] ?? 1 > values[$1] ?? 1 }
        var adjusted = [Double?](repeating: nil, count: values.count)
        var smallest = 1.0
        for (above, index) in order.enumerated() {
            let rank = order.count - above
            smallest = min(smallest, (values[index] ?? 1) * Double(order.count) / Double(rank))
            adjusted[index] = smallest
        }
        return adjusted
    }

    /// .05 / K, K the smallest number such that at most K of the tests can have a p of .05 / K or less: a test that cannot
    /// reach it would not be significant in any case, and need not be paid for.
    ///
    /// - Parameter least: the least p that each test can have.
    /// - Complexity: O(n log n).
    ///
    /// Source: Tarone 1990, Biometrics 46.
    package static func bound(of least: [Double]) -> Double {
        let ascending = least.sorted()
        var count = 1
        while count < ascending.count, ascending[count] <= level / Double(count) { count += 1 }
        return level / Double(count)
    }

    package static let level = 0.05
}
