import HelpGraph
import HelpMetrics
import Testing

/// Every number a pass gives per node, named; what laws are checked on.
private func all(_ network: HelpNetwork, team: [Int32], threads: Int) -> [(name: String, values: [Double?])] {
    let mutual = Mutual(network)
    let holes = HolesPass.measure(mutual, threads: threads)
    let triangles = TrianglePass.triangles(mutual, threads: threads)
    let geodesics = GeodesicPass.measure(network.given, threads: threads)
    let brokerage = BrokeragePass.roles(network, team: team, threads: threads)
    var values: [(name: String, values: [Double?])] = []
    for lengths in BetweennessPass.Lengths.allCases {
        for directed in [true, false] {
            let scores = BetweennessPass.scores(network, lengths: lengths, directed: directed, threads: threads)
            values.append(("betweenness \(lengths) \(directed)", scores))
        }
    }
    values += [
        ("constraint", holes.constraint), ("effective size", holes.effectiveSize), ("hierarchy", holes.hierarchy),
        ("ego constraint", EgoHolesPass.constraint(mutual, threads: threads)),
        ("core", CorePass.numbers(mutual).map { Double($0) }), ("clustering", triangles.clustering),
        ("closeness", geodesics.closeness), ("harmonic", geodesics.harmonic),
        ("ExpertiseRank", ExpertiseRankPass.scores(network, threads: threads)),
        ("total brokerage", brokerage.counts.map { $0.map { Double($0.total) } }),
        ("liaison", brokerage.counts.map { $0.map { Double($0[.liaison]) } }),
    ]
    return values
}

private func whole(_ network: HelpNetwork) -> [Double?] {
    let reciprocity = ReciprocityPass.measure(network)
    let gtd = GTDPass.measure(network, threads: 2)
    return [reciprocity.arc, reciprocity.weighted, gtd.hierarchy, gtd.efficiency, gtd.leastUpperBound]
}

private let teams = (0..<60).map { Int32($0 % 5) - ($0 % 11 == 0 ? 1 : 0) }

@Test(arguments: 0..<6) func `renumbering people moves the values with them`(seed: Int) {
    let ties = randomTies(UInt64(seed), nodes: 60, ties: 150 + seed * 60)
    let people = (0..<60).map { UInt32($0) }
    var moved = Array(0..<60)
    var random = SampleRandom(UInt64(seed) + 99)
    for place in stride(from: 59, to: 0, by: -1) { moved.swapAt(place, random.next(place + 1)) }
    let network = HelpNetwork(people: people, ties: ties)
    let renamed = HelpNetwork(
        people: people, ties: ties.map { (UInt32(moved[Int($0.helper)]), UInt32(moved[Int($0.seeker)]), $0.weight) })
    var movedTeams = teams
    for node in 0..<60 { movedTeams[moved[node]] = teams[node] }
    let before = all(network, team: teams, threads: 2)
    let after = all(renamed, team: movedTeams, threads: 2)
    for (old, new) in zip(before, after) {
        expectClose((0..<60).map { new.values[moved[$0]] }, old.values, old.name)
    }
    expectClose(whole(renamed), whole(network), "whole network")
}

@Test(arguments: 0..<4) func `one who talks to nobody changes nobody's values`(seed: Int) {
    let ties = randomTies(UInt64(seed), nodes: 60, ties: 200)
    let network = HelpNetwork(people: (0..<60).map { UInt32($0) }, ties: ties)
    let larger = HelpNetwork(people: (0..<61).map { UInt32($0) }, ties: ties)
    let before = all(network, team: teams, threads: 2)
    let after = all(larger, team: teams + [-1], threads: 2)
    for (old, new) in zip(before, after) { expectClose(Array(new.values.prefix(60)), old.values, old.name) }
    let last = HolesPass.measure(Mutual(larger), threads: 2)
    #expect(last.constraint[60] == nil && last.effectiveSize[60] == nil && last.hierarchy[60] == nil)
    expectClose(whole(larger), whole(network), "whole network")
}

