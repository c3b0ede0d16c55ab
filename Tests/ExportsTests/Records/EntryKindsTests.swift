import Testing

@testable import Exports

@Suite struct `What an unknown input holds` {
    private func told(_ files: [String: String]) -> String {
        do {
            _ = try Reader.choose(for: Source.memory(files))
            return ""
        } catch { return "\(error)" }
    }

    @Test func `is told by kinds of files, without their names`() {
        let told = told(["Ada Byron/Ada.jpg": "x", "Ben.JPG": "x", "notes": "x", ".hidden": "x", "a.Ben Nevis": "x"])
        #expect(told.contains("5 files (2 .jpg, 2 without ending, 1 of unknown ending)"), "\(told)")
        #expect(!told.contains("Ada") && !told.contains("Ben") && !told.contains("hidden"))
    }

    @Test func `is told shortly, however many kinds there are`() {
        let files = (0..<40).map { ("f.x\($0)", "x") }
        let told = told(Dictionary(uniqueKeysWithValues: files))
        #expect(told.contains("40 files (1 .x0, 1 .x1, 1 .x10, 1 .x11, 1 .x12, 35 other kinds)"), "\(told)")
    }
}
