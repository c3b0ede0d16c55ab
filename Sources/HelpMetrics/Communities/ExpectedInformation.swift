#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The exact mean of the mutual information of two partitions whose group sizes are given and whose members are dealt
/// out at random.
///
/// The overlap of a group of a with one of b among n is hypergeometric. Its probabilities are followed outwards from the
/// most likely overlap, by ratios, and made to add up to 1, so that no factorials of large numbers lose digits. Groups of
/// equal sizes are looked at once.
enum ExpectedInformation {
    /// - Complexity: O(pairs of different sizes · spread of their overlap).
    static func value(_ rows: [Int], _ columns: [Int]) -> Double {
        let total = rows.reduce(0, +)
        let logs = (0...max(1, total)).map { $0 == 0 ? 0 : log(Double($0)) }
        var sum = 0.0
        let counted = bySize(columns)
        for row in bySize(rows) {
            for column in counted {
                sum += Double(row.groups * column.groups) * mean(row.size, column.size, total, logs)
            }
        }
        return sum
    }

    private static func bySize(_ sizes: [Int]) -> [(size: Int, groups: Int)] {
        var counted: [(size: Int, groups: Int)] = []
        for size in sizes.sorted() {
            if counted.last?.size == size { counted[counted.count - 1].groups += 1 } else { counted.append((size, 1)) }
        }
        return counted
    }

    /// Σ_k P(k) k/n ln(n k / (a b)).
    private static func mean(_ a: Int, _ b: Int, _ n: Int, _ logs: [Double]) -> Double {
        let (least, most) = (max(0, a + b - n), min(a, b))
        let likely = min(most, max(least, (a + 1) * (b + 1) / (n + 2)))
        let shift = logs[n] - logs[a] - logs[b]
        var (mass, sum) = (0.0, 0.0)
        func add(_ overlap: Int, _ weight: Double) {
            mass += weight
            if overlap > 0 { sum += weight * Double(overlap) * (shift + logs[overlap]) }
        }
        add(likely, 1)
        var (overlap, weight) = (likely, 1.0)
        while overlap < most, weight > negligible {
            weight *=
                Double(a - overlap) * Double(b - overlap) / (Double(overlap + 1) * Double(n - a - b + overlap + 1))
            overlap += 1
            add(overlap, weight)
        }
        (overlap, weight) = (likely, 1)
        while overlap > least, weight > negligible {
            weight *=
                Double(overlap) * Double(n - a - b + overlap) / (Double(a - overlap + 1) * Double(b - overlap + 1))
            overlap -= 1
            add(overlap, weight)
        }
        return sum / mass / Double(n)
    }

    private static let negligible = 1e-22
}
