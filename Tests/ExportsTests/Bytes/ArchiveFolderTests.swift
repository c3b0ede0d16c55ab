import Testing

@testable import Exports

struct ArchiveFolderTests {
    private func tar(_ files: [(String, String)]) -> [UInt8] {
        var tar = TarBuilder()
        for (name, content) in files { tar.add(name, content) }
        return tar.ended
    }

    @Test func `archives of one folder are read together`() throws {
        let folder = try TemporaryFolder()
        try folder.write("day-2.tar", tar([("x/Messages.csv", "b"), ("x/log.txt", "l")]))
        try folder.write("day-1.TAR", tar([("Messages.csv", "a")]))
        let source = try Source.open(path: folder.path)
        #expect(
            try source.contents() == [
                "day-1.TAR/Messages.csv": Array("a".utf8), "day-2.tar/Messages.csv": Array("b".utf8),
                "day-2.tar/log.txt": Array("l".utf8),
            ])
        var buffer = ByteBuffer()
        try source.read(2, at: 0, count: 5, into: &buffer)
        #expect(buffer.count == 1)
    }

    @Test func `a single archive is what it holds`() throws {
        let folder = try TemporaryFolder()
        try folder.write("export.tar", tar([("general/2024-01-01.json", "[]"), ("users.json", "[]")]))
        let source = try Source.open(path: folder.path)
        #expect(source.name == "export.tar" || source.name.hasSuffix("/export.tar"))
        #expect(source.entries.map(\.name) == ["general/2024-01-01.json", "users.json"])
    }

    @Test func `archives among other files stay closed`() throws {
        let folder = try TemporaryFolder()
        try folder.write("attachment.tar", tar([("evil.csv", "a")]))
        try folder.write("messages.json", "[]")
        #expect(try Source.open(path: folder.path).entries.map(\.name) == ["attachment.tar", "messages.json"])
    }

    @Test func `several exports of Slack are asked for one by one, and too much is refused`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.tar", "b.tar"] { try folder.write(name, tar([("general/2024-01-01.json", "[]"), ("u", "")])) }
        #expect { try Source.open(path: folder.path) } throws: { "\($0)".contains("one by one") }
        var limits = ZipLimits()
        limits.unpackedBytes = 3
        #expect(throws: InputError.self) { try Source.open(path: folder.path, limits: limits) }
    }
}
