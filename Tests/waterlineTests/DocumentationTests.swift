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
        // Of other programs: install.sh, DiscordChatExporter, bench.
        let known = commands + "--prefix --help --include-threads --folds --speed --known-conversations"
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

    @Test func `the page of every measure, finding and rule is what the program says`() throws {
        let catalog = Self.root.appendingPathComponent("Sources/waterline/waterline.docc")
        let pages = ExplanationPages.all(Explanation.all)
        let there = try FileManager.default.contentsOfDirectory(atPath: catalog.path + "/Measures")
        #expect(there.sorted() == pages.map { $0.file + ".md" }.sorted(), "scripts/measure-pages.sh writes them anew")
        for (file, text) in pages {
            let page = try String(contentsOfFile: "\(catalog.path)/Measures/\(file).md", encoding: .utf8)
            #expect(page == text, "\(file)")
            #expect(text.components(separatedBy: "\n# ").count == 1, "\(file) has one title")
        }
        let contents = try String(contentsOfFile: catalog.path + "/WhatIsMeasured.md", encoding: .utf8)
        #expect(contents == ExplanationPages.contents(Explanation.all))
        for (file, _) in pages { #expect(contents.components(separatedBy: "- <doc:\(file)>").count == 2) }
    }

    private static func texts(_ url: URL) throws -> [URL] {
        guard url.hasDirectoryPath || url.pathExtension == "docc" else { return [url] }
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "md"
        }
    }
}