@Test func `helping oneself counts for nothing, and repeated ties add up`() {
    let ties = randomTies(5, nodes: 40, ties: 160).filter { $0.helper != $0.seeker }
    let people = (0..<40).map { UInt32($0) }
    let loops = (0..<40).map { (helper: UInt32($0), seeker: UInt32($0), weight: 3.0) }
    let halves = ties.flatMap { [($0.helper, $0.seeker, $0.weight / 2), ($0.helper, $0.seeker, $0.weight / 2)] }
    let network = HelpNetwork(people: people, ties: ties)
    #expect(HelpNetwork(people: people, ties: loops + ties + loops) == network)
    #expect(HelpNetwork(people: people, ties: halves) == network)
}

@Test func `two networks side by side keep their own values`() {
    let first = randomTies(1, nodes: 30, ties: 100)
    let second = randomTies(2, nodes: 30, ties: 60)
    let people = (0..<30).map { UInt32($0) }
    let both = HelpNetwork(
        people: (0..<60).map { UInt32($0) }, ties: first + second.map { ($0.helper + 30, $0.seeker + 30, $0.weight) })
    let together = all(both, team: teams, threads: 2)
    let left = all(HelpNetwork(people: people, ties: first), team: Array(teams.prefix(30)), threads: 2)
    let right = all(HelpNetwork(people: people, ties: second), team: Array(teams.suffix(30)), threads: 2)
    for index in together.indices {
        expectClose(together[index].values, left[index].values + right[index].values, together[index].name)
    }
}

@Test func `the number of threads changes no bit`() {
    let network = randomNetwork(7, nodes: 300, ties: 1500, heaviest: 9)
    let team = (0..<300).map { Int32($0 % 31) - 1 }
    let alone = all(network, team: team, threads: 1)
    for threads in [2, 3, 8] {
        let together = all(network, team: team, threads: threads)
        for (one, many) in zip(alone, together) { #expect(one.values == many.values, "\(one.name)") }
        #expect(PageRankPass.scores(network, threads: 1) == PageRankPass.scores(network, threads: threads))
    }
}

@Test func `an empty network and a lone person give empty and undefined values`() {
    for count in [0, 1] {
        let network = HelpNetwork(people: (0..<count).map { UInt32($0) }, ties: [])
        let mutual = Mutual(network)
        for (name, values) in all(network, team: [Int32](repeating: 0, count: count), threads: 2) {
            #expect(values.count == count, "\(name)")
        }
        let holes = HolesPass.measure(mutual, threads: 2)
        #expect(holes.constraint == [Double?](repeating: nil, count: count))
        #expect(ReciprocityPass.measure(network).arc == nil)
        #expect(CutPass.cuts(mutual) == Cuts(articulationPoints: [], bridges: []))
        #expect(PageRankPass.scores(network, threads: 2) == [Double](repeating: 1, count: count))
        #expect(KeyPlayerPass.best(mutual, count: 1, by: .distance, threads: 2) == nil)
        #expect(ComponentsPass.strong(network.given).count == count)
    }
}

@Test func `ties without direction read the same from both ends`() {
    let rows = Mutual(randomNetwork(3, nodes: 50, ties: 300)).rows
    #expect(rows.transposed() == rows)
    #expect((0..<50).allSatisfy { node in !rows.neighbours[rows.row(node)].contains(UInt32(node)) })
}

@Test func `betweenness adds up to the steps between people less one`() {
    let network = randomNetwork(11, nodes: 300, ties: 1500)
    let geodesics = GeodesicPass.measure(network.given, threads: 2)
    let steps = geodesics.distanceSum.reduce(0, +) - geodesics.reachablePairs
    let scores = BetweennessPass.scores(network, lengths: .hops, directed: true, threads: 2)
    expectClose([scores.reduce(0, +)], [Double(steps)], "sum")
}
