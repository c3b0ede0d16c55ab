/// A 95 % interval.
package struct Interval: Sendable, Equatable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// From the 2.5 % to the 97.5 % quantile of ascending values.
    init?(sorted values: [Double]) {
        guard let low = Quantile.of(sorted: values, 0.025), let high = Quantile.of(sorted: values, 0.975) else {
            return nil
        }
        self.init(low: low, high: high)
    }

    /// Wilson's interval of a share, n trials, z deviations to either side: the p for which |share − p| ≤ z √(p(1 − p) / n).
    ///
    /// Source: Wilson 1927, J. Am. Stat. Assoc. 22.
    init(share: Double, trials n: Double, deviate z: Double = Interval.deviate) {
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        self.init(low: share > 0 ? max(0, centre - half) : 0, high: share < 1 ? min(1, centre + half) : 1)
    }

    /// 97.5 % quantile of the normal distribution.
    static let deviate = 1.959963984540054

    /// 95 % interval of a share of independent trials; `nil` without trials.
    package static func wilson(_ successes: Int, of trials: Int) -> Interval? {
        guard trials > 0 else { return nil }
        return Interval(share: Double(successes) / Double(trials), trials: Double(trials))
    }
}
