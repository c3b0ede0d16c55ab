import HelpGraph
import HelpMetrics
import Testing

@Test func `the karate club divides into its four known communities`() {
    let mutual = Mutual(KnownNetwork.karate.network)
    let result = LeidenPass.communities(mutual, seed: 1, runs: 20, threads: 2)
    expectClose([result.modularity], [0.4197896], "modularity", within: 1e-7)
    let known = [
        [1, 2, 3, 4, 8, 12, 13, 14, 18, 20, 22], [5, 6, 7, 11, 17], [9, 10, 15, 16, 19, 21, 23, 27, 30, 31, 33, 34],
        [24, 25, 26, 28, 29, 32],
    ]
    let groups = (0..<result.groups.count).map { group in
        (1...34).filter { result.groups.of[$0 - 1] == group }
    }
    #expect(groups == known)
}

@Test func `the karate club's split has the published modularity`() {
    let karate = KnownNetwork.karate
    let mutual = Mutual(karate.network)
    expectClose([ModularityPass.score(mutual, group: karate.teams[0].team)], [0.358235], "Q", within: 1e-6)
    let alone = ModularityPass.score(mutual, group: [Int32](repeating: -1, count: 34))
    #expect(alone == ModularityPass.score(mutual, group: (0..<34).map { Int32($0) }))
    #expect(deviation(ModularityPass.score(mutual, group: [Int32](repeating: 0, count: 34)), 0) < 1e-12)
}

@Test(arguments: 0..<8) func `communities are connected, and nobody gains by moving`(seed: Int) {
    let network = randomNetwork(UInt64(seed), nodes: 60, ties: 90 + 40 * seed)
    let naive = Naive(network)
    let mutual = Mutual(network)
    let result = LeidenPass.communities(mutual, seed: 5, threads: 1)
    let of = result.groups.of.map { Int32($0) }
    for group in 0..<result.groups.count {
        let outside = Set((0..<60).filter { result.groups.of[$0] != group })
        #expect(naive.components(without: outside).count == 1)
    }
    expectClose([result.modularity], [ModularityPass.score(mutual, group: of)], "modularity")
    for node in 0..<60 {
        for group in -1..<Int32(result.groups.count) {
            var moved = of
            moved[node] = group
            let other = ModularityPass.score(mutual, group: moved) ?? 0
            #expect(other <= (result.modularity ?? 0) + 1e-9)
        }
    }
}

@Test func `communities depend on the seed alone, not on threads`() {
    let mutual = Mutual(randomNetwork(9, nodes: 300, ties: 1200))
    let alone = LeidenPass.all(mutual, seed: 3, runs: 6, threads: 1)
    for threads in [2, 5, 8] { #expect(LeidenPass.all(mutual, seed: 3, runs: 6, threads: threads) == alone) }
    #expect(LeidenPass.all(mutual, seed: 4, runs: 6, threads: 2) != alone)
}

@Test func `a larger resolution makes smaller groups`() {
    let mutual = Mutual(randomNetwork(2, nodes: 200, ties: 900))
    let counts = [0.0, 0.5, 1, 4, 1000].map { resolution in
        LeidenPass.communities(mutual, resolution: resolution, seed: 1, threads: 1).groups.count
    }
    #expect(counts == counts.sorted() && counts.first == ComponentsPass.weak(mutual).count && counts.last == 200)
}

@Test func `without ties everybody is alone and there is no modularity`() {
    let mutual = Mutual(sampleNetwork(["A", "B"], ""))
    let result = LeidenPass.communities(mutual, seed: 1, threads: 2)
    #expect(result.groups.sizes == [1, 1] && result.modularity == nil)
    #expect(LeidenPass.communities(Mutual(sampleNetwork([], "")), seed: 1, threads: 2).groups.count == 0)
}
