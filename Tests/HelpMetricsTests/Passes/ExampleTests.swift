import HelpGraph
import HelpMetrics
import Testing

@Test func `ExpertiseRank of the published example is not PageRank`() {
    // Askers point at answerers there (A→B, B→C, A→C, D→C): here the answerer stands first.
    let network = sampleNetwork(["A", "B", "C", "D"], "B>A C>B C>A C>D")
    let rank = ExpertiseRankPass.scores(network, threads: 1)
    expectClose(rank, [0.15, 0.21375, 0.5229375, 0.15], "ExpertiseRank")
    let pageRank = PageRankPass.scores(network, threads: 1)
    expectClose(pageRank, [0.144692, 0.206186, 0.504431, 0.144692], "PageRank", within: 1e-6)
}

@Test func `the kite's key players`() {
    let kite = KnownNetwork.kite
    let mutual = Mutual(kite.network)
    let one = KeyPlayerPass.best(mutual, count: 1, by: .components, threads: 2)
    #expect(one?.people.map { kite.names[$0] } == ["Heather"])
    expectClose([one?.value], [0.3889], "F", within: 1e-4)
    expectClose([KeyPlayerPass.best(mutual, count: 1, by: .distance, threads: 2)?.value], [0.4861], "D", within: 1e-4)
    let two = KeyPlayerPass.best(mutual, count: 2, by: .distance, threads: 2)
    #expect(two?.people.map { kite.names[$0] } == ["Fernando", "Garth"])
    expectClose([two?.value], [0.6071], "D", within: 1e-4)
    expectClose([KeyPlayerPass.best(mutual, count: 2, by: .components, threads: 2)?.value], [0.5357], "F", within: 1e-4)
}

@Test func `the karate club's key players`() {
    let karate = KnownNetwork.karate
    let mutual = Mutual(karate.network)
    let before = KeyPlayerPass.fragmentation(mutual, without: [], threads: 2)
    expectClose([before.components, before.distance], [0, 0.507992], "before", within: 1e-6)
    let one = KeyPlayerPass.best(mutual, count: 1, by: .components, threads: 2)
    #expect(one?.people == [0])
    expectClose([one?.value], [0.316288], "F", within: 1e-6)
    expectClose([KeyPlayerPass.best(mutual, count: 1, by: .distance, threads: 2)?.value], [0.641540], "D", within: 1e-6)
    let two = KeyPlayerPass.best(mutual, count: 2, by: .components, threads: 2)
    #expect(two?.people == [0, 1])
    expectClose([two?.value], [0.423387], "F", within: 1e-6)
    expectClose([KeyPlayerPass.best(mutual, count: 2, by: .distance, threads: 2)?.value], [0.684409], "D", within: 1e-6)
    let three = KeyPlayerPass.fragmentation(mutual, without: [0, 32, 33], threads: 2)
    expectClose([three.components, three.distance], [0.569892, 0.796810], "three", within: 1e-6)
}

@Test func `Camp 92 has 19 mutual and 16 one-way pairs`() {
    let reciprocity = ReciprocityPass.measure(KnownNetwork.campnet.network)
    #expect(reciprocity.mutualPairs == 19 && reciprocity.asymmetricPairs == 16 && reciprocity.emptyPairs == 118)
    expectClose(
        [reciprocity.arc, reciprocity.dyadic, reciprocity.dyadicOfAll, reciprocity.weighted],
        [38.0 / 54, 19.0 / 35, 137.0 / 153, 38.0 / 54], "reciprocity")
}

@Test(
    arguments: [
        ("0>1 0>2 1>3 1>4", 5, [1, 1, 1, 1]),
        ("0>1 0>2 1>3 1>4 2>3", 5, [1, 1, 0.9375, 1]),
        ("0>1 0>2 1>3 1>4 3>0", 5, [1, 0.6666666666666667, 0.9375, 1]),
        ("0>1 0>2 1>3 1>4", 6, [0.6666666666666667, 1, 1, 1]),
        ("1>3 2>3 3>4", 5, [0.6, 1, 1, 0.33333333333333337]),
        ("", 4, [0, nil, nil, nil]),
        ("", 1, [nil, nil, nil, nil]),
        ("", 0, [nil, nil, nil, nil]),
    ] as [(String, Int, [Double?])])
