import Parallel

/// The label-permutation test: the network stays as it is, people keep their ties, and the teams are dealt out anew at
/// random, each as large as before. People without a team stay out of it.
///
/// It asks whether team membership is associated with who helps whom. Counts only, so that the result is the same on
/// any number of threads.
struct LabelPermutation: Sendable {
    /// Labellings drawn.
    let permutations: Int
    /// What was observed, from the same pass that runs on the random labellings.
    let observed: TeamScan
    /// Labellings under which the share of help across teams was at most the one observed.
    let firmAtMost: Int
    /// The same for each team's external share, at each of `TeamedTies.thresholds`; and the labellings under which there
    /// was any help to take a share of.
    let teamAtMost: [SIMD4<Int64>]
    let teamDefined: [SIMD4<Int64>]
    /// Labellings under which each watched pair had at least the weight observed.
    let pairAtLeast: [Int]
    /// Labellings under which some pair of the family had at least the excess of this one.
    let familyAtLeast: [Int]
    /// Labellings under which each person brokered between teams at least as often as observed, by position.
    let brokerAtLeast: [Int]

    /// - Complexity: O(permutations · (ties + people + teams + two-paths inside teams)), in parallel by permutation.
    init(_ ties: TeamedTies, family: PairFamily, settings: Survey.Settings) {
        let grouped = ties.labels.indices.sorted { (ties.labels[$0], $0) < (ties.labels[$1], $1) }.map(Int32.init)
        var scan = TeamScan(ties: ties, family: family)
        scan.scan(ties, order: grouped)
        let (start, observed) = (scan, ObservedTeams(scan, family))
        let batch = 64
        let parts = Parallel.map((settings.permutations + batch - 1) / batch, threads: settings.threads) { part in
            var (scan, tally) = (start, LabelTally(start))
            for index in part * batch..<min((part + 1) * batch, settings.permutations) {
                var random = RandomStream(seed: settings.seed, purpose: .labels, index: index)
                var order = grouped
                order.shuffle(with: &random)
                scan.scan(ties, order: order)
                tally.add(scan, observed)
            }
            return tally
        }
        let total = parts.reduce(into: LabelTally(start)) { $0.merge($1) }
        permutations = settings.permutations
        self.observed = start
        firmAtMost = total.firm
        teamAtMost = total.teams
        teamDefined = total.defined
        pairAtLeast = total.pairs.map(Int.init)
        familyAtLeast = total.family.map(Int.init)
        brokerAtLeast = total.brokers.map(Int.init)
    }
}

/// The observed values in the form in which random ones are compared with them. The slack keeps sums of fractions
/// that differ only in the order of addition equal.
private struct ObservedTeams: Sendable {
    let firmInside: Double
    let shares: [SIMD4<Double>]
    let between: [Double]
    let excess: [Double]
    let coordinated: [Int]

    static let slack = 1e-9

    init(_ scan: TeamScan, _ family: PairFamily) {
        firmInside = scan.inside.reduce(0) { $0 + $1[0] } * (1 - Self.slack)
        shares = scan.shares.map { $0 + Self.slack }
        between = scan.pairs.between.map { $0 * (1 - Self.slack) }
        excess = zip(family.watched, scan.pairs.between).map { family.excess($0, weight: $1) - Self.slack }
        coordinated = scan.coordinated
    }
}

/// How often random labellings were as extreme as the one observed.
private struct LabelTally: Sendable {
    var firm = 0
    var teams: [SIMD4<Int64>]
    var defined: [SIMD4<Int64>]
    var pairs: [Int32]
    var family: [Int32]
    var brokers: [Int32]

    init(_ scan: TeamScan) {
        teams = Array(repeating: .zero, count: scan.inside.count)
        defined = teams
        pairs = Array(repeating: 0, count: scan.pairs.between.count)
        family = pairs
        brokers = Array(repeating: 0, count: scan.coordinated.count)
    }

    mutating func add(_ scan: TeamScan, _ observed: ObservedTeams) {
        var inside = 0.0
        for team in teams.indices {
            inside += scan.inside[team][0]
            let some = scan.help(of: team) .> 0
            let atMost = scan.share(of: team) .<= observed.shares[team]
            teams[team] &+= SIMD4<Int64>.zero.replacing(with: 1, where: atMost .& some)
            defined[team] &+= SIMD4<Int64>.zero.replacing(with: 1, where: some)
        }
        if inside >= observed.firmInside { firm += 1 }
        for pair in pairs.indices {
            if scan.pairs.between[pair] >= observed.between[pair] { pairs[pair] += 1 }
            if scan.pairs.largestExcess >= observed.excess[pair] { family[pair] += 1 }
        }
        // The number of open two-paths through a person does not depend on labels: fewer inside the team is more across.
        for person in brokers.indices where scan.coordinated[person] <= observed.coordinated[person] {
            brokers[person] += 1
        }
    }

    mutating func merge(_ other: LabelTally) {
        firm += other.firm
        for team in teams.indices {
            teams[team] &+= other.teams[team]
            defined[team] &+= other.defined[team]
        }
        for pair in pairs.indices {
            pairs[pair] += other.pairs[pair]
            family[pair] += other.family[pair]
        }
        for person in brokers.indices { brokers[person] += other.brokers[person] }
    }
}

extension TeamScan {
    /// Help that touches a team, at each threshold.
    func help(of team: Int) -> SIMD4<Double> { touching[team] - inside[team] }

    /// External share of it: external / (inside + external); 0 without any help.
    func share(of team: Int) -> SIMD4<Double> {
        let all = help(of: team)
        return ((all - inside[team]) / all).replacing(with: 0, where: all .<= 0)
    }

    var shares: [SIMD4<Double>] { inside.indices.map { share(of: $0) } }
}
