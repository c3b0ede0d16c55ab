import Foundation
import Testing

@testable import HelpReporter

@Test func `every output file has its line in the list`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/HelpReporter/Outputs").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Output.swift") }
    #expect(files.count == Output.all.count)
    for file in files {
        let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        #expect(Output.all.contains { source.contains("name: \"\($0.name)\"") }, "\(file) is not in Output.all")
    }
}

@Test func `outputs have names of their own, and so have their documents`() {
    let report = SampleReport.make()
    let documents = Output.all.flatMap { $0.documents(report).map(\.name) }
    #expect(Set(Output.all.map(\.name)).count == Output.all.count)
    #expect(Set(documents).count == documents.count)
    #expect(Output.all.allSatisfy { Output.named($0.name) != nil })
    #expect(Output.named("none") == nil)
}

@Test func `no map of people is made where people may not be shown`() {
    var report = SampleReport.make()
    report.privacy.mode = .aggregate
    #expect(Output.people.documents(report).isEmpty && Output.brokers.documents(report).isEmpty)
    #expect(Output.teams.documents(report).count == 1)
}

@Test func `equal reports give equal documents`() {
    let (one, other) = (SampleReport.make(people: 300, teams: 20), SampleReport.make(people: 300, teams: 20))
    for output in Output.all { #expect(output.documents(one) == output.documents(other)) }
}

@Test func `an empty report makes every document`() {
    let report = Report(version: "0.1.0")
    for output in Output.all { #expect(!output.documents(report).contains { $0.bytes.isEmpty }) }
}

@Test(arguments: ["people.csv", "teams.csv", "ties.csv", "findings.csv", "spaces.csv"])
func `the tables are what they were`(name: String) throws {
    let documents = Output.tables.documents(SampleReport.make(people: 12, teams: 3))
    try Golden.expect(#require(documents.first { $0.name == name }).bytes, equals: name)
}
