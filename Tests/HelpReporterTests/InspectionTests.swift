import Exports
import Foundation
import Testing

@testable import HelpReporter

@Suite struct InspectionTests {
    private static func report(empty: Bool) -> InspectionReport {
        let table = BoundTable(
            file: "file 1 of 2", columns: [.init(name: "from", header: "Quelle")], helper: "Quelle", seeker: "Ziel")
        let input = InspectionReport.Input(
            name: "acme.zip", format: "table", title: "Table", because: "it is one", messages: 2, ties: 0, spaces: 1,
            bytes: 99, sha256: String(repeating: "0", count: 64), tables: [table, BoundTable(file: "b", columns: [])])
        var report = InspectionReport(
            .empty, inputs: empty ? [] : [input],
            rosterTables: empty
                ? nil : [BoundTable(file: "people.csv", columns: [.init(name: "team", header: "Gruppe")])],
            version: "0.1.0")
        guard !empty else { return report }
        (report.coverage.first, report.coverage.last) = (0, 86_400_000_000)
        report.largest = [
            .init(label: "general", kind: "public", messages: 2), .init(label: nil, kind: "direct", messages: 1),
        ]
        report.skipped = [Report.Skip(reason: "no time", count: 1, firstAt: "file 1 of 2:3")]
        report.coverage.tally.warnings = ["one"]
        return report
    }

    @Test(arguments: [true, false]) func `every inspection fits the schema`(empty: Bool) throws {
        let document = EncodedInspection(Self.report(empty: empty)).document()
        #expect(try SchemaValidator(InspectionSchema.document()).errors(in: document) == [])
    }

    @Test(arguments: [
        (#""schema": "waterline.inspection""#, #""schema": "waterline.analysis""#),
        (#""kind": "direct""#, #""kind": "dm""#),
        (#""silentDays": 0"#, #""silentDays": -1"#), (#""seeker": "Ziel""#, #""target": "Ziel""#),
    ])
    func `the schema of inspections refuses what breaks the contract`(right: String, wrong: String) throws {
        let text = String(decoding: EncodedInspection(Self.report(empty: false)).document(), as: UTF8.self)
        try #require(text.contains(right), "the sample has \(right)")
        let broken = Array(text.replacingOccurrences(of: right, with: wrong).utf8)
        #expect(try !SchemaValidator(InspectionSchema.document()).errors(in: broken).isEmpty)
    }

    @Test func `the schema of inspections is what it was`() throws {
        try Golden.expect(InspectionSchema.document(), equals: "inspection.schema.json")
    }
}
