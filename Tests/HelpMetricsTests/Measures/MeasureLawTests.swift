import HelpGraph
import Testing

@testable import HelpMetrics

/// Networks that break what was only thought of for ordinary ones.
private let strange: [(name: String, survey: Survey)] = [
    ("no people", Example(ties: [], value: nil).survey()),
    ("one person", Example(ties: ["a"], teams: ["a:X"], value: nil).survey()),
    ("two people, no ties", Example(ties: ["a", "b"], teams: ["a:X", "b:Y"], value: nil).survey()),
    ("no teams", Example(ties: ["a>b", "b>c", "c>a:5"], value: nil).survey()),
    (
        "a single team",
        Example(ties: ["a>b", "b>c", "c>d:2"], teams: ["a:X", "b:X", "c:X", "d:X"], value: nil).survey()
    ),
    (
        "teams of one",
        Example(ties: ["a>b", "b>c", "c>d:2"], teams: ["a:W", "b:X", "c:Y", "d:Z"], value: nil).survey()
    ),
    ("two parts", Example(ties: ["a>b", "b>a", "c>d", "d>e"], teams: ["a:X", "b:X", "c:Y"], value: nil).survey()),
    (
        "a team without people",
        Example(ties: ["a>b"], teams: ["a:X"], value: nil).survey().relabelled([1, 0], names: ["X", "Y", "Z"])
    ),
    ("complete", RandomNetworks.survey(people: 6, teams: 2, ties: 400)),
    ("random", RandomNetworks.survey(people: 30, teams: 4, ties: 120)),
]

private func count(_ measure: Measure, _ survey: Survey) -> Int {
    switch measure.shape {
    case .network: 1
    case .person: survey.network.nodeCount
    case .team: survey.teams.count
    }
}

@Test(arguments: Measure.all, strange.indices)
func `a value is finite, or nil with a reason`(measure: Measure, number: Int) {
    let survey = strange[number].survey
    let measured = measure.measure(survey)
    #expect(measured.values.count == count(measure, survey))
    #expect(measured.values.allSatisfy { $0?.isFinite ?? true })
    #expect(Set(measured.undefined.keys) == Set(measured.values.indices.filter { measured.values[$0] == nil }))
    #expect(measured.undefined.values.allSatisfy { !$0.isEmpty })
}

@Test(arguments: Measure.all) func `the order of people changes nothing`(measure: Measure) {
    let survey = RandomNetworks.survey(people: 25, teams: 4, ties: 90, inside: 0.4)
    var order = (0..<25).map { $0 }
    var random = RandomStream(seed: 4, stream: 4)
    order.shuffle(with: &random)
    let mixed = renumbered(survey, by: order)
    let (before, after) = (measure.measure(survey), measure.measure(mixed))
    let moved = measure.shape == .person ? order.map { after.values[$0] } : after.values
    expectClose(moved, before.values, measure.name)
}

/// Node v becomes order[v].
private func renumbered(_ survey: Survey, by order: [Int]) -> Survey {
    let given = survey.network.given
    let ties = (0..<given.nodeCount).flatMap { helper in
        given.row(helper).map {
            (UInt32(order[helper]), UInt32(order[Int(given.neighbours[$0])]), given.weights[$0])
        }
    }
    var team = survey.team
    for (node, place) in order.enumerated() { team[place] = survey.team[node] }
    let network = HelpNetwork(
        people: survey.network.people, ties: ties.reversed().map { (helper: $0.0, seeker: $0.1, weight: $0.2) })
    return Survey(network: network, teams: survey.teams, team: team)
}

@Test(arguments: Measure.all) func `helping oneself counts for nothing`(measure: Measure) {
    let survey = RandomNetworks.survey(people: 20, teams: 3, ties: 70)
    let own = (0..<20).map { (helper: UInt32($0), seeker: UInt32($0), weight: Double($0 % 4)) }
    let network = HelpNetwork(people: survey.network.people, ties: own + ties(survey))
    let more = Survey(network: network, teams: survey.teams, team: survey.team)
    expectClose(measure.measure(more).values, measure.measure(survey).values, measure.name)
}

/// What depends on how many people there are.
private let dependsOnPeople: Set = [
    "betweenness", "components", "largestComponentShare", "density", "giniGiven", "topShareGiven", "gtd.connectedness",
    "fragmentation",
    "distanceFragmentation", "fragmentationByPair", "distanceFragmentationByPair",
]

