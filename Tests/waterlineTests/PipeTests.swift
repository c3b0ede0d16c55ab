import Foundation
import Testing

@testable import waterline

@Suite struct PipeTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func analyze(_ more: String...) -> ProgramRun {
        ProgramRun(["analyze", SampleFiles.folder + "/three-people.csv", "-o", "-", "--permutations", "99"] + more)
    }

    @Test func `one form goes to standard output, the same bytes as in a folder, and nothing else does`() throws {
        let piped = analyze("--form", "json")
        #expect(piped.code == 0 && piped.error.isEmpty)
        let run = ProgramRun(
            "analyze", SampleFiles.folder + "/three-people.csv", "-o", place.path + "/report", "--permutations", "99",
            "-f", "json")
        try #require(run.code == 0)
        #expect(try Data(piped.output.utf8) == place.contents("report")["analysis.json"])
        #expect(!FileManager.default.fileExists(atPath: "-"))
    }

    @Test func `a map goes as DOT`() {
        #expect(analyze("--form", "teams").output.hasPrefix("digraph"))
        #expect(analyze("--ego", "p-0001").output.hasPrefix("digraph"))
    }

    @Test func `no form, or several, are 64 before anything is read`() {
        for words in [[], ["-f", "json", "-f", "teams"], ["-f", "json", "--ego", "p-0001"]] {
            let run = ProgramRun(["analyze", "/nowhere.zip", "-o", "-"] + words)
            #expect(run.code == 64 && run.error.contains("--output - --form json"), "\(words)")
        }
    }

    @Test func `a form of several files, or of none, is 64`() {
        let several = analyze("--form", "tables")
        #expect(several.code == 64 && several.output.isEmpty && several.error.contains("people.csv, teams.csv"))
        let none = analyze("--form", "brokers", "--aggregate")
        #expect(none.code == 64 && none.output.isEmpty)
    }

    @Test func `a condition that holds is told on standard error alone`() {
        let run = ProgramRun(
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", "-", "-f", "schema", "--permutations",
            "199", "--fail-on", "isolated-team")
        #expect(run.code == 1 && run.error.contains("isolated-team") && run.output.hasPrefix("{"))
    }

    @Test func `a comparison goes as JSON`() throws {
        let run = ProgramRun(
            "compare", SampleFiles.export, "--split", "2026-01-01", "--roster", SampleFiles.roster, "-o", "-",
            "--permutations", "99")
        #expect(run.code == 0, "\(run.error)")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(json?["schema"] != nil)
    }
}
