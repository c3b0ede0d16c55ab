import Foundation
import HelpReporter
import Options
import Testing

@testable import waterline

@Suite struct MapOptionTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func analyze(_ more: String...) -> ProgramRun {
        ProgramRun(
            [
                "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report",
                "--permutations", "99", "-f", "teams", "-f", "json",
            ] + more)
    }

    @Test func `the map of a person is made when asked for, under the pseudonym`() throws {
        #expect(analyze("--no-render-maps", "--ego", "p-0009").code == 0)
        let files = try place.contents("report")
        #expect(files.keys.sorted() == ["analysis.json", "ego-p-0009.dot", "teams.dot"])
        let people = try place.json("report/analysis.json")["people"] as? [[String: Any]] ?? []
        let ego = try #require(people.first { $0["id"] as? String == "p-0009" })
        let helped = try #require((ego["measures"] as? [String: Any])?["peopleHelped"] as? Int)
        let map = String(decoding: try #require(files["ego-p-0009.dot"]), as: UTF8.self)
        #expect(map.contains("p-0009 helps \(helped) p"))
        #expect(analyze("--no-render-maps").code == 0, "a report with such a map is replaced as any other")
    }

    @Test func `where nobody is shown nobody has a map, and nothing is read`() {
        let run = ProgramRun("analyze", "/nowhere.zip", "--aggregate", "--ego", "p-0001")
        #expect(run.code == 64 && run.error.contains("--aggregate shows nobody"))
    }

    @Test func `an unknown person is 64 with what would work, and nothing is written`() {
        let run = analyze("--no-render-maps", "--ego", "Duncan Cranmerow")
        #expect(run.code == 64 && run.error.contains("such as p-0001"), "\(run.error)")
        #expect(!FileManager.default.fileExists(atPath: place.path + "/report"))
    }

    @Test func `pictures that are asked for and not wanted are 64`() {
        let run = ProgramRun("analyze", "/nowhere.zip", "--map-format", "pdf", "--no-render-maps")
        #expect(run.code == 64 && run.error.contains("--no-render-maps"))
        #expect(ProgramRun("analyze", "/nowhere.zip", "--map-format", "gif").code == 64)
    }

    @Test func `a format that is asked for needs Graphviz, and is 69 without`() {
        var settings = MapSettings()
        #expect(throws: Never.self) { try settings.check(.named, path: "/no/folder") }
        #expect(settings.pictures(of: [], path: "/no/folder").notes.isEmpty)
        settings.formats = ["png"]
        let failure = #expect(throws: Failure.self) { try settings.check(.named, path: "/no/folder") }
        #expect(failure?.code == .unavailable && failure?.message.contains("Graphviz") == true)
    }

    @Test(.enabled(if: Graphviz(path: MapSettings.path) != nil)) func `maps are drawn in the formats asked for`() throws
    {
        #expect(analyze("--map-format", "pdf", "--map-format", "png").code == 0)
        let files = try place.contents("report")
        #expect(files.keys.sorted() == ["analysis.json", "teams.dot", "teams.pdf", "teams.png"])
        #expect(files["teams.pdf"]?.starts(with: Data("%PDF-".utf8)) == true)
        #expect(files["teams.png"]?.starts(with: Data([0x89, 0x50, 0x4E, 0x47])) == true)
        let compared = ProgramRun(
            "compare", SampleFiles.export, "--split", "2026-01-01", "--roster", SampleFiles.roster, "-o",
            place.path + "/comparison", "--permutations", "99", "--map-format", "pdf")
        #expect(compared.code == 0)
        #expect(try place.contents("comparison").keys.contains("after.pdf"))
    }

    @Test func `shells are offered the kinds of --fail-on`() {
        let script = ProgramRun("completions", "bash").output
        #expect(script.contains("isolated-team") && script.contains("bridge-at-risk"))
        #expect(ProgramRun("analyze", "--help").output.contains("isolated-team"))
    }
}