@Test(arguments: Measure.all.filter { !dependsOnPeople.contains($0.name) })
func `somebody without ties and without a team changes nobody else's value`(measure: Measure) {
    let survey = RandomNetworks.survey(people: 20, teams: 3, ties: 70)
    let network = HelpNetwork(people: (0..<21).map(UInt32.init), ties: ties(survey))
    let more = Survey(network: network, teams: survey.teams, team: survey.team + [-1])
    let values = measure.measure(more).values
    expectClose(
        measure.shape == .person ? Array(values.dropLast()) : values, measure.measure(survey).values, measure.name)
}

private func ties(_ survey: Survey) -> [(helper: UInt32, seeker: UInt32, weight: Double)] {
    let given = survey.network.given
    return (0..<given.nodeCount).flatMap { helper in
        given.row(helper).map { (UInt32(helper), given.neighbours[$0], given.weights[$0]) }
    }
}

/// What depends on how large or how dense the whole is.
private let dependsOnTheWhole = dependsOnPeople.union(
    Measure.all.filter { $0.name.hasSuffix("Z") }.map(\.name) + ["eiExpected", "soleOutsideHelper"])

@Test(arguments: Measure.all.filter { $0.shape == .person && !dependsOnTheWhole.contains($0.name) })
func `a second part leaves the values of the first as they are`(measure: Measure) {
    let survey = RandomNetworks.survey(people: 15, teams: 3, ties: 60)
    let twice = ties(survey).flatMap {
        [$0, (helper: $0.helper + 15, seeker: $0.seeker + 15, weight: $0.weight)]
    }
    let network = HelpNetwork(people: (0..<30).map(UInt32.init), ties: twice)
    let both = Survey(network: network, teams: survey.teams, team: survey.team + survey.team)
    let values = measure.measure(both).values
    let alone = measure.measure(survey).values
    expectClose(Array(values.prefix(15)), alone, measure.name)
    expectClose(Array(values.suffix(15)), alone, measure.name)
}

@Test func `help adds up over people, teams and the network`() throws {
    let survey = RandomNetworks.survey(people: 30, teams: 4, ties: 200, inside: 0.5)
    let sum = { (name: String, shape: Measure.Shape) throws -> Double in
        try #require(Measure.named(name, shape)).measure(survey).values.reduce(0) { $0 + ($1 ?? 0) }
    }
    let all = survey.network.given.weights.reduce(0, +)
    #expect(try sum("actsGiven", .person) == all)
    #expect(try sum("actsReceived", .person) == all)
    #expect(try sum("internal", .team) + sum("externalOut", .team) == all)
    #expect(try sum("externalOut", .team) == sum("externalIn", .team))
    #expect(deviation(try sum("belowSurface", .network), try sum("externalOut", .team) / all) < 1e-12)
    #expect(deviation(try sum("ei", .network), 2 * (try sum("belowSurface", .network)) - 1) < 1e-12)
}

@Test func `roles add up to all brokerage, and those between teams to the cross-team count`() {
    let survey = RandomNetworks.survey(people: 30, teams: 4, ties: 200, inside: 0.5)
    let all = [UInt64](repeating: .max, count: survey.network.tieCount)
    let across = SampledBrokerage(survey.network, team: survey.team, kept: all, threads: 1).acrossTeams(in: 0)
    for node in 0..<30 {
        let counts = survey.passes.brokerage.counts[node]
        #expect((counts?.total ?? 0) - (counts?[.coordinator] ?? 0) == across[node])
    }
}

@Test(arguments: [2, 3, 4]) func `the expected E-I index of a team is the ratio of exact means`(size: Int) throws {
    let people = 5
    let survey = Example(ties: [], teams: (0..<people).map { "p\($0):\($0 < size ? "X" : "Y")" }, value: nil).survey()
    let expected = try #require(Measure.named("eiExpected", .team)).measure(survey).values[0]
    var (inside, across) = (0.0, 0.0)
    for labels in 0..<1 << people where labels.nonzeroBitCount == size {
        // One tie, between persons 0 and 1, under every labelling.
        let (one, other) = (labels & 1, labels >> 1 & 1)
        inside += Double(one & other)
        across += Double(one ^ other)
    }
    #expect(deviation(expected, (across - inside) / (across + inside)) < 1e-12)
}
