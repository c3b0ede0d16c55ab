import Foundation
import Testing

@testable import HelpReporter

private let forms = [Output.graphML, .gexf, .pajek, .nodeLink, .evidence, .grafana]

private func bytes(_ output: Output, _ report: Report, _ index: Int = 0) -> [UInt8] {
    output.documents(report)[index].bytes
}

private func text(_ output: Output, _ report: Report, _ index: Int = 0) -> String {
    String(decoding: bytes(output, report, index), as: UTF8.self)
}

@Test(arguments: [
    "network.graphml", "network.gexf", "network.net", "network.clu", "network.json", "evidence.jsonl",
    "grafana-nodes.csv", "grafana-edges.json",
]) func `the machine forms are what they were`(name: String) throws {
    let documents = forms.flatMap { $0.documents(SampleReport.make(people: 12, teams: 3)) }
    try Golden.expect(#require(documents.first { $0.name == name }).bytes, equals: name)
}

@Test func `machine forms are made when asked for only`() {
    for form in forms { #expect(!form.byDefault) }
}

@Test(arguments: Hostile.names)
func `XML forms are well-formed and keep every tie, whatever the names`(name: String) throws {
    let report = Hostile.report(name)
    let label = String(String.UnicodeScalarView(DOTText.visible(name)))
    let graph = try #require(MarkupReader.read(bytes(.graphML, report)))
    #expect(graph.count { $0.name == "node" } == 20 && graph.count { $0.name == "edge" } == report.ties.count)
    let labels = graph.filter { $0.name == "data" && $0.attributes["key"] == "label" }.map(\.text)
    #expect(labels == report.people.map { name.isEmpty ? $0.id : label })
    let gephi = try #require(MarkupReader.read(bytes(.gexf, report)))
    #expect(gephi.count { $0.name == "node" } == 20 && gephi.count { $0.name == "edge" } == report.ties.count)
}

@Test(arguments: Hostile.names)
func `node-link, evidence and Grafana rows are JSON, whatever the names`(name: String) throws {
    let report = Hostile.report(name)
    let object = try #require(
        JSONSerialization.jsonObject(with: Data(bytes(.nodeLink, report))) as? [String: Any])
    #expect((object["nodes"] as? [Any])?.count == 20 && (object["edges"] as? [Any])?.count == report.ties.count)
    let lines = text(.evidence, report).split(separator: "\n")
    #expect(lines.count == report.ties.reduce(0) { $0 + $1.evidence.count })
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    for index in [1, 3] { _ = try JSONSerialization.jsonObject(with: Data(bytes(.grafana, report, index))) }
}

@Test(arguments: Hostile.names)
func `a Pajek vertex is a line with a label of its own, whatever the names`(name: String) {
    let lines = text(.pajek, Hostile.report(name)).split(separator: "\n", omittingEmptySubsequences: false)
    let vertices = lines.dropFirst().prefix(20)
    #expect(lines[21] == "*Arcs" && Set(vertices.map { $0.drop { $0 != "\"" } }).count == 20)
    for line in vertices {
        #expect(line.utf8.count { $0 == UInt8(ascii: "\"") } == 2 && line.hasSuffix("\"") && !line.contains("\\"))
    }
}

@Test func `attributes are typed, and what is undefined is absent`() throws {
    let report = SampleReport.make(people: 12, teams: 3)
    let graph = try #require(MarkupReader.read(bytes(.graphML, report)))
    let types = Dictionary(
        graph.filter { $0.name == "key" }.map { ($0.attributes["attr.name"] ?? "", $0.attributes["attr.type"] ?? "") },
        uniquingKeysWith: { first, _ in first })
    #expect(types["team"] == "string" && types["constraint"] == "double" && types["articulationPoint"] == "boolean")
    #expect(types["weight"] == "double" && types["classA"] == "int" && types["brokerage.liaison"] == "double")
    let key = graph.first { $0.attributes["attr.name"] == "constraint" }?.attributes["id"]
    let defined = report.people.count { PageContent.number("constraint", $0.measures) != nil }
    #expect(graph.count { $0.name == "data" && $0.attributes["key"] == key } == defined)
}

@Test func `where people may not be shown the forms hold the network of teams`() throws {
    var report = SampleReport.make()
    report.privacy.mode = .aggregate
    (report.people, report.ties) = ([], [])
    let graph = try #require(MarkupReader.read(bytes(.graphML, report)))
    #expect(graph.filter { $0.name == "node" }.map { $0.attributes["id"] } == report.teams.map(\.id))
    #expect(graph.count { $0.name == "edge" } == report.teamTies.count)
    #expect(Output.evidence.documents(report).isEmpty && Output.pajek.documents(report).count == 1)
}

@Test func `arcs around a node of Grafana's graph add up to one`() throws {
    let rows = try #require(
        JSONSerialization.jsonObject(with: Data(bytes(.grafana, SampleReport.make(), 1))) as? [[String: Any]])
    #expect(rows.count == 120)
    for row in rows {
        let arcs = ["arc__within", "arc__across", "arc__none"].compactMap { ($0, row[$0] as? NSNumber).1?.doubleValue }
        #expect(arcs.count == 3 && abs(arcs.reduce(0, +) - 1) < 1e-12)
    }
}

@Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
]) func `base 64 is that of RFC 4648`(plain: String, coded: String) {
    #expect(Base64.text(Array(plain.utf8)) == coded)
}
