import HelpGraph
import HelpMetrics

/// A network with teams, and acts where it has any: what calibration draws its runs from.
struct CalibrationFirm: Sendable {
    typealias Tie = (helper: Int, seeker: Int, weight: Int)

    var name: String
    var team: [Int]
    /// One per (helper, seeker).
    var ties: [Tie]
    /// Whether ties count acts, each a conversation of its own, or come without conversations.
    var hasActs: Bool

    var teamCount: Int { (team.max() ?? -1) + 1 }

    func survey(_ settings: Survey.Settings) -> Survey {
        var episodes: [Survey.Episode] = []
        for tie in hasActs ? ties : [] {
            for _ in 0..<tie.weight {
                episodes.append(
                    Survey.Episode(
                        helper: UInt32(tie.helper), seeker: UInt32(tie.seeker), conversation: UInt32(episodes.count)))
            }
        }
        let network = HelpNetwork(
            people: team.indices.map { UInt32($0) },
            ties: ties.map { (UInt32($0.helper), UInt32($0.seeker), Double($0.weight)) })
        return Survey(
            network: network, teams: (0..<teamCount).map { "team \($0)" }, team: team.map { Int32($0) },
            episodes: episodes, settings: settings)
    }

    /// The same ties, the teams dealt out at random.
    func shuffled(_ random: inout RandomStream) -> CalibrationFirm {
        var firm = self
        firm.team.shuffle(with: &random)
        return firm
    }
}

extension CalibrationFirm {
    static let unequalSizes = [5, 6, 7, 8, 10, 12, 16, 20, 28, 38]

    /// Ten teams of 5 to 38 people, some people busier than others, each tie inside the helper's team with a probability
    /// of `inside`, and weights 1, 2, 3, … each half as frequent as the one before.
    static func unequal(ties: Int, inside: Double, seed: UInt64) -> CalibrationFirm {
        var random = RandomStream(seed: seed, stream: 0x6669_726D)
        let team = unequalSizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
        let people = team.count
        var starts = [0]
        for size in unequalSizes { starts.append((starts.last ?? 0) + size) }
        var order = Array(0..<people)
        order.shuffle(with: &random)
        var known: Set<Int> = []
        var made: [Tie] = []
        while made.count < ties {
            let helper = order[random.skewed(people)]
            let own = team[helper]
            let seeker =
                random.unit() < inside
                ? starts[own] + random.below(unequalSizes[own]) : order[random.skewed(people)]
            guard helper != seeker, known.insert(helper * people + seeker).inserted else { continue }
            made.append((helper, seeker, 1 + min(20, random.next().trailingZeroBitCount)))
        }
        return CalibrationFirm(name: "generated, \(people) people", team: team, ties: made, hasActs: true)
    }
}

extension RandomStream {
    /// Uniform in 0..<1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Below `count`, small numbers more often: ⌊count · u^1.5⌋.
    mutating func skewed(_ count: Int) -> Int {
        let number = unit()
        return min(count - 1, Int(Double(count) * number * number.squareRoot()))
    }
}
