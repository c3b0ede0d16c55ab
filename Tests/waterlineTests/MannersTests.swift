import Foundation
import HelpMetrics
import Synchronization
import Testing

@testable import waterline

@Suite struct MannersTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func analyze(_ more: String...) -> ProgramRun {
        ProgramRun(
            [
                "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report",
                "--no-render-maps", "--permutations", "199", "-f", "json",
            ] + more)
    }

    @Test func `a finding that --fail-on names is 1, with the report written`() throws {
        let run = analyze("--fail-on", "broker,isolated-team")
        #expect(run.code == 1)
        #expect(run.error.contains("isolated-team"))
        #expect(try place.contents("report")["analysis.json"] != nil)
    }

    @Test func `a kind that is not found is 0`() {
        // Aggregate reports tell of no single person.
        #expect(analyze("--aggregate", "--fail-on", "broker").code == 0)
    }

    @Test func `an unknown kind is 64, lists all, and nothing is read`() {
        let run = ProgramRun("analyze", "/nowhere.zip", "--fail-on", "isolated-team,isolated-teem")
        #expect(run.code == 64)
        #expect(run.error.contains("did you mean 'isolated-team'"))
        for kind in Finding.Kind.allCases { #expect(run.error.contains(kind.rawValue)) }
    }

    @Test func `quiet prints nothing, verbose says each stage`() {
        let quiet = analyze("-q")
        #expect(quiet.code == 0 && quiet.output.isEmpty && quiet.error.isEmpty)
        let inspected = ProgramRun("inspect", SampleFiles.export, "-q")
        #expect(inspected.code == 0 && inspected.output.isEmpty && inspected.error.isEmpty)
        let verbose = analyze("-v")
        #expect(verbose.error.contains("messages/s") && verbose.error.contains("files written"))
        #expect(!verbose.error.contains("\u{1B}"))
    }

    @Test func `where nobody looks at standard error nothing is written there`() {
        #expect(analyze().error.isEmpty)
    }

    @Test func `a line that is written over says bytes, speed and time left, and goes away`() {
        let written = Mutex("")
        let progress = Progress(.line) { text in written.withLock { $0 += text } }
        progress.begin("Reading a.zip", total: 10)
        #expect(written.withLock { $0 }.contains("Reading a.zip"))
        progress.add(bytes: 5)
        progress.clear()
        #expect(written.withLock { $0 }.hasSuffix("\r\u{1B}[K"))
        let early = Progress.line("Reading a", bytes: 25_000_000, of: 100_000_000, messages: 0, seconds: 1)
        #expect(early == "Reading a: 25 MB of 100 MB, 25 MB/s, 3 s left")
        let later = Progress.line("Reading a", bytes: 50_000_000, of: 100_000_000, messages: 90_000, seconds: 2)
        #expect(later == "Reading a: 50 MB of 100 MB, 45,000 messages/s, 2 s left")
        #expect(Progress.line("Reading a", bytes: 1_500_000, of: 100, messages: 9, seconds: 0.1) == "Reading a: 1.5 MB")
    }

    @Test(arguments: [(0.2, "1 s"), (59, "59 s"), (61, "1 min"), (7_300, "2 h")])
    func `time left is in words`(seconds: Double, text: String) {
        #expect(Progress.time(seconds) == text)
    }

    @Test func `columns that the help names work without a format`() throws {
        let posts = try place.file(
            "posts.csv",
            "Nr,Posted by,When,Reply\n1,Ada,2025-03-01 10:00,\n2,Ben,2025-03-01 10:05,1\n3,Cleo,2025-03-01 10:09,1\n")
        let run = ProgramRun(
            "analyze", posts, "-c", "author=Posted by", "-c", "timestamp=When", "-c", "id=Nr", "-c", "parent=Reply",
            "-o",
            place.path + "/report", "--permutations", "99", "-f", "json")
        #expect(run.code == 0, "\(run.error)")
        let wrong = ProgramRun("inspect", posts, "-c", "author=Poster", "-c", "timestamp=When")
        #expect(wrong.code == 64 && wrong.error.contains("Posted by"))
    }

    @Test func `dates that may be read two ways name the words of the option`() throws {
        let posts = try place.file("posts.csv", "author,timestamp,text\nAda,3/4/2025 10:00,a\nBen,4/3/2025 10:05,b\n")
        let run = ProgramRun("inspect", posts)
        #expect(run.error.contains("--date-order day-first"), "\(run.error)")
        #expect(ProgramRun("inspect", posts, "--date-order", "day-first").code == 0)
    }

    @Test func `replies that were inferred are counted apart`() throws {
        let posts = try place.file(
            "posts.csv",
            "author,timestamp,text\nAda,2025-03-01T10:00:00Z,Does anyone know where the printer manual is?\n"
                + "Ben,2025-03-01T10:00:20Z,@Ada it is in the cupboard\nAda,2025-03-01T10:00:40Z,@Ben thanks\n")
        let run = ProgramRun("inspect", posts, "--infer-replies")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.output.contains("2 by likelihood (F)"), "\(run.output)")
    }

    @Test func `one thing is not several`() throws {
        let posts = try place.file("posts.csv", "author,timestamp,text\nAda,2025-03-01T10:00:00Z,a\n")
        let output = ProgramRun("inspect", posts).output
        #expect(output.contains("1 message in 1 space"))
        #expect(!output.contains("1 messages") && !output.contains("1 spaces"))
    }
}

