import HelpReporter

/// How often something happened among how many cases.
struct Tally: Sendable {
    var hits = 0
    var cases = 0

    mutating func add(_ hit: Bool) {
        cases += 1
        if hit { hits += 1 }
    }

    static func + (left: Tally, right: Tally) -> Tally {
        Tally(hits: left.hits + right.hits, cases: left.cases + right.cases)
    }

    /// "4.3 %", or nothing without cases.
    var text: String { cases == 0 ? "" : Shown.share(share) }

    var share: Double { cases == 0 ? 0 : Double(hits) / Double(cases) }

    /// Wilson's 95 % interval; cases that belong together make the true one wider.
    ///
    /// Source: Wilson 1927, Journal of the American Statistical Association 22.
    var interval: (low: Double, high: Double) {
        guard cases > 0 else { return (0, 1) }
        let (count, z) = (Double(cases), 1.959963984540054)
        let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
        let half = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot() / (1 + z * z / count)
        return (max(0, middle - half), min(1, middle + half))
    }
}

/// What a share has to be.
enum Bar: Sendable {
    case atMost(Double)
    case atLeast(Double)
    case between(Double, Double)
    /// For comparison only.
    case none

    var text: String {
        switch self {
        case .atMost(let most): "≤ \(Shown.percent(most))"
        case .atLeast(let least): "≥ \(Shown.percent(least))"
        case .between(let low, let high): "\(Shown.percent(low)) to \(Shown.percent(high))"
        case .none: ""
        }
    }

    /// "yes", "no", or "not sure" where the bar is missed but the interval reaches it.
    func verdict(_ tally: Tally) -> String {
        let interval = tally.interval
        switch self {
        case .none: return ""
        case .atMost(let most): return tally.share <= most ? "yes" : interval.low <= most ? "not sure" : "no"
        case .atLeast(let least): return tally.share >= least ? "yes" : interval.high >= least ? "not sure" : "no"
        case .between(let low, let high):
            guard tally.share < low || tally.share > high else { return "yes" }
            return interval.high >= low && interval.low <= high ? "not sure" : "no"
        }
    }
}
