import Foundation
import HelpGraph
import HelpMetrics
import Testing

@Suite(.enabled(if: Reference.has("random.json"), "WATERLINE_REFERENCE names no folder with random.json"))
struct RandomReferenceTests {
    @Test func `random networks agree with networkx and igraph to nine digits`() throws {
        var record = Deviations()
        for entry in try #require(Reference.read("random.json") as? [[String: Any]]) {
            let nodes = try #require(entry["nodes"] as? Int)
            let ties = try #require(entry["ties"] as? [[Double]])
            let network = HelpNetwork(
                people: (0..<nodes).map { UInt32($0) }, ties: ties.map { (UInt32($0[0]), UInt32($0[1]), $0[2]) })
            let known = try #require(entry["figures"] as? [String: Any])
            try comparePeople(network, known, &record)
            try compareWhole(network, known, &record)
        }
        record.finish("random.json")
    }
}

private func comparePeople(_ network: HelpNetwork, _ known: [String: Any], _ record: inout Deviations) throws {
    let mutual = Mutual(network)
    let holes = HolesPass.measure(mutual, threads: 2)
    let triangles = TrianglePass.triangles(mutual, threads: 2)
    let computed: [(String, [Double?])] = [
        ("betweenness", BetweennessPass.scores(network, lengths: .hops, directed: true, threads: 2)),
        ("betweennessUndirected", BetweennessPass.scores(network, lengths: .hops, directed: false, threads: 2)),
        ("betweennessByWeight", BetweennessPass.scores(network, lengths: .inverseWeight, directed: true, threads: 2)),
        ("constraint", holes.constraint), ("effectiveSize", holes.effectiveSize),
        ("core", CorePass.numbers(mutual).map { Double($0) }), ("triangles", triangles.counts.map { Double($0) }),
        ("clustering", triangles.clustering), ("pageRank", PageRankPass.scores(network, threads: 2)),
        ("harmonic", GeodesicPass.measure(network.given, threads: 2).harmonic),
    ]
    for (key, values) in computed {
        let expected = try #require(known[key] as? [Any])
        for (value, figure) in zip(values, expected) { record.add(key, value, figure as? Double) }
    }
}

private func compareWhole(_ network: HelpNetwork, _ known: [String: Any], _ record: inout Deviations) throws {
    let mutual = Mutual(network)
    let cuts = CutPass.cuts(mutual)
    #expect(cuts.articulationPoints.map(\.node) == known["articulationPoints"] as? [Int])
    #expect(cuts.bridges.map { [$0.low, $0.high] } == known["bridges"] as? [[Int]])
    #expect(ComponentsPass.strong(network.given).count == known["strongComponents"] as? Int)
    #expect(ComponentsPass.weak(mutual).count == known["weakComponents"] as? Int)
    record.add("arcReciprocity", ReciprocityPass.measure(network).arc, known["arcReciprocity"] as? Double)
    let transitivity = TrianglePass.triangles(mutual, threads: 2).transitivity
    record.add("transitivity", transitivity, known["transitivity"] as? Double)
}
