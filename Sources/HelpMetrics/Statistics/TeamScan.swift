import HelpGraph

/// What one labelling of the people comes to: all statistics that depend on who is in which team.
struct TeamScan: Sendable {
    /// Help inside each team, at each threshold.
    let inside: [SIMD4<Double>]
    /// Help given and received by each team's people, at each threshold; help inside counts twice.
    let touching: [SIMD4<Double>]
    /// Open two-paths of which all three people are in the same team, by the node in the middle.
    let coordinated: [Int]
    /// Weight of each watched pair, and its excess.
    let between: [Double]
    let excess: [Double]
    /// Over all pairs of the family that have any weight; -∞ when none has.
    let largestExcess: Double

    /// `order` lists the nodes that have a team, team by team: the first `sizes[0]` belong to team 0, and so on.
    ///
    /// - Complexity: O(ties + teams + two-paths inside teams).
    init(_ ties: TeamedTies, family: PairFamily, order: [Int32]) {
        var bench = LabelBench(ties, lanes: 1)
        bench.load(ties, orders: [order])
        inside = ties.sizes.indices.map { bench.inner.inside($0, lane: 0) }
        touching = bench.touching(ties, lane: 0)
        var coordinated = [Int](repeating: 0, count: ties.team.count)
        bench.eachCoordinator(lane: 0) { coordinated[$0] = $1 }
        self.coordinated = coordinated
        var between = [SIMD2<Double>](repeating: .zero, count: family.watched.count)
        largestExcess = bench.scanPairs(ties, family, order: order, lane: 0) { between[$0] = $1 }
        self.between = between.map { $0[0] }
        let roots = family.roots(ties, order: order)
        excess = zip(family.watched, between).map { family.excess($0, root: $1[1], of: roots) }
    }

    /// Share of the help touching a team that is with other teams, at each threshold.
    var shares: [SIMD4<Double>] { inside.indices.map { share(of: $0) } }

    func share(of team: Int) -> SIMD4<Double> { Self.share(touching[team], inside: inside[team]) }

    /// External / (inside + external); 0 without any help.
    static func share(_ touching: SIMD4<Double>, inside: SIMD4<Double>) -> SIMD4<Double> {
        let all = touching - inside
        return ((all - inside) / all).replacing(with: 0, where: all .<= 0)
    }
}

/// The working memory of label permutations: some labellings side by side, and the passes over the ties under them.
struct LabelBench: ~Copyable {
    private(set) var lanes: LabelLanes
    private(set) var inner: InnerTies
    private var coordinators: CoordinatorPass
    private var pairs: PairPass
    private let teams: Int

    init(_ ties: TeamedTies, lanes count: Int) {
        teams = ties.sizes.count
        lanes = LabelLanes(nodeCount: ties.team.count, lanes: count)
        inner = InnerTies(teams: teams, lanes: count)
        coordinators = CoordinatorPass(nodeCount: ties.team.count)
        pairs = PairPass(teams: teams)
    }

    /// Takes one labelling a lane and walks the ties under all of them.
    mutating func load(_ ties: TeamedTies, orders: [[Int32]]) {
        for (lane, order) in orders.enumerated() { lanes.deal(order, sizes: ties.sizes, lane: lane) }
        lanes.settle(orders.count)
        inner.gather(ties, lanes)
    }

    /// Help given and received by each team's people.
    func touching(_ ties: TeamedTies, lane: Int) -> [SIMD4<Double>] {
        var sums = [SIMD4<Double>](repeating: .zero, count: teams)
        lanes.addUp(ties.strengths, into: &sums, lane: lane)
        return sums
    }

    mutating func eachCoordinator(lane: Int, _ body: (_ node: Int, _ open: Int) -> Void) {
        coordinators.count(inner.ties(lane), body)
    }

    /// Calls `body` with the weight of every watched pair and the sum of its roots, and gives the largest excess.
    mutating func scanPairs(
        _ ties: TeamedTies, _ family: PairFamily, order: [Int32], lane: Int,
        _ body: (_ pair: Int, _ help: SIMD2<Double>) -> Void
    ) -> Double {
        pairs.scan(ties, family, labels: lanes.labels(lane), order: order, body)
        return pairs.largestExcess
    }
}
