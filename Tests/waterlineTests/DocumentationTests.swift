import Foundation
import Testing

@testable import waterline

@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: SampleFiles.folder).deletingLastPathComponent()

    @Test func `the picture of the walk is that of the sample company`() throws {
        let shown = Self.root.appendingPathComponent("Sources/waterline/waterline.docc/Resources/harbour-teams.svg")
        let drawn = URL(fileURLWithPath: SampleFiles.folder + "/harbour-teams.svg")
        #expect(try Data(contentsOf: shown) == Data(contentsOf: drawn))
    }

    @Test func `options that articles and README name are there`() throws {
        let commands = ["analyze", "compare", "inspect", "explain", "schema"].map { ProgramRun($0, "--help").output }
            .joined()
        // Of other programs: install.sh, DiscordChatExporter.
        let known = commands + "--prefix --help --include-threads"
        for name in [
            "README.md", "Sources/waterline/waterline.docc", "Sources/Exports/Exports.docc",
            "Sources/HelpReporter/HelpReporter.docc",
        ] {
            for file in try Self.texts(Self.root.appendingPathComponent(name)) {
                let words = try String(contentsOf: file, encoding: .utf8).split { !($0.isLetter || $0 == "-") }
                for word in words
                where word.hasPrefix("--") && word.count > 3 && word.dropFirst(2).first?.isLetter == true {
                    #expect(known.contains(word.dropFirst(2)), "\(file.lastPathComponent): \(word)")
                }
            }
        }
    }

    private static func texts(_ url: URL) throws -> [URL] {
        guard url.hasDirectoryPath || url.pathExtension == "docc" else { return [url] }
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "md"
        }
    }
}
