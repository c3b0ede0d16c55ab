import HelpGraph
import Testing

@testable import HelpMetrics

@Test(arguments: 0..<6) func `local bridges and their spans are those of the definitions`(seed: Int) {
    let network = randomNetwork(UInt64(seed), nodes: 25, ties: 20 + 12 * seed)
    let naive = Naive(network)
    let mutual = Mutual(network)
    let found = LocalBridges(mutual)
    var expected: [LocalBridges.Bridge] = []
    for low in 0..<25 {
        for high in naive.contacts(low) where high > low {
            if Set(naive.contacts(low)).isDisjoint(with: naive.contacts(high)) {
                expected.append(.init(low: low, high: high))
            }
        }
    }
    #expect(found.bridges == expected)
    #expect(found.counts == (0..<25).map { node in expected.count { $0.low == node || $0.high == node } })
    for bridge in expected {
        let cut = [bridge.low, bridge.high]
        let way = naive.shortest { one, other in
            naive.mutual(one, other) > 0 && [min(one, other), max(one, other)] != cut ? 1 : nil
        }
        #expect(LocalBridges.span(of: bridge, mutual) == way.distance[bridge.low][bridge.high])
    }
}

@Test(arguments: 0..<6) func `the key pair is the one that trying every pair finds`(seed: Int) {
    let mutual = Mutual(randomNetwork(UInt64(seed), nodes: 4 + seed * 4, ties: 3 + seed * 6))
    let best = KeyPlayerPass.best(mutual, count: 2, by: .components, threads: 1)
    let quick = KeyPair.byComponents(mutual, threads: 2)
    expectClose([quick?.value], [best?.value], "F")
    #expect(quick?.people == best?.people)
}

@Test func `the kite's and the karate club's key pairs are the published ones`() {
    let (kite, karate) = (Mutual(KnownNetwork.kite.network), Mutual(KnownNetwork.karate.network))
    expectClose([KeyPair.byComponents(kite, threads: 1)?.value], [0.5357], "kite F", within: 1e-4)
    expectClose([KeyPair.byDistance(kite, threads: 1)?.value], [0.6071], "kite D", within: 1e-4)
    expectClose([KeyPair.byComponents(karate, threads: 1)?.value], [0.423387], "karate F", within: 1e-6)
    #expect(KeyPair.byComponents(karate, threads: 2)?.people == [0, 1])
    #expect(KeyPair.byComponents(Mutual(sampleNetwork(["A", "B", "C"], "A>B")), threads: 1) == nil)
}

@Test func `measures of known networks are the published ones`() throws {
    let value = { (name: String, survey: Survey) in
        try #require(Measure.named(name, .network)).measure(survey).values[0]
    }
    let karate = KnownNetwork.karate
    let clubs = Survey(network: karate.network, teams: ["Hi", "Officer"], team: karate.teams[0].team)
    expectClose([try value("teamAssortativity", clubs)], [0.717531], "karate", within: 1e-6)
    let camp = Survey(
        network: KnownNetwork.campnet.network, teams: [], team: [Int32](repeating: -1, count: 18))
    expectClose([try value("simmelianShare", camp)], [11.0 / 19], "campnet")
    expectClose(
        try ["gtd.connectedness", "gtd.hierarchy", "gtd.efficiency", "gtd.leastUpperBound"].map { try value($0, camp) },
        [1, 0.5890, 0.8720, 0.6176], "campnet", within: 1e-4)
}
