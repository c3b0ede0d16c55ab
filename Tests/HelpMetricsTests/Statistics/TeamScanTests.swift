import HelpGraph
import Testing

@testable import HelpMetrics

/// The same statistics, written down from their definitions.
struct PlainCount {
    var inside: [Double]
    var external: [Double]
    var coordinated: [Int]
    var crossTeam: [Int]

    init(_ survey: Survey, atLeast threshold: Double) {
        let network = survey.network
        inside = survey.teams.map { _ in 0 }
        external = inside
        for helper in 0..<network.nodeCount {
            for tie in network.given.row(helper) where network.given.weights[tie] >= threshold {
                let (one, other) = (survey.team[helper], survey.team[Int(network.given.neighbours[tie])])
                guard one >= 0, other >= 0 else { continue }
                if one == other { inside[Int(one)] += network.given.weights[tie] }
                for team in [one, other] where one != other { external[Int(team)] += network.given.weights[tie] }
            }
        }
        (coordinated, crossTeam) = Self.openPaths(survey)
    }

    private static func openPaths(_ survey: Survey) -> ([Int], [Int]) {
        let network = survey.network
        let people = 0..<network.nodeCount
        let helped = people.map { Set(network.given.row($0).map { Int(network.given.neighbours[$0]) }) }
        var counts = ([Int](repeating: 0, count: people.count), [Int](repeating: 0, count: people.count))
        for from in people where survey.team[from] >= 0 {
            for middle in helped[from] where survey.team[middle] >= 0 {
                for end in helped[middle] where end != from && survey.team[end] >= 0 && !helped[from].contains(end) {
                    let same = survey.team[from] == survey.team[middle] && survey.team[middle] == survey.team[end]
                    if same { counts.0[middle] += 1 } else { counts.1[middle] += 1 }
                }
            }
        }
        return counts
    }
}

private func pairFamily(_ survey: Survey, watched: [TeamPair], linked: [TeamPair] = []) -> PairFamily {
    PairFamily(
        watched: watched, linked: linked, teams: survey.teams.count,
        chance: PairChance(TeamedTies(survey), stratum: survey.stratum))
}

private func family(_ survey: Survey) -> PairFamily {
    let watched = [TeamPair(0, 1), TeamPair(1, 2)].filter { $0.second < survey.teams.count }
    return pairFamily(survey, watched: watched)
}

func withSomeTeamless(_ survey: Survey) -> Survey {
    survey.relabelled(survey.team.enumerated().map { $0 % 7 == 3 ? -1 : $1 })
}

@Test(arguments: 1...6) func `one pass over the ties agrees with the definitions`(seed: UInt64) {
    let survey = withSomeTeamless(
        RandomNetworks.survey(people: 40, teams: 2 + Int(seed), ties: 300, inside: 0.5, seed: seed))
    let ties = TeamedTies(survey)
    let scan = TeamScan(ties, family: family(survey), order: ties.grouped)
    for level in 0..<4 {
        let plain = PlainCount(survey, atLeast: TeamedTies.thresholds[level])
        #expect(scan.inside.map { $0[level] } == plain.inside)
        #expect(zip(scan.touching, scan.inside).map { ($0 - 2 * $1)[level] } == plain.external)
    }
    #expect(scan.coordinated == PlainCount(survey, atLeast: 0).coordinated)
}

/// 300 teams, so that some have the same low byte.
@Test(arguments: [2, 7, 300]) func `labellings side by side are each what they are alone`(teams: Int) {
    let survey = withSomeTeamless(RandomNetworks.survey(people: 330, teams: teams, ties: 9_000, inside: 0.2))
    let (ties, family) = (TeamedTies(survey), family(survey))
    var random = RandomStream(seed: 1, stream: 1)
    let orders = (0..<50).map { _ in
        var order = ties.grouped
        order.shuffle(with: &random)
        return order
    }
    var bench = LabelBench(ties, lanes: 64)
    for _ in 1...2 { bench.load(ties, orders: orders) }
    for (lane, order) in orders.enumerated() {
        let alone = TeamScan(ties, family: family, order: order)
        #expect((0..<teams).map { bench.inner.inside($0, lane: lane) } == alone.inside)
        #expect(bench.touching(ties, lane: lane) == alone.touching)
        var coordinated = [Int](repeating: 0, count: 330)
        bench.eachCoordinator(lane: lane) { coordinated[$0] = $1 }
        #expect(coordinated == alone.coordinated)
        var between = [Double](repeating: 0, count: family.watched.count)
        let largest = bench.scanPairs(ties, family, order: order, lane: lane) { between[$0] = $1[0] }
        #expect(between == alone.between && largest == alone.largestExcess)
    }
}

@Test func `pairs come out the same with a cell for each and team by team`() {
    let survey = withSomeTeamless(RandomNetworks.survey(people: 60, teams: 9, ties: 500, inside: 0.3))
    let pairs = (0..<9).flatMap { first in (first + 1..<9).map { TeamPair(first, $0) } }
    let family = pairFamily(survey, watched: pairs.sorted(), linked: [TeamPair(2, 4)])
    let ties = TeamedTies(survey)
    var results: [[Double]] = []
    for dense in [0, 1024] {
        var pass = PairPass(teams: 9, denseTeams: dense)
        var between = [SIMD2<Double>](repeating: .zero, count: pairs.count)
        for _ in 1...2 {
            survey.team.withUnsafeBufferPointer { labels in
                pass.scan(ties, family, labels: labels, order: ties.grouped) { between[$0] = $1 }
            }
        }
        results.append(between.flatMap { [$0[0], $0[1]] } + [pass.largestExcess])
    }
    for (one, other) in zip(results[0], results[1]) { #expect(abs(one - other) < 1e-9) }
    #expect(results[0].allSatisfy { $0 > 0 })
}

@Test func `watched pairs add up the help of both directions`() {
    let survey = Example(ties: ["a>b:3", "b>a:2", "a>c:7", "d>b:1"], teams: ["a:X", "b:Y", "c:Z", "d:X"], value: nil)
        .survey()
    let scan = TeamScan(TeamedTies(survey), family: family(survey), order: [0, 3, 1, 2])
    #expect(scan.between == [6, 0])
    // Roots √5 between a and b, 1 between d and b, √7 between a and c: X = Σ √w − r r' / 2R.
    let (first, second) = (5.0.squareRoot() + 1, 7.0.squareRoot())
    let beyond = [first, second].map { $0 - (first + second) * $0 / (2 * (first + second)) }
    let chance = PairChance(TeamedTies(survey), stratum: [])
    let nothing = chance.excess(TeamPair(0, 2), root: 0, of: [0, 0, 0])
    let deviation = 1 / (chance.excess(TeamPair(0, 2), root: 1, of: [0, 0, 0]) - nothing)
    #expect(abs(scan.excess[0] - (beyond[0] / deviation + nothing)) < 1e-9)
    #expect(abs(scan.largestExcess - max(scan.excess[0], beyond[1] / deviation + nothing)) < 1e-9)
}
