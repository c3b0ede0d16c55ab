import HelpGraph
import HelpMetrics
import Testing

@Test(arguments: KnownNetwork.all) func `betweenness is as published`(known: KnownNetwork) {
    let scores = BetweennessPass.scores(known.network, lengths: .hops, directed: known.directed, threads: 2)
    expectClose(scores, known.betweenness, known.name)
}

@Test(arguments: KnownNetwork.all) func `equal weights give the betweenness of hops`(known: KnownNetwork) {
    let scores = BetweennessPass.scores(known.network, lengths: .inverseWeight, directed: known.directed, threads: 2)
    expectClose(scores, known.betweenness, known.name)
}

@Test(arguments: KnownNetwork.all) func `closeness is as published`(known: KnownNetwork) {
    guard let closeness = known.closeness else { return }
    expectClose(GeodesicPass.measure(known.network.given, threads: 2).closeness, closeness, known.name)
}

@Test(arguments: KnownNetwork.all) func `structural holes are as published`(known: KnownNetwork) {
    let mutual = Mutual(known.network)
    let holes = HolesPass.measure(mutual, threads: 2)
    expectClose(holes.constraint, known.constraint, "\(known.name) constraint")
    expectClose(holes.effectiveSize, known.effectiveSize, "\(known.name) effective size")
    expectClose(holes.hierarchy, known.hierarchy, "\(known.name) hierarchy")
    expectClose(EgoHolesPass.constraint(mutual, threads: 2), known.egoConstraint, "\(known.name) ego constraint")
}

@Test(arguments: KnownNetwork.all) func `cores and cuts are as published`(known: KnownNetwork) {
    let mutual = Mutual(known.network)
    let cuts = CutPass.cuts(mutual)
    #expect(CorePass.numbers(mutual) == known.core)
    #expect(cuts.articulationPoints.map { known.names[$0.node] } == known.articulationPoints)
    #expect(cuts.bridges.map { "\(known.names[$0.low])>\(known.names[$0.high])" } == known.bridges)
}

@Test(arguments: KnownNetwork.all.filter { !$0.teams.isEmpty })
func `brokerage is as published, with its chances`(known: KnownNetwork) {
    for teams in known.teams {
        let brokerage = BrokeragePass.roles(known.network, team: teams.team, threads: 2)
        for (node, raw) in teams.raw.enumerated() {
            let counts = BrokerageRole.allCases.map { brokerage.counts[node]?[$0] }
            #expect(counts == raw, "\(known.name), \(teams.name), \(known.names[node])")
            let index = Int(teams.team[node])
            let (mean, deviation) = (teams.mean[index], teams.deviation[index])
            let z = BrokerageRole.allCases.map { brokerage.z(node, $0) } + [brokerage.z(ofTotal: node)]
            let expected = (raw + [raw.reduce(0, +)]).indices.map { role -> Double? in
                let value = role < 5 ? raw[role] : raw.reduce(0, +)
                return mean[role] == 0 ? nil : (Double(value) - mean[role]) / deviation[role]
            }
            expectClose(z, expected, "\(known.name) z of \(known.names[node])")
        }
        for (index, chance) in brokerage.chance.enumerated() {
            let all = chance.roles + [chance.total]
            expectClose(all.map(\.mean), teams.mean[index], "\(known.name) mean")
            expectClose(all.map(\.standardDeviation), teams.deviation[index], "\(known.name) deviation")
        }
    }
}

@Test func `published z of the seven-node example and of HOLLY`() {
    let toy = BrokeragePass.roles(KnownNetwork.toy7.network, team: KnownNetwork.toy7.teams[0].team, threads: 1)
    expectClose(
        BrokerageRole.allCases.map { toy.z(1, $0) } + [toy.z(ofTotal: 1)],
        [2.898695, -0.496008, 0.758252, -0.516189, 1.136811, 0.831140], "node 2", within: 1e-6)
    #expect(toy.z(6, .gatekeeper) == nil && toy.z(6, .representative) == nil)
    expectClose([toy.z(6, .liaison)], [0.075344], "node 7", within: 1e-5)
    let camp = KnownNetwork.campnet
    let holly = BrokeragePass.roles(camp.network, team: camp.teams[0].team, threads: 1)
    expectClose(
        [holly.z(0, .gatekeeper), holly.z(0, .representative), holly.z(ofTotal: 0)], [1.8857, -0.3566, 0.1815],
        "HOLLY", within: 1e-4)
}

@Test func `Borgatti's weighted and directed examples`() {
    let weighted = sampleNetwork(
        ["A", "B", "C", "D", "E", "F", "G"], "A>B:2 A>F:3 A>G:5 A>E:2 E>G:8 F>G:3 B>G:4 B>D:1 D>G:3 G>C:10",
        bothWays: true)
    let holes = HolesPass.measure(Mutual(weighted), threads: 1)
    expectClose(
        holes.constraint, [0.794955, 0.812748, 1, 0.913413, 0.883455, 0.833233, 0.298852], "weighted", within: 1e-6)
    #expect(deviation(holes.effectiveSize[6], 5.471717) < 1e-6)
    #expect(deviation(holes.effectiveSize[0], 2.475) < 1e-12, "published as 2.47")
    #expect(holes.effectiveSize[2] == 1)
    let directed = HolesPass.measure(Mutual(sampleNetwork(["0", "1", "2"], "0>1 0>2 1>0 2>1")), threads: 1)
    expectClose(directed.constraint, [1.003086, 1.003086, 1.388889], "directed", within: 1e-6)
    expectClose(directed.effectiveSize, [1.166667, 1.166667, 1], "directed", within: 1e-6)
    let valued = HolesPass.measure(Mutual(sampleNetwork(["0", "1", "2"], "0>1:2 0>2:2 1>0 2>1")), threads: 1)
    expectClose(valued.constraint, [0.840278, 1.142778, 1.378056], "valued", within: 1e-6)
    expectClose(valued.effectiveSize, [1.566667, 1.083333, 1], "valued", within: 1e-6)
}
