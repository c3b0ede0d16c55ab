import Foundation
import HelpMetrics
import Testing

@testable import HelpReporter

@Suite struct ComparisonSchemaTests {
    private static func side(_ report: Report, period: Bool) -> ComparisonReport.Side {
        ComparisonReport.Side(
            inputs: report.inputs, period: period ? report.period : nil, messages: 3, acts: 2, asks: 1,
            shareOfEverybody: period ? 0.25 : nil, report: report)
    }

    private static func comparison(of report: Report, empty: Bool) -> ComparisonReport {
        let changes = [
            ComparisonReport.Change(difference: 0.5, interval: Report.Interval(low: 0.1, high: 0.9), p: 0.01, q: 0.02),
            ComparisonReport.Change(difference: -0.5, interval: nil, p: 0.5, q: 0.5), ComparisonReport.Change(),
        ]
        let point = Report.TrendRow.Point(
            value: 0.5, interval: Report.Interval(low: 0.4, high: 0.6), detail: "of 4", undefined: nil)
        let none = Report.TrendRow.Point(value: nil, interval: nil, detail: "", undefined: "nobody asked")
        let rows = zip(StretchMeasure.all, 0...).map { measure, number in
            ComparisonReport.Row(
                name: measure.name, title: measure.title, unit: measure.unit.rawValue, definition: measure.definition,
                uncertainty: measure.uncertainty, before: point, after: number % 2 == 0 ? point : none,
                change: changes[number % 3])
        }
        let teams = zip(AnalysisSchema.isolationClasses, 0...).map { kind, number in
            ComparisonReport.Team(
                id: "t-\(number)", label: "Team \(number)", sizes: (5, 6), classes: (kind, "connected"),
                shares: (0.5, number == 0 ? nil : 1), change: changes[number % 3])
        }
        let broker = ComparisonReport.Broker(
            id: "p-1", label: "p-1", team: nil, isBroker: (true, false), pairs: (12, 0), p: 0.01, q: 0.03)
        return ComparisonReport(
            version: "0.1.0", options: report.options, privacy: report.privacy, before: side(report, period: !empty),
            after: side(report, period: !empty),
            people: ComparisonReport.People(
                matched: 4, moved: 1, joined: 1, left: 0, byTeam: empty ? [] : [("Team", 1, 0)],
                joinedNames: empty ? [] : ["Ada"], leftNames: []),
            warnings: empty ? [] : ["the exports overlap"], rows: empty ? [] : rows, teams: empty ? [] : teams,
            brokers: empty ? [] : [broker],
            communities: CommunityPersistence(agreement: empty ? nil : 0.5, within: nil, across: 0.25))
    }

    @Test(arguments: [true, false]) func `every comparison fits the schema`(empty: Bool) throws {
        let report = Self.comparison(of: SampleReport.make(people: 40, teams: 5), empty: empty)
        let document = EncodedComparison(report).document()
        #expect(try SchemaValidator(ComparisonSchema.document()).errors(in: document) == [])
    }

    @Test(arguments: [
        (#""schema": "waterline.comparison""#, #""schema": "waterline.analysis""#),
        (#""matched": 4"#, #""matched": -1"#), (#""verdict": "higher""#, #""verdict": "better""#),
        (#""unit": "share""#, #""unit": "percent""#), (#""isBrokerBefore": true"#, #""isBrokerBefore": 1"#),
        (#""acrossSides": 0.25"#, #""across": 0.25"#),
    ])
    func `the schema of comparisons refuses what breaks the contract`(right: String, wrong: String) throws {
        let report = Self.comparison(of: SampleReport.make(people: 40, teams: 5), empty: false)
        let text = String(decoding: EncodedComparison(report).document(), as: UTF8.self)
        try #require(text.contains(right), "the sample has \(right)")
        let broken = Array(text.replacingOccurrences(of: right, with: wrong).utf8)
        #expect(try !SchemaValidator(ComparisonSchema.document()).errors(in: broken).isEmpty)
    }

    @Test func `the schema of comparisons is what it was`() throws {
        try Golden.expect(ComparisonSchema.document(), equals: "comparison.schema.json")
    }
}
