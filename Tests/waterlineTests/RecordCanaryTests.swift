import Foundation
import Testing

@testable import waterline

/// What must never be seen, planted in the exports of every platform, and looked for in
/// all that analysing, comparing and inspecting them writes.
@Suite struct RecordCanaryTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    static let everything = ["--private-channels", "--direct-messages", "--infer-replies"]

    /// Every platform in the usual mode and with names, which shows that what was planted is read; of the mode that
    /// shows nobody, which leaves out more of the same, the first will do.
    private static let analysed =
        PlantedExport.allCases.flatMap { [($0, Canary.Mode.pseudonymous), ($0, .named)] }
        + [(PlantedExport.allCases[0], .aggregate)]

    @Test(arguments: analysed)
    func `an analysis leaks nothing that its mode forbids`(export: PlantedExport, mode: Canary.Mode) throws {
        let inputs = [try export.write(in: place), "--roster", try Canary.roster(in: place)]
        if export.hasOpenRooms, mode == .pseudonymous {
            Disguises.expectNone(mode.forbidden, in: try Canary.analysis(of: inputs, mode, in: place), "open rooms")
        }
        let outputs = try Canary.analysis(of: inputs + Self.everything, mode, in: place)
        Disguises.expectNone(mode.forbidden, in: outputs, "all rooms")
        let page = String(decoding: try #require(outputs["report.html"]), as: UTF8.self)
        #expect((outputs["evidence.jsonl"] != nil) == (mode != .aggregate), "there is help to tell of")
        #expect(page.contains(export.shownName) == (mode == .named), "what was planted arrives where it may")
    }

    /// What a comparison adds to an analysis knows no platform: records, a table and plain texts will do.
    private static let compared =
        [PlantedExport.teams, .vivaEngage, .mail, .whatsApp].map { ($0, Canary.Mode.pseudonymous) }
        + [Canary.Mode.aggregate, .named].map { (PlantedExport.teams, $0) }

    @Test(arguments: compared)
    func `a comparison leaks nothing that its mode forbids`(export: PlantedExport, mode: Canary.Mode) throws {
        let inputs = [try export.write(in: place), "--split", "2025-03-05", "--roster", try Canary.roster(in: place)]
        let outputs = try Canary.comparison(of: inputs + Self.everything, mode, in: place)
        #expect(outputs["compare.json"] != nil && outputs["after.dot"] != nil)
        Disguises.expectNone(mode.forbidden, in: outputs, "compared")
    }

    @Test(arguments: PlantedExport.allCases)
    func `inspecting tells no name, no text and no file inside`(export: PlantedExport) throws {
        let input = try export.write(in: place)
        for more in [[], Self.everything] {
            let run = ProgramRun(["inspect", input, "--roster", try Canary.roster(in: place), "-v"] + more)
            let texts = ["output": Data(run.output.utf8), "error": Data(run.error.utf8)]
            #expect(run.code == 0, "\(run.error)")
            Disguises.expectNone(Canary.neverSaid + Canary.names + Canary.ids, in: texts, "inspect")
        }
    }

    @Test(arguments: PlantedExport.allCases)
    func `those who opted out are nowhere, not even by name`(export: PlantedExport) throws {
        let list = try place.file(
            "opt-out.txt",
            "qzmail0@example.com\n\(PlantedTalk.name(0))\n\(PlantedTalk.name(7))\n\(Canary.ids[0])\n\(Canary.ids[7])\n@uqzid0000:example.com\n@uqzid0007:example.com\nqzhandle0\nqzhandle7\n"
        )
        let inputs = [try export.write(in: place), "--opt-out", list] + Self.everything
        let gone = ["qzfirst0", "qzlast0", "qzfirst7", "qzlast7", "UQZID0000", "UQZID0007", "qzhandle0", "qzhandle7"]
        Disguises.expectNone(
            Canary.neverSaid + gone,
            in: try Canary.analysis(of: inputs + ["--no-render-maps"], .named, in: place), "opted out")
        guard export == PlantedExport.allCases[0] else { return }
        Disguises.expectNone(
            Canary.neverSaid + gone,
            in: try Canary.comparison(of: inputs + ["--split", "2025-03-05"], .named, in: place), "opted out, compared")
    }
}
