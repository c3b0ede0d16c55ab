import Testing

@testable import Exports

@Suite struct SourceLabelTests {
    @Test func `files are told by number, and by name where every export of a platform has it`() {
        let source = Source.memory(["Ann and Ben.csv": "", "a/Messages.csv": "", "b/Users.csv": "", "c/Users.csv": ""])
        #expect(
            source.entries.indices.map(source.label) == ["file 1 of 4", "Messages.csv", "file 3 of 4", "file 4 of 4"])
    }

    @Test func `what holds one file alone is told by its own name`() {
        let source = Source.memory(["Ann and Ben.csv": ""])
        #expect(source.label(0) == source.name)
    }
}
