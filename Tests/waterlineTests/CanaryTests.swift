import Foundation
import Testing

@testable import waterline

/// What must never be seen, planted everywhere an export or a table can hold it, and looked for in everything that the
/// program writes.
@Suite struct CanaryTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    typealias Mode = Canary.Mode

    private func run(_ inputs: [String], _ mode: Mode, _ more: [String] = []) throws -> [String: Data] {
        try Canary.analysis(of: inputs + more, mode, in: place)
    }

    @Test(arguments: Mode.allCases) func `a Slack export leaks nothing that its mode forbids`(mode: Mode) throws {
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export, "--roster", try Canary.roster(in: place)], mode)
        #expect(outputs["analysis.json"] != nil && outputs["report.html"] != nil)
        Disguises.expectNone(mode.forbidden, in: outputs, mode.rawValue)
        let page = String(decoding: try #require(outputs["report.html"]), as: UTF8.self)
        #expect((outputs["evidence.jsonl"] != nil) == (mode != .aggregate), "there is help to tell of")
        #expect(page.contains("Qzfirst3") == (mode == .named), "what was planted arrives where it may")
    }

    @Test(arguments: [
        "Qzword", "%51zword", "&#81;zword", "&#x51;zword", "\\u0051zword", "\\u{51}zword", "Qz<bdi>wo</bdi>rd",
    ])
    func `a planted word is found in every disguise`(text: String) {
        #expect(Disguises.views(of: Data("x \(text) y".utf8)).contains { Disguises.holds($0, "Qzword") })
    }

    @Test(arguments: Mode.allCases) func `direct messages and private channels that are read leak nothing either`(
        mode: Mode
    ) throws {
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export], mode, ["--private-channels", "--direct-messages"])
        Disguises.expectNone(mode.forbidden, in: outputs, mode.rawValue)
    }

    @Test(arguments: Mode.allCases) func `a table leaks nothing that its mode forbids`(mode: Mode) throws {
        let outputs = try run([try Canary.table(in: place), "--roster", try Canary.roster(in: place)], mode)
        #expect((outputs["evidence.jsonl"] != nil) == (mode != .aggregate), "there is help to tell of")
        Disguises.expectNone(mode.forbidden, in: outputs, mode.rawValue)
    }

    @Test func `inspecting, failing and strict reading tell no private folder and no text`() throws {
        let export = try Canary.slackExport(in: place)
        let roster = try Canary.roster(in: place)
        let runs = [
            ProgramRun("inspect", export, "--roster", roster, "-v"), ProgramRun("inspect", export, "--strict"),
            ProgramRun("inspect", try Canary.table(in: place)),
        ]
        for run in runs {
            let texts = ["output": Data(run.output.utf8), "error": Data(run.error.utf8)]
            Disguises.expectNone(Canary.neverSaid + Canary.names + Canary.ids, in: texts, "inspect")
        }
        #expect(runs[1].code == 65, "the broken file was met")
    }

    @Test func `where nobody is shown there is no pseudonym either`() throws {
        let export = try Canary.slackExport(in: place)
        for (name, bytes) in try run([export, "--roster", try Canary.roster(in: place)], .aggregate)
        where name != "schema" {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("p-00"), "\(name)")
        }
    }

    @Test func `those who opted out are nowhere, not even by name in a report with names`() throws {
        let list = try place.file("opt-out.txt", "qzmail0@example.com\n\nQZNOBODY-IN-HERE\nQzfirst7 Qzlast7é\n")
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export, "--opt-out", list, "--direct-messages"], .named)
        let gone = ["qzfirst0", "qzlast0", "qzfirst7", "qzlast7", "UQZID0000", "UQZID0007", "QZNOBODY"]
        Disguises.expectNone(Canary.neverSaid + gone, in: outputs, "opt-out")
        let analysis = try place.json("analyze-named/analysis.json")
        let people = (analysis["coverage"] as? [String: Any])?["people"] as? [String: Any]
        #expect(people?["leftOut"] as? Int == 2)
        let warnings = (analysis["coverage"] as? [String: Any])?["warnings"] as? [String] ?? []
        #expect(warnings.contains { $0.contains("1 line fits nobody") && $0.contains("line 3") })
    }
}
