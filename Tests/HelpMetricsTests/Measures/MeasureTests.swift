import Foundation
import HelpGraph
import Testing

@testable import HelpMetrics

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/HelpMetrics/Measures").standardized

/// `brokerage.totalZ` of a person → BrokerageTotalZ; names of teams and networks begin with their shape.
private func fileName(_ measure: Measure) -> String {
    let prefix = measure.shape == .person ? "" : measure.shape.rawValue.capitalized
    return prefix + measure.name.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

@Test func `every file of the folder is a measure of the registry, and the other way round`() throws {
    let frame: Set = ["Measure", "MeasureRegistry", "ExampleSurvey", "HelpSums"]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(Set(files).subtracting(frame) == Set(Measure.all.map(fileName)))
}

@Test func `no two measures of a shape share a name`() {
    #expect(Set(Measure.all.map { "\($0.shape) \($0.name)" }).count == Measure.all.count)
    #expect(Measure.named("ei", .team)?.shape == .team)
    #expect(Measure.named("ei", .person) == nil)
}

@Test(arguments: Measure.all) func `the example of a measure has the value it claims`(measure: Measure) throws {
    let survey = measure.example.survey()
    let measured = measure.measure(survey)
    let place: Int? =
        switch measure.shape {
        case .network: 0
        case .person: measure.example.names.firstIndex(of: measure.example.of)
        case .team: survey.teams.firstIndex(of: measure.example.of)
        }
    let value = measured.values[try #require(place)]
    let digits = measure.name.hasSuffix("Z") ? 1e-6 : 1e-12
    #expect(deviation(value, measure.example.value) < digits)
}

@Test(arguments: Measure.all) func `every measure is described in full`(measure: Measure) {
    for text in [
        measure.title, measure.unit, measure.definition, measure.formula, measure.edgeCases, measure.source,
        measure.complexity,
    ] { #expect(!text.isEmpty) }
    #expect(measure.definition.hasSuffix("."))
}

extension Measure: CustomTestStringConvertible {
    /// Shape and name (the protocol is public, so this has to be).
    public var testDescription: String { "\(shape.rawValue) \(name)" }
}
