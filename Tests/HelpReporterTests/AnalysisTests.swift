import Foundation
import Testing

@testable import HelpReporter

@Test func `analysis.json is what it was`() throws {
    try Golden.expect(EncodedAnalysis(SampleReport.make(people: 12, teams: 3)).document(), equals: "analysis.json")
}

@Test func `the schema is what it was`() throws {
    try Golden.expect(AnalysisSchema.document(), equals: "analysis.schema.json")
}

@Test(arguments: [1, 12, 120, 1_000]) func `every analysis fits the schema`(people: Int) throws {
    let analysis = EncodedAnalysis(SampleReport.make(people: people)).document()
    #expect(try SchemaValidator(AnalysisSchema.document()).errors(in: analysis) == [])
}

@Test func `an analysis of nothing fits the schema and says why all is undefined`() throws {
    let analysis = EncodedAnalysis(Report(version: "0.1.0")).document()
    #expect(try SchemaValidator(AnalysisSchema.document()).errors(in: analysis) == [])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(analysis)) as? [String: Any])
    #expect(json["asOf"] is NSNull)
    #expect(json["undefined"] as? [String: String] == ["asOf": "no messages", "period": "no messages"])
}

@Test(arguments: [
    (#""schemaVersion": "1.1""#, #""schemaVersion": "2.0""#), (#""seed": 42"#, #""seed": "42""#),
    (#""duplicates": 0"#, #""doubles": 0"#), (#""mode": "pseudonymous""#, #""mode": "anonymous""#),
    (#""articulationPoint": true"#, #""articulationPoint": 1"#), (#""class": "connected""#, #""class": "isolated""#),
    (#""measurability": "proxy""#, #""measurability": "maybe""#), (#""severity": "high""#, #""severity": "grave""#),
    (#""team": "t-01""#, #""team": 1"#),
    (#""confidence": 0.93"#, #""confidence": 1.5"#), (#""from": "2025-10-01T07:12:09Z""#, #""from": "2025-10-01""#),
])
func `the schema refuses what breaks the contract`(right: String, wrong: String) throws {
    let text = String(decoding: EncodedAnalysis(SampleReport.make(people: 12, teams: 3)).document(), as: UTF8.self)
    try #require(text.contains(right), "the sample has \(right)")
    let broken = Array(text.replacingOccurrences(of: right, with: wrong).utf8)
    #expect(try !SchemaValidator(AnalysisSchema.document()).errors(in: broken).isEmpty)
}

@Test func `what is undefined is null, with its reason beside it`() throws {
    var report = Report(version: "0.1.0")
    report.people = [
        Report.Person(
            id: "p-1", label: "p-1", team: nil,
            measures: [
                Report.Value(name: "constraint", number: nil, undefined: "no contact"),
                Report.Value(name: "zeta", number: 2), Report.Value(name: "brokerage.total", number: 3),
                Report.Value(name: "alpha.beta", number: nil, undefined: "too few"),
            ])
    ]
    let person = try #require(try people(report).first)
    let measures = try #require(person["measures"] as? [String: Any])
    let reasons = try #require(person["undefined"] as? [String: String])
    #expect(measures["constraint"] is NSNull && reasons["measures.constraint"] == "no contact")
    #expect(measures["betweenness"] is NSNull && reasons["measures.betweenness"] == "not measured")
    #expect((measures["brokerage"] as? [String: Any])?["total"] as? Double == 3)
    #expect(measures["zeta"] as? Double == 2)
    #expect(reasons["measures.alpha.beta"] == "too few" && reasons["measures.zeta"] == nil)
    #expect(try SchemaValidator(AnalysisSchema.document()).errors(in: EncodedAnalysis(report).document()) == [])
}

@Test func `a hostile label stays a string`() throws {
    var report = SampleReport.make(people: 3, teams: 1)
    report.people[0].label = "\"},\u{0}\u{2028}</script>\u{202E}"
    #expect(try people(report)[0]["label"] as? String == report.people[0].label)
    #expect(!EncodedAnalysis(report).document(embedded: true).contains(UInt8(ascii: "<")))
}

private func people(_ report: Report) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(EncodedAnalysis(report).document())) as? [String: Any]
    return try #require(json?["people"] as? [[String: Any]])
}
