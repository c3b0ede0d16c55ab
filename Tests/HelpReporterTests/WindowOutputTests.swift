import Foundation
import Testing

@testable import HelpReporter

@Suite struct WindowOutputTests {
    static let report: Report = {
        var report = SampleReport.make(people: 12, teams: 3)
        let windows = (0..<4).map { month in
            Report.Window(
                label: "2026-0\(month + 1)", from: Int64(month) * 2_592_000_000_000,
                to: Int64(month + 1) * 2_592_000_000_000, partial: month == 3, messages: 100, asks: 10, answered: 8,
                acts: 12, isolated: [Report.TeamClass(team: "t-01", kind: "inward")])
        }
        func row(_ name: String, _ unit: String, _ values: [Double?], verdict: Report.Interval?) -> Report.TrendRow {
            Report.TrendRow(
                name: name, title: "Title of \(name)", unit: unit, definition: "What it is.", uncertainty: "How sure.",
                points: values.map { value in
                    .init(
                        value: value, interval: value.map { Report.Interval(low: $0 * 0.9, high: $0 * 1.1) },
                        undefined: value == nil ? "no help" : nil)
                },
                change: .init(from: "2026-01", to: "2026-03", difference: 0.1, interval: verdict))
        }
        report.windows = Report.Windows(
            length: "month", windows: windows,
            trends: [
                row("belowSurfaceShare", "share", [0.4, nil, 0.5, 0.45], verdict: .init(low: 0.02, high: 0.2)),
                row("brokers", "people", [2, 2, 2, 2], verdict: nil),
                row("layer4", "perMessage", [0.1, 0.1, 0.2, 0.1], verdict: .init(low: -0.1, high: 0.2)),
            ])
        return report
    }()

    @Test func `an analysis with windows fits the schema`() throws {
        let analysis = EncodedAnalysis(Self.report).document()
        #expect(try SchemaValidator(AnalysisSchema.document()).errors(in: analysis) == [])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(analysis)) as? [String: Any])
        let trends = try #require((json["windows"] as? [String: Any])?["trends"] as? [[String: Any]])
        #expect((trends[0]["values"] as? [[String: Any]])?.map { $0["value"] as? Double } == [0.4, nil, 0.5, 0.45])
        #expect((trends[0]["change"] as? [String: Any])?["verdict"] as? String == "rose")
    }

    @Test func `a change whose interval leaves nothing out is named, another is chance, one without is no test`() {
        let verdicts = Self.report.windows?.trends.compactMap { $0.change?.verdict }
        #expect(verdicts == ["rose", "no test", "no change beyond chance"])
    }

    @Test func `trends.csv has a row for every figure and window, and is there only with windows`() throws {
        let table = try #require(Output.tables.documents(Self.report).first { $0.name == "trends.csv" })
        #expect(String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n").count == 1 + 3 * 4)
        #expect(!Output.tables.documents(SampleReport.make(people: 12)).contains { $0.name == "trends.csv" })
    }

    @Test(arguments: [40, 80, 120]) func `no line about trends is wider than the terminal`(width: Int) {
        let text = Summary.text(Self.report, width: width)
        #expect(text.contains("Title of belowSurfaceShare"))
        #expect(text.contains("Only in part in the export: 2026-04"))
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }

    @Test func `the picture of a trend has a mark a window, and a dot where there is no value`() {
        #expect(TrendSummary.picture([0, nil, 1, 0.5]) == "▁·█▅")
        #expect(TrendSummary.picture([2, 2]) == "▄▄")
        #expect(TrendSummary.picture([nil]) == "")
    }

    @Test func `the line on the page breaks where there is no value, and partial windows are hollow`() throws {
        var page = MarkupWriter(declaration: "")
        TrendLine(try #require(Self.report.windows?.trends[0]), Self.report.windows?.windows ?? []).write(to: &page)
        let markup = String(decoding: page.bytes, as: UTF8.self)
        #expect(markup.components(separatedBy: "class=\"line\"").count == 3)
        #expect(markup.components(separatedBy: "class=\"dot\"").count == 3)
        #expect(markup.components(separatedBy: "class=\"part\"").count == 2)
    }

    @Test func `signs and units stand once in an interval`() {
        #expect(FigureText.interval(.init(low: -0.031, high: 0.083), unit: "share") == "−3.1 to +8.3 points")
        #expect(FigureText.difference(-2_400, unit: "seconds") == "−40 min")
        #expect(FigureText.difference(0, unit: "people") == "0")
        #expect(FigureText.difference(0.012, unit: "perMessage") == "+1.2 in 100")
        let interval = Report.Interval(low: 0.161, high: 0.207)
        #expect(FigureText.value(0.184, interval, unit: "perMessage") == "18.4 (16.1 to 20.7) in 100")
        #expect(FigureText.value(0.184, interval, unit: "share") == "18 % (16 % to 21 %)")
    }
}