func `Krackhardt's dimensions of small graphs`(ties: String, nodes: Int, expected: [Double?]) {
    let gtd = GTDPass.measure(sampleNetwork((0..<nodes).map(String.init), ties), threads: 2)
    expectClose([gtd.connectedness, gtd.hierarchy, gtd.efficiency, gtd.leastUpperBound], expected, ties)
}

@Test func `Krackhardt's dimensions of Camp 92`() {
    let gtd = GTDPass.measure(KnownNetwork.campnet.network, threads: 2)
    expectClose(
        [gtd.connectedness, gtd.hierarchy, gtd.efficiency, gtd.leastUpperBound], [1, 0.5890, 0.8720, 0.6176],
        "campnet", within: 1e-4)
}

@Test func `a strong detour is as short as a weak short cut`() {
    // 1/5 + 1/5 + 1/5 = 1/10 + 1/2, which binary fractions do not say.
    let network = sampleNetwork(["A", "B", "C", "D", "E"], "A>B:5 B>C:5 C>D:5 A>E:10 E>D:2")
    let scores = BetweennessPass.scores(network, lengths: .inverseWeight, directed: false, threads: 1)
    expectClose(scores, [2, 2.5, 1.5, 0, 0.5], "ties")
}

@Test func `a lone tie, a triangle and a star have the clustering one counts by hand`() {
    let pair = TrianglePass.triangles(Mutual(sampleNetwork(["A", "B", "C"], "A>B")), threads: 1)
    #expect(pair.clustering == [nil, nil, nil] && pair.transitivity == nil)
    let kite = TrianglePass.triangles(Mutual(sampleNetwork(["A", "B", "C", "D"], "A>B B>C C>A C>A A>D")), threads: 1)
    #expect(kite.counts == [1, 1, 1, 0] && kite.total == 1)
    expectClose(kite.clustering, [1.0 / 3, 1, 1, nil], "clustering")
    expectClose([kite.transitivity], [0.6], "transitivity")
}

@Test func `a chain of strong components is numbered by first nodes`() {
    let network = sampleNetwork((0..<6).map(String.init), "0>1 1>2 2>0 2>3 3>4 4>3")
    let strong = ComponentsPass.strong(network.given)
    #expect(strong.of == [0, 0, 0, 1, 1, 2] && strong.sizes == [3, 2, 1])
    let weak = ComponentsPass.weak(Mutual(network))
    #expect(weak.of == [0, 0, 0, 0, 0, 1] && weak.sizes == [5, 1])
}

@Test func `a barbell falls in two at its bar`() {
    let mutual = Mutual(sampleNetwork((0..<6).map(String.init), "0>1 1>2 2>0 2>3 3>4 4>5 5>3"))
    let cuts = CutPass.cuts(mutual)
    #expect(cuts.bridges == [Cuts.Bridge(low: 2, high: 3, lowSide: 3, highSide: 3)])
    #expect(cuts.articulationPoints == [Cuts.Point(node: 2, pieces: [3, 2]), Cuts.Point(node: 3, pieces: [3, 2])])
}

@Test func `the karate club by weight, lengths exact`() {
    let karate = KnownNetwork.karate
    let ties = zip(karate.ties.split(whereSeparator: \.isWhitespace), karateWeights).map { "\($0):\($1)" }
    #expect(ties.count == 78)
    let network = sampleNetwork(karate.names, ties.joined(separator: " "))
    let scores = BetweennessPass.scores(network, lengths: .inverseWeight, directed: false, threads: 2)
    let expected = ["1": 209.0, "3": 177, "34": 174, "33": 83.5, "9": 72, "32": 47.5]
    for (name, value) in expected.sorted(by: { $0.key < $1.key }) {
        #expect(deviation(scores[Int(name).map { $0 - 1 } ?? 0], value) < 1e-9, "\(name)")
    }
}

private let karateWeights = KnownNetwork.karateWeights.split(whereSeparator: \.isWhitespace)
