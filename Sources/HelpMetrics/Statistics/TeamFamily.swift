/// The teams that are judged together, and how far each falls short of what chance gives it: (expected − share) / deviation.
///
/// Going from the team with the least shortfall observed to the one with the most, each is held against the largest
/// shortfall that a labelling gives any team up to it (step-down max T). That bounds the chance of even one false team by
/// the level, and thereby the share of false ones among those called, as adjusting after Benjamini and Hochberg would. It
/// finds more: the shares of small teams lean far below their mean by chance, so that their p is larger, and their
/// shortfall is not.
///
/// Source: Westfall and Young 1993, "Resampling-based multiple testing", algorithm 2.8.
struct TeamFamily: Sendable {
    private let chance: TeamChance
    /// Which teams are judged.
    let judged: [Bool]

    init(_ chance: TeamChance, judged: [Bool]) { (self.chance, self.judged) = (chance, judged) }

    func shortfall(_ team: Int, share: Double) -> Double { chance.shortfall(team, share: share)[0] }
}

/// The observed shortfalls in the form in which random ones are compared with them.
struct StepDown: Sendable {
    /// Judged teams by observed shortfall, least first, and those shortfalls.
    private let teams: [Int]
    private let shortfalls: [Double]
    private let family: TeamFamily

    /// Keeps sums that differ only in the order of addition equal.
    private static let slack = 1e-9

    init(_ family: TeamFamily, _ shares: [SIMD4<Double>]) {
        let all = shares.indices.map { family.shortfall($0, share: shares[$0][0]) }
        teams = shares.indices.filter { family.judged[$0] }.sorted { (all[$0], $0) < (all[$1], $1) }
        shortfalls = teams.map { all[$0] - Self.slack }
        self.family = family
    }

    var count: Int { teams.count }

    /// Adds 1 for every team whose shortfall this labelling reaches in some team up to it.
    ///
    /// - Parameter shares: of all teams under the labelling; `nil` without any help.
    func tally(_ shares: [Double?], into counts: inout [Int]) {
        var largest = -Double.infinity
        for (place, team) in teams.enumerated() {
            if let share = shares[team] { largest = max(largest, family.shortfall(team, share: share)) }
            if largest >= shortfalls[place] { counts[place] += 1 }
        }
    }

    /// Adjusted p of each team from the tallied labellings; `nil` where it is not judged.
    func adjusted(_ counts: [Int], permutations: Int) -> [Double?] {
        var adjusted = [Double?](repeating: nil, count: family.judged.count)
        var least = 0.0
        for (place, team) in teams.enumerated().reversed() {
            least = max(least, FalseDiscovery.permutationP(asExtreme: counts[place], of: permutations))
            adjusted[team] = least
        }
        return adjusted
    }
}
