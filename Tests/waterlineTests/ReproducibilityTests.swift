import Foundation
import Testing

@testable import waterline

@Suite struct ReproducibilityTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    func analyze(_ export: String, to folder: String, _ more: String...) throws -> [String: Data] {
        let run = ProgramRun(
            [
                "analyze", export, "--roster", SampleFiles.roster, "-o", "\(place.path)/\(folder)", "--no-render-maps",
                "--permutations", "199",
            ] + more)
        try #require(run.code == 0, "\(run.error)")
        return try place.contents(folder)
    }

    @Test func `one thread and several write the same bytes`() throws {
        #expect(
            try analyze(SampleFiles.export, to: "one", "-j", "1") == analyze(SampleFiles.export, to: "four", "-j", "4"))
    }

    @Test func `the archive and its unpacked folder give the same report, input names and hashes apart`() throws {
        let unpack = Process()
        unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unpack.arguments = ["python3", "-m", "zipfile", "-e", SampleFiles.export, place.path + "/unpacked"]
        try unpack.run()
        unpack.waitUntilExit()
        try #require(unpack.terminationStatus == 0, "python3 unpacks the archive")
        var archive = try analyze(SampleFiles.export, to: "zip")
        var folder = try analyze(place.path + "/unpacked", to: "folder")
        let (left, right) = (try place.json("zip/analysis.json"), try place.json("folder/analysis.json"))
        // These two name the inputs with their hashes.
        for name in ["analysis.json", "report.html"] {
            archive[name] = nil
            folder[name] = nil
        }
        #expect(archive == folder)
        for key in left.keys where key != "inputs" {
            #expect(try text(left[key]) == text(right[key]), "\(key)")
        }
    }

    private func text(_ value: Any?) throws -> String {
        String(
            decoding: try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys), as: UTF8.self)
    }

    @Test func `another time zone and another language write the same bytes`() throws {
        let inside = try analyze(SampleFiles.export, to: "inside")
        let program = Bundle.main.executableURL?.deletingLastPathComponent()
            .appendingPathComponent("waterline")
        let candidates = [
            program, Bundle.allBundles.last?.bundleURL.deletingLastPathComponent().appendingPathComponent("waterline"),
        ]
        let found = try #require(
            candidates.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0.path) },
            "the built program stands beside the tests")
        let process = Process()
        process.executableURL = found
        process.arguments = [
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/elsewhere",
            "--no-render-maps", "--permutations", "199",
        ]
        process.environment = ["TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try place.contents("elsewhere") == inside)
    }
}
