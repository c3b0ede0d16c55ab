import Parallel

/// The label-permutation test: the network stays as it is, people keep their ties, and the teams are dealt out anew at
/// random, each as large as before; where people have strata (sites, levels), each team keeps as many of every stratum.
/// People without a team stay out of it.
///
/// It asks whether team membership is associated with who helps whom. Counts only, so that the result is the same on
/// any number of threads and however many labellings are taken side by side.
struct LabelPermutation: Sendable {
    /// Labellings drawn.
    let permutations: Int
    /// The first so many of them were looked at for pairs of teams as well; see `PairFamily.permutations`.
    let pairPermutations: Int
    /// What was observed, from the same passes that run on the random labellings.
    let observed: TeamScan
    /// Labellings under which the share of help across teams was at most the one observed.
    let firmAtMost: Int
    /// The same for each team's external share, at each of `TeamedTies.thresholds`; and the labellings under which there
    /// was any help to take a share of.
    let teamAtMost: [SIMD4<Int64>]
    let teamDefined: [SIMD4<Int64>]
    /// p of the judged teams' shortfalls, adjusted over them; see `TeamFamily`.
    let teamAdjusted: [Double?]
    /// Labellings under which each watched pair had at least the weight observed.
    let pairAtLeast: [Int]
    /// Labellings under which some pair of the family had at least the excess of this one.
    let familyAtLeast: [Int]
    /// Labellings under which each person brokered between teams at least as often as observed, by node.
    let brokerAtLeast: [Int]
    /// Labellings that put none of a person's open two-paths inside a team: as far as brokering can go.
    let brokerAtMost: [Int]

    /// - Complexity: O(permutations · (ties / 16 + people + teams + two-paths inside teams) + pair permutations · ties),
    ///   in parallel by permutation.
    init(_ ties: TeamedTies, teams: TeamFamily, family: PairFamily, settings: Survey.Settings) {
        let pairs = family.permutations(of: settings.permutations, ties: ties.count)
        let seen = TeamScan(ties, family: family, order: ties.grouped)
        let observed = ObservedTeams(seen, teams, family)
        let width = InnerTies.lanes(inner: ties.expectedInside)
        // One bench serves a few batches, for making it costs as much as a small batch.
        let part = width * 8
        let parts = Parallel.map((settings.permutations + part - 1) / part, threads: settings.threads) { number in
            var bench = LabelBench(ties, lanes: width)
            var tally = LabelTally(ties, observed)
            let end = min((number + 1) * part, settings.permutations)
            for first in stride(from: number * part, to: end, by: width) {
                let orders = (first..<min(first + width, end)).map { index in
                    var random = RandomStream(seed: settings.seed, purpose: .labels, index: index)
                    var order = ties.grouped
                    ties.strata.shuffle(&order, with: &random)
                    return order
                }
                bench.load(ties, orders: orders)
                for lane in orders.indices {
                    tally.add(&bench, ties, observed, lane: lane)
                    if first + lane < pairs { tally.addPairs(&bench, ties, observed, orders[lane], lane: lane) }
                }
            }
            return tally
        }
        var total = LabelTally(ties, observed)
        for tally in parts { total.merge(tally) }
        permutations = settings.permutations
        pairPermutations = pairs
        self.observed = seen
        firmAtMost = total.firm
        teamAtMost = total.teams
        teamDefined = total.defined
        teamAdjusted = observed.stepDown.adjusted(total.shortfalls, permutations: settings.permutations)
        pairAtLeast = total.pairs.map(Int.init)
        familyAtLeast = observed.familyAtLeast(total.reached)
        // The number of open two-paths through a person does not depend on labels: fewer inside the team is more across.
        brokerAtLeast = total.moreInside.map { settings.permutations - Int($0) }
        brokerAtMost = total.someInside.map { settings.permutations - Int($0) }
    }
}

/// The observed values in the form in which random ones are compared with them. The slack keeps sums of fractions
/// that differ only in the order of addition equal.
private struct ObservedTeams: Sendable {
    let family: PairFamily
    let stepDown: StepDown
    let firmInside: Double
    let shares: [SIMD4<Double>]
    let between: [Double]
    let coordinated: [Int]
    /// Watched pairs by excess, least first, and those excesses.
    private let byExcess: [Int]
    private let excess: [Double]

    static let slack = 1e-9

