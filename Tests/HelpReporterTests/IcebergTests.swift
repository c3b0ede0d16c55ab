import Foundation
import Testing

@testable import HelpReporter

private func tipAndBase(_ report: Report) -> (String, String) {
    var (tip, base) = (MarkupWriter(declaration: ""), MarkupWriter(declaration: ""))
    Iceberg(report).writeTip(to: &tip)
    Iceberg(report).writeBase(to: &base)
    return (String(decoding: tip.bytes, as: UTF8.self), String(decoding: base.bytes, as: UTF8.self))
}

private func layer(_ number: Int, measurable: Bool = true) -> Report.Layer {
    Report.Layer(
        layer: number, name: "layer \(number)", visible: number > 5, people: 3, acts: 4,
        share: measurable ? Double(number) / 100 : nil, measurable: measurable, note: "")
}

@Test func `without layers the iceberg shows what is in sight and what is not`() {
    var report = Report(version: "0.1.0")
    report.summary.belowSurface.share = 0.44
    let (tip, base) = tipAndBase(report)
    #expect(tip.contains(">56 %<") && base.contains(">44 %<"))
}

@Test func `eight layers stand three above and five below the waterline, highest first`() {
    var report = Report(version: "0.1.0")
    report.layers = (1...8).map { layer($0, measurable: $0 != 2) }
    let (tip, base) = tipAndBase(report)
    #expect(tip.components(separatedBy: "class=\"layer\"").count == 4)
    #expect(base.components(separatedBy: "class=\"layer\"").count == 6)
    #expect(base.contains(">5 %<") && base.contains(">not measured<") && !base.contains(">8 %<"))
    #expect(tip.contains("Above the surface. Layer 8, layer 8: 8 %. Layer 7"))
}

@Test func `nothing known is drawn as ice without figures`() {
    let (tip, base) = tipAndBase(Report(version: "0.1.0"))
    #expect(!tip.contains("<text") && !base.contains("<text") && tip.contains("<polygon"))
}
