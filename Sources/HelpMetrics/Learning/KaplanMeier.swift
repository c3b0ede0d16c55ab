#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long something takes when some of it has not happened yet: S(t) = Π (1 − d_i / n_i) over the times t_i ≤ t at which
/// d_i of the n_i still waiting got what they waited for. Who still waits when watching ends is counted until then and no
/// longer.
///
/// Intervals are 95 %, on the log(−log S) scale with Greenwood's variance, as in R survival (`conf.type = "log-log"`).
///
/// Source: Kaplan and Meier 1958, J. Am. Stat. Assoc. 53; Kalbfleisch and Prentice 1980.
package struct KaplanMeier: Sendable {
    package struct Step: Sendable, Equatable {
        package var time: Double
        /// Share still waiting after `time`.
        package var waiting: Double
        /// Greenwood's sum Σ d / (n (n − d)) up to `time`; infinite once nobody waits any more.
        var variance: Double

        /// `nil` once nobody waits any more.
        package var interval: Interval? {
            guard waiting > 0, waiting < 1, variance.isFinite else { return nil }
            let spread = 1.959963984540054 * variance.squareRoot() / abs(log(waiting))
            return Interval(low: pow(waiting, exp(spread)), high: pow(waiting, exp(-spread)))
        }
    }

    /// How long the waits that ended took, and how long the others were watched, each ascending.
    private let ended: [Double]
    private let open: [Double]

    /// - Complexity: O(n log n).
    package init(_ waits: some Sequence<(time: Double, ended: Bool)>) {
        var (ended, open): ([Double], [Double]) = ([], [])
        for wait in waits {
            if wait.ended { ended.append(wait.time) } else { open.append(wait.time) }
        }
        ended.sort()
        open.sort()
        (self.ended, self.open) = (ended, open)
    }

    /// How long the longest wait was watched.
    package var watched: Double { max(ended.last ?? 0, open.last ?? 0) }

    /// By ascending time; times at which nothing happened are no steps. Worked out anew each time, in O(n): kept, the
    /// steps of a large firm would fill more memory than its waits.
    package var steps: Steps { Steps(self) }

    package struct Steps: Sequence, IteratorProtocol {
        private let curve: KaplanMeier
        private var (ended, open) = (0, 0)
        private var (waiting, variance) = (1.0, 0.0)

        fileprivate init(_ curve: KaplanMeier) { self.curve = curve }

        package mutating func next() -> Step? {
            guard ended < curve.ended.count else { return nil }
            let (time, first) = (curve.ended[ended], ended)
            while open < curve.open.count, curve.open[open] < time { open += 1 }
            let atRisk = Double(curve.ended.count - ended + curve.open.count - open)
            while ended < curve.ended.count, curve.ended[ended] == time { ended += 1 }
            let happened = Double(ended - first)
            waiting *= 1 - happened / atRisk
            variance += atRisk > happened ? happened / (atRisk * (atRisk - happened)) : .infinity
            return Step(time: time, waiting: waiting, variance: variance)
        }
    }

    /// The first time by which at least half have ended; undefined while fewer have.
    ///
    /// The interval holds the times whose band holds one half; without an upper end that is known it is `nil`, and
    /// `low` alone says from when on half may have ended.
    package var median: (value: Double?, low: Double?, high: Double?) {
        let half = 0.5 + 1e-12
        let value = steps.first { $0.waiting <= half }?.time
        let low = steps.first { ($0.interval?.low ?? $0.waiting) <= half }?.time
        let high = steps.first { ($0.interval?.high ?? 1) <= half }?.time
        return (value, low, high)
    }

    /// Share still waiting after `time`; undefined beyond what was watched.
    package func waiting(after time: Double) -> Estimate {
        var step: Step?
        for next in steps where next.time <= time { step = next }
        guard time <= watched || step?.waiting == 0 else {
            return .undefined(watched == 0 ? "nobody asked" : "the export ends too soon after the asks")
        }
        return Estimate(step?.waiting ?? 1, step?.interval)
    }
}
