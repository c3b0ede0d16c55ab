import Foundation
import Testing

@testable import HelpReporter

@Test func `the terminal text is what it was`() throws {
    let text = Summary.text(
        SampleReport.make(), folder: "waterline-report", files: ["report.html", "analysis.json", "teams.svg"])
    try Golden.expect(Array(text.utf8), equals: "summary.txt")
}

@Test(arguments: [40, 60, 80, 132]) func `no line of the terminal text is wider than the terminal`(width: Int) {
    let text = Summary.text(SampleReport.make(), folder: "out", files: ["report.html"], width: width)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
}

@Test func `coverage comes first, then findings in order, then files`() throws {
    let text = Summary.text(SampleReport.make(), folder: "out", files: ["report.html"])
    let order = ["Messages", "Replies", "People", "Legal turns", "p-0002 joins", "Payroll helps", "Written to out"]
    let places = try order.map { try #require(text.range(of: $0)?.lowerBound) }
    #expect(places == places.sorted())
}

@Test func `severity has a shape, not only a colour`() {
    let text = Summary.text(SampleReport.make())
    #expect(text.contains("▲ Legal") && text.contains("● p-0002") && text.contains("○ Payroll"))
    #expect(!text.contains("\u{1B}"))
    #expect(Summary.text(SampleReport.make(), colour: true).contains("\u{1B}[31m▲\u{1B}[0m"))
}

@Test func `names cannot steer the terminal`() {
    var report = SampleReport.make()
    report.findings[0].statement = "\u{1B}]0;owned\u{7}"
    report.coverage.warnings = ["\u{9B}2J"]
    let text = Summary.text(report)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{9B}"))
    #expect(text.contains(#"\u{1b}]0;owned\u{7}"#))
}

@Test func `nothing found is said so`() {
    let text = Summary.text(Report(version: "0.1.0"))
    #expect(text.contains("No finding stands above chance") && text.contains("not known"))
}
