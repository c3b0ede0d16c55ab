import HelpMetrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A way asks and the waits for first help come about, with a median that is known: ten teams of different speed, some asks
/// never answered, and watching that ends with the export.
struct FirstHelpProcess: Sendable {
    static let teams = 10
    /// Share of asks that somebody answers at all.
    static let answered = 0.85
    /// The export, in hours.
    static let length = 90.0 * 24
    /// Deviation of the logarithm of an answer's wait.
    static let deviation = 1.2

    /// Asks of an export.
    let asks: Int

    /// Mean logarithm of the hours that the answers of a team take: half an hour to five hours.
    private func middle(_ team: Int) -> Double { log(0.5) + Double(team) / 9 * log(10) }

    /// One wait in hours for each ask, team by team.
    func draw(_ random: inout RandomStream) -> [[(time: Double, ended: Bool)]] {
        var waits = [[(time: Double, ended: Bool)]](repeating: [], count: Self.teams)
        for _ in 0..<asks {
            let team = random.below(Self.teams)
            let watched = random.unit() * Self.length
            let wait = exp(middle(team) + Self.deviation * random.normal())
            let ended = random.unit() < Self.answered && wait <= watched
            waits[team].append((ended ? wait : watched, ended))
        }
        return waits
    }

    /// Share still waiting after so many hours in a team, or in all.
    func waiting(after hours: Double, team: Int? = nil) -> Double {
        let teams = team.map { [$0] } ?? Array(0..<Self.teams)
        let helped = teams.map { 0.5 * erfc((middle($0) - log(hours)) / Self.deviation / 2.0.squareRoot()) }
        return 1 - Self.answered * helped.reduce(0, +) / Double(teams.count)
    }

    /// Hours after which half of the asks have help.
    func median(team: Int? = nil) -> Double {
        var (low, high) = (0.0, Self.length)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if waiting(after: middle, team: team) > 0.5 { low = middle } else { high = middle }
        }
        return low
    }
}

extension RandomStream {
    /// Standard normal (Box and Muller 1958).
    mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * Double.pi * unit())
    }
}
