#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Exact tails of counts, from a table of log factorials.
package struct TailProbability: Sendable {
    /// ln k!, k = 0…largest.
    private let logFactorials: [Double]

    /// - Complexity: O(largest).
    package init(largest: Int) {
        var table = [Double](repeating: 0, count: largest + 1)
        for number in stride(from: 1, through: largest, by: 1) {
            table[number] = table[number - 1] + log(Double(number))
        }
        logFactorials = table
    }

    /// P(X ≥ observed) for X successes in `trials` trials of probability `rate`.
    package func binomial(atLeast observed: Int, trials: Int, rate: Double) -> Double {
        guard observed > 0 else { return 1 }
        guard rate > 0, observed <= trials else { return 0 }
        guard rate < 1 else { return 1 }
        let (success, failure) = (log(rate), log(1 - rate))
        var sum = 0.0
        for count in observed...trials {
            sum += exp(logChoose(trials, count) + Double(count) * success + Double(trials - count) * failure)
        }
        return min(1, sum)
    }

    /// P(X ≥ observed) for the marked ones among `drawn` drawn without replacement from `total`, `marked` of them marked.
    package func hypergeometric(atLeast observed: Int, drawn: Int, marked: Int, total: Int) -> Double {
        let most = min(drawn, marked)
        guard observed > max(0, drawn + marked - total) else { return 1 }
        guard observed <= most else { return 0 }
        let all = logChoose(total, drawn)
        var sum = 0.0
        for count in observed...most {
            sum += exp(logChoose(marked, count) + logChoose(total - marked, drawn - count) - all)
        }
        return min(1, sum)
    }

    private func logChoose(_ total: Int, _ chosen: Int) -> Double {
        logFactorials[total] - logFactorials[chosen] - logFactorials[total - chosen]
    }
}
