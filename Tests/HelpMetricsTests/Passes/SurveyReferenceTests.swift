import Foundation
import HelpGraph
import HelpMetrics
import Testing

@Suite(
    .enabled(
        if: Reference.has("networks/REFERENCE.json"), "WATERLINE_REFERENCE names no folder with networks/REFERENCE.json"
    )
)
struct SurveyReferenceTests {
    @Test func `survey networks agree to nine digits`() throws {
        var record = Deviations()
        let networks = try #require(Reference.read("networks/REFERENCE.json") as? [String: Any])
        for (name, value) in networks.sorted(by: { $0.key < $1.key }) {
            try compareSurvey(name, #require(value as? [String: Any]), &record)
        }
        // Its PageRank is networkx's, which stops when a round changes less than n · 1e-6.
        record.finish("REFERENCE.json", within: ["pagerank": 1e-4])
    }
}

/// Rows of a comma-separated file, without its head.
private func table(_ path: String) throws -> (head: [String], rows: [[String]]) {
    let text = try String(contentsOfFile: Reference.folder + "/networks/" + path, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (lines[0], Array(lines.dropFirst()))
}

/// "name" or "name>=threshold".
private func compareSurvey(_ title: String, _ known: [String: Any], _ record: inout Deviations) throws {
    let parts = title.components(separatedBy: ">=")
    let least = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
    let people = try table(parts[0] + ".nodes.csv")
    let names = people.rows.map { $0[0] }
    let edges = try table(parts[0] + ".edges.csv").rows.filter { $0.count < 3 || Double($0[2]) ?? 0 >= least }
    // Ties run from asker to source there; measures here are taken on the ties as they stand.
    let network = sampleNetwork(names, edges.map { "\($0[0])>\($0[1])" }.joined(separator: " "))
    let unweighted = HelpNetwork(
        people: network.people,
        ties: (0..<names.count).flatMap { node in
            network.given.row(node).map { (UInt32(node), network.given.neighbours[$0], 1.0) }
        })
    compareSurveyNodes(names, unweighted, known, &record)
    for (attribute, value) in try #require(known["groups"] as? [String: [String: Any]]) {
        let column = try #require(people.head.firstIndex(of: attribute))
        try compareSurveyGroups(people.rows.map { $0[column] }, names, unweighted, value, &record)
    }
}

private func compareSurveyNodes(
    _ names: [String], _ network: HelpNetwork, _ known: [String: Any], _ record: inout Deviations
) {
    let reversed = HelpNetwork(
        people: network.people,
        ties: (0..<names.count).flatMap { node in
            network.given.row(node).map { (network.given.neighbours[$0], UInt32(node), 1.0) }
        })
    let mutual = Mutual(network).unweighted
    let computed: [(String, [Double?])] = [
        ("indegree", names.indices.map { Double(network.received.degree($0)) }),
        ("outdegree", names.indices.map { Double(network.given.degree($0)) }),
        ("betweenness_raw", BetweennessPass.scores(network, lengths: .hops, directed: true, threads: 2)),
        ("constraint_undirected_unweighted", HolesPass.measure(mutual, threads: 2).constraint),
        // Importance flows from askers to their sources: those are the helpers.
        ("pagerank", PageRankPass.scores(reversed, threads: 2)),
    ]
    for (key, values) in computed {
        guard let expected = known[key] as? [String: Any] else { continue }
        for (name, value) in zip(names, values) { record.add(key, value, expected[name] as? Double) }
    }
    record.add("reciprocity", ReciprocityPass.measure(network).arc, known["reciprocity"] as? Double)
    record.add("components", Double(ComponentsPass.weak(mutual).count), known["components"] as? Double)
}

private func compareSurveyGroups(
    _ labels: [String], _ names: [String], _ network: HelpNetwork, _ known: [String: Any], _ record: inout Deviations
) throws {
    let team = teamNumbers(labels)
    let split = GroupTies(network, team)
    let (inside, outside) = (split.inside.reduce(0, +), split.out.reduce(0, +))
    record.add("groups: E-I", Double(outside - inside) / Double(outside + inside), known["EI_index"] as? Double)
    let modularity = ModularityPass.score(Mutual(network).unweighted, group: team)
    record.add("groups: modularity", modularity, known["modularity_undirected"] as? Double)
    for (label, values) in try #require(known["per_group"] as? [String: [String: Any]]) {
        let number = try #require(labels.firstIndex(of: label).map { Int(team[$0]) })
        let external = split.out[number] + split.into[number]
        let sum = split.inside[number] + external
        record.add("groups: internal", Double(split.inside[number]), values["internal"] as? Double)
        record.add("groups: out", Double(split.out[number]), values["out_external"] as? Double)
        record.add("groups: in", Double(split.into[number]), values["in_external"] as? Double)
        record.add(
            "groups: E-I by group", sum == 0 ? nil : Double(external - split.inside[number]) / Double(sum),
            values["EI"] as? Double)
    }
    let brokerage = BrokeragePass.roles(network, team: team, threads: 2)
    let roles = try #require(known["gould_fernandez"] as? [String: [String: Any]])
    for (node, name) in names.enumerated() {
        for role in BrokerageRole.allCases {
            record.add(
                "brokerage raw", (brokerage.counts[node]?[role]).map(Double.init), roles[name]?["\(role)"] as? Double)
        }
    }
}
