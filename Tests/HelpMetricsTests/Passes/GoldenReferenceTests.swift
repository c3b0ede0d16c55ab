import Foundation
import HelpGraph
import HelpMetrics
import Testing

@Suite(.enabled(if: Reference.has("golden.json"), "WATERLINE_REFERENCE names no folder with golden.json"))
struct GoldenReferenceTests {
    @Test func `golden values agree to nine digits`() throws {
        var record = Deviations()
        let golden = try #require(Reference.read("golden.json") as? [String: Any])
        for (name, value) in golden.sorted(by: { $0.key < $1.key }) {
            guard let entry = value as? [String: Any], entry["nodes"] != nil else { continue }
            try compareGolden(GoldenNetwork(name, entry), &record)
        }
        record.finish("golden.json")
    }
}

private struct GoldenNetwork {
    let name: String
    let entry: [String: Any]
    let nodes: [String]
    let network: HelpNetwork
    let directed: Bool

    init(_ name: String, _ entry: [String: Any]) throws {
        self.name = name
        self.entry = entry
        nodes = try #require(entry["nodes"] as? [String])
        directed = try #require(entry["directed"] as? Bool)
        let edges = try #require(entry["edges"] as? [[String]])
        network = sampleNetwork(nodes, edges.map { "\($0[0])>\($0[1])" }.joined(separator: " "), bothWays: !directed)
    }

    func values(_ key: String) -> [Double?]? {
        (entry[key] as? [String: Any]).map { values in nodes.map { values[$0] as? Double } }
    }
}

private func compareGolden(_ golden: GoldenNetwork, _ record: inout Deviations) throws {
    let network = golden.network
    let mutual = Mutual(network)
    let holes = HolesPass.measure(mutual, threads: 2)
    let computed: [(String, [Double?])] = [
        ("betweenness_raw", BetweennessPass.scores(network, lengths: .hops, directed: golden.directed, threads: 2)),
        ("closeness", GeodesicPass.measure(network.given, threads: 2).closeness),
        ("constraint_whole", holes.constraint),
        ("constraint_egonet", EgoHolesPass.constraint(mutual, threads: 2)),
        ("hierarchy_whole", holes.hierarchy), ("effective_size", holes.effectiveSize),
        ("core_number_undirected", CorePass.numbers(mutual).map { Double($0) }),
    ]
    for (key, values) in computed {
        guard let expected = golden.values(key) else { continue }
        for (value, known) in zip(values, expected) { record.add(key, value, known) }
    }
    let cuts = CutPass.cuts(mutual)
    let points = try #require(golden.entry["articulation_points"] as? [String])
    #expect(cuts.articulationPoints.map { golden.nodes[$0.node] }.sorted() == points.sorted(), "\(golden.name)")
    let bridges = try #require(golden.entry["bridges"] as? [[String]])
    let own = cuts.bridges.map { [golden.nodes[$0.low], golden.nodes[$0.high]].sorted() }
    #expect(Set(own) == Set(bridges.map { $0.sorted() }), "\(golden.name)")
    for (key, value) in golden.entry where key.hasPrefix("groups_") {
        try compareGroups(golden, #require(value as? [String: Any]), &record)
    }
}

private func compareGroups(_ golden: GoldenNetwork, _ group: [String: Any], _ record: inout Deviations) throws {
    let membership = try #require(group["membership"] as? [String: String])
    let team = teamNumbers(golden.nodes.map { membership[$0] ?? "" })
    let split = GroupTies(golden.network, team)
    let share = golden.directed ? 1 : 2
    record.add("groups: internal", Double(split.inside.reduce(0, +) / share), group["internal"] as? Double)
    record.add("groups: external", Double(split.out.reduce(0, +) / share), group["external"] as? Double)
    let brokerage = BrokeragePass.roles(golden.network, team: team, threads: 2)
    let roles = try #require(group["gould_fernandez"] as? [String: [String: [String: Any]]])
    for (node, name) in golden.nodes.enumerated() {
        let chance = brokerage.chance[Int(team[node])]
        for (key, known) in try #require(roles[name]) {
            let role = BrokerageRole.allCases.first { "\($0)" == key }
            let raw = role.map { brokerage.counts[node]?[$0] ?? -1 } ?? brokerage.counts[node]?.total ?? -1
            let distribution = role.map { chance.roles[$0.rawValue] } ?? chance.total
            record.add("brokerage raw", Double(raw), known["raw"] as? Double)
            record.add("brokerage mean", distribution.mean, known["exp"] as? Double)
            record.add("brokerage deviation", distribution.standardDeviation, known["sd"] as? Double)
            record.add("brokerage z", distribution.z(Double(raw)), known["z"] as? Double)
        }
    }
}