@Suite struct ExplainTests {
    @Test func `all pages are printed as Markdown, one for each name of the index`() {
        let names = ProgramRun("explain").output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        let pages = ProgramRun("explain", "--all").output
        #expect(names.count > 60)
        #expect(pages.components(separatedBy: "\n## ").count - 1 == names.count)
        for name in names { #expect(pages.contains("\n`\(name)`, "), "\(name)") }
        #expect(ProgramRun("explain", "constraint", "--all").code == 64)
    }

    @Test func `every measure and figure of analysis.json is explained, with formula, edge cases and source`() throws {
        let place = try Workplace()
        let run = ProgramRun(
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report",
            "--no-render-maps", "--permutations", "199", "--window", "quarter")
        try #require(run.code == 0, "\(run.error)")
        let analysis = try place.json("report/analysis.json")
        var names = Self.leaves((analysis["network"] as? [String: Any])?["measures"] ?? [:])
        for part in ["people", "teams"] {
            let rows = try #require(analysis[part] as? [[String: Any]])
            names.formUnion(rows.flatMap { Self.leaves($0["measures"] ?? [:]) })
            names.formUnion(rows.flatMap { ($0["ranks"] as? [String: Any] ?? [:]).keys.map { "ranks." + $0 } })
        }
        names.formUnion(try #require(analysis["learning"] as? [[String: Any]]).compactMap { $0["name"] as? String })
        let windows = try #require(analysis["windows"] as? [String: Any])
        names.formUnion(try #require(windows["trends"] as? [[String: Any]]).compactMap { $0["name"] as? String })
        names.formUnion(["belowSurface.expectedByChance", "amiWithTeams", "ariWithTeams", "agreement", "stability"])
        #expect(names.count > 150)
        for name in names.sorted() {
            let found = Explanation.named(name, among: Explanation.all)
            #expect(found.count > 0, "\(name)")
            for entry in found {
                let labels = entry.paragraphs.filter { !$0.text.isEmpty }.map(\.label)
                for label in ["", "Formula", "Edge cases", "Source"] {
                    #expect(labels.contains(label), "\(label) of \(name)")
                }
            }
        }
    }

    /// Names of the numbers in it, with a point between each and what it stands in.
    private static func leaves(_ value: Any, _ path: String = "") -> Set<String> {
        guard let members = value as? [String: Any] else { return [path] }
        return Set(members.flatMap { leaves($1, path.isEmpty ? $0 : path + "." + $0) })
    }
}