    init(_ scan: TeamScan, _ teams: TeamFamily, _ family: PairFamily) {
        self.family = family
        stepDown = StepDown(teams, scan.shares)
        firmInside = scan.inside.reduce(0) { $0 + $1[0] } * (1 - Self.slack)
        shares = scan.shares.map { $0 + Self.slack }
        between = scan.between.map { $0 * (1 - Self.slack) }
        coordinated = scan.coordinated
        let excess = scan.excess.map { $0 - Self.slack }
        byExcess = excess.indices.sorted { (excess[$0], $0) < (excess[$1], $1) }
        self.excess = byExcess.map { excess[$0] }
    }

    /// How many watched pairs have no more than this excess.
    func reached(by largest: Double) -> Int {
        var (low, high) = (0, excess.count)
        while low < high {
            let middle = (low + high) / 2
            if excess[middle] <= largest { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// From the labellings that reached exactly so many pairs to those that reached each pair.
    func familyAtLeast(_ reached: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: byExcess.count)
        var sum = 0
        for place in byExcess.indices.reversed() {
            sum += reached[place + 1]
            counts[byExcess[place]] = sum
        }
        return counts
    }
}

/// How often random labellings were as extreme as the one observed.
private struct LabelTally: Sendable {
    var firm = 0
    var teams: [SIMD4<Int64>]
    var defined: [SIMD4<Int64>]
    /// Labellings that reach each judged team's shortfall, in the order of `StepDown`.
    var shortfalls: [Int]
    var pairs: [Int32]
    /// Labellings whose largest excess reaches exactly `n` of the watched pairs.
    var reached: [Int]
    /// Labellings that put more of a person's open two-paths inside a team than observed.
    var moreInside: [Int32]
    /// Labellings that put any of them inside.
    var someInside: [Int32]

    init(_ ties: TeamedTies, _ observed: ObservedTeams) {
        teams = Array(repeating: .zero, count: ties.sizes.count)
        defined = teams
        shortfalls = Array(repeating: 0, count: observed.stepDown.count)
        pairs = Array(repeating: 0, count: observed.family.watched.count)
        reached = Array(repeating: 0, count: observed.family.watched.count + 1)
        moreInside = Array(repeating: 0, count: ties.team.count)
        someInside = moreInside
    }

    mutating func add(_ bench: inout LabelBench, _ ties: TeamedTies, _ observed: ObservedTeams, lane: Int) {
        let touching = bench.touching(ties, lane: lane)
        var sum = 0.0
        var shares = [Double?](repeating: nil, count: teams.count)
        for team in teams.indices {
            let inside = bench.inner.inside(team, lane: lane)
            sum += inside[0]
            let some = (touching[team] - inside) .> 0
            let share = TeamScan.share(touching[team], inside: inside)
            if some[0] { shares[team] = share[0] }
            let atMost = share .<= observed.shares[team]
            teams[team] &+= SIMD4<Int64>.zero.replacing(with: 1, where: atMost .& some)
            defined[team] &+= SIMD4<Int64>.zero.replacing(with: 1, where: some)
        }
        observed.stepDown.tally(shares, into: &shortfalls)
        if sum >= observed.firmInside { firm += 1 }
        bench.eachCoordinator(lane: lane) { node, open in
            if open > 0 { someInside[node] &+= 1 }
            if open > observed.coordinated[node] { moreInside[node] &+= 1 }
        }
    }

    mutating func addPairs(
        _ bench: inout LabelBench, _ ties: TeamedTies, _ observed: ObservedTeams, _ order: [Int32], lane: Int
    ) {
        let largest = bench.scanPairs(ties, observed.family, order: order, lane: lane) { pair, help in
            if help[0] >= observed.between[pair] { pairs[pair] &+= 1 }
        }
        reached[observed.reached(by: largest)] += 1
    }

    mutating func merge(_ other: LabelTally) {
        firm += other.firm
        for team in teams.indices {
            teams[team] &+= other.teams[team]
            defined[team] &+= other.defined[team]
        }
        for place in shortfalls.indices { shortfalls[place] += other.shortfalls[place] }
        for pair in pairs.indices { pairs[pair] += other.pairs[pair] }
        for count in reached.indices { reached[count] += other.reached[count] }
        for person in moreInside.indices {
            moreInside[person] += other.moreInside[person]
            someInside[person] += other.someInside[person]
        }
    }
}
