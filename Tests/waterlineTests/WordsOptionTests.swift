import Foundation
import Testing

@testable import waterline

/// What `--words` tells, and what neither it nor its absence may.
@Suite struct WordsOptionTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// Twelve people ask: all about "Qzgauge", ten about "Qzten", nine about "Qznine", and five link to one host, four to
    /// another.
    private func table() throws -> String {
        var rows = ["id,author,timestamp,channel,text"]
        for person in 0..<12 {
            let about = "Qzgauge" + (person < 10 ? " Qzten" : "") + (person < 9 ? " Qznine" : "")
            let link = person < 4 ? " https://qzfour.example/x" : person < 9 ? " https://qzfive.example/y" : ""
            rows.append("\(person),Person\(person) Qzname,2026-03-01 10:\(person + 10),all,Which \(about)?\(link)")
        }
        rows.append("99,Person0 Qzname,2026-04-01 10:00,all,Bye")
        return try place.file("table.csv", rows.joined(separator: "\n") + "\n")
    }

    private func files(_ options: [String]) throws -> String {
        let run = ProgramRun(
            ["analyze", try table(), "-o", place.path + "/out", "-q", "--permutations", "99"] + options)
        #expect(run.code == 0, "\(run.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/out")
        return try names.sorted().map { try String(contentsOfFile: place.path + "/out/" + $0, encoding: .utf8) }
            .joined()
    }

    @Test func `words of ten people and hosts of five are told, rarer ones not`() throws {
        let told = try files(["--words"]).lowercased()
        #expect(told.contains("qzten") && told.contains("qzfive.example"))
        #expect(!told.contains("qznine") && !told.contains("qzfour"))
        #expect(!told.contains("qzfive.example/y"), "where on the host is not told")
    }

    @Test func `a larger group hides more`() throws {
        let told = try files(["--words", "--minimum-group", "11"]).lowercased()
        #expect(told.contains("qzgauge") && !told.contains("qzten") && !told.contains("qzfive"))
    }

    @Test func `without the option nothing is told`() throws {
        let told = try files([]).lowercased()
        #expect(!told.contains("qzgauge") && !told.contains("qzten") && !told.contains("qzfive"))
    }
}
