import Foundation
import HelpGraph
import HelpMetrics
import Testing

@Suite(.enabled(if: Reference.has("sna.json"), "WATERLINE_REFERENCE names no folder with sna.json"))
struct SNAReferenceTests {
    @Test func `brokerage, Krackhardt's dimensions and reciprocity agree with R sna to nine digits`() throws {
        var record = Deviations()
        for entry in try #require(Reference.read("sna.json") as? [[String: Any]]) {
            let nodes = try #require(entry["nodes"] as? Int)
            let ties = try #require(entry["ties"] as? [[Int]])
            let team = try #require(entry["teams"] as? [Int]).map { Int32($0) }
            let network = HelpNetwork(
                people: (0..<nodes).map { UInt32($0) }, ties: ties.map { (UInt32($0[0]), UInt32($0[1]), 1) })
            let known = try #require(entry["figures"] as? [String: Any])
            try compareRoles(network, team, known, &record)
            compareWhole(network, known, &record)
        }
        record.finish("sna.json")
    }
}

private func compareRoles(
    _ network: HelpNetwork, _ team: [Int32], _ known: [String: Any], _ record: inout Deviations
) throws {
    let brokerage = BrokeragePass.roles(network, team: team, threads: 2)
    let raw = try #require(known["raw"] as? [String: [Any]])
    let scores = try #require(known["z"] as? [String: [Any]])
    for (key, values) in raw {
        let role = BrokerageRole.allCases.first { "\($0)" == key }
        #expect(role != nil || key == "total")
        for (node, value) in values.enumerated() {
            let chance = brokerage.chance[Int(team[node])]
            let distribution = role.map { chance.roles[$0.rawValue] } ?? chance.total
            let own = try #require(role.map { brokerage.counts[node]?[$0] } ?? brokerage.counts[node]?.total)
            record.add("brokerage raw", Double(own), value as? Double)
            record.add("brokerage z", distribution.z(Double(own)), scores[key]?[node] as? Double)
        }
    }
}

private func compareWhole(_ network: HelpNetwork, _ known: [String: Any], _ record: inout Deviations) {
    let dimensions = GTDPass.measure(network, threads: 2)
    let reciprocity = ReciprocityPass.measure(network)
    let computed = [
        ("connectedness", dimensions.connectedness), ("hierarchy", dimensions.hierarchy),
        ("efficiency", dimensions.efficiency), ("leastUpperBound", dimensions.leastUpperBound),
        ("arcReciprocity", reciprocity.arc), ("dyadicReciprocity", reciprocity.dyadic),
        ("dyadicReciprocityOfAll", reciprocity.dyadicOfAll),
    ]
    for (key, value) in computed { record.add(key, value, known[key] as? Double) }
}
