import Foundation
import Parallel
import Testing

@testable import Exports

struct SourceOpeningTests {
    @Test func `a single file is a source of one entry`() throws {
        let folder = try TemporaryFolder()
        let source = try Source.open(path: try folder.write("messages.csv", "a,b\n"))
        #expect(source.name == "messages.csv")
        #expect(source.container == .file)
        #expect(try source.contents() == ["messages.csv": Array("a,b\n".utf8)])
        #expect(try Source.open(path: try folder.write("empty.csv", "")).contents() == ["empty.csv": []])
    }

    @Test func `a file is read in blocks that meet`() throws {
        let folder = try TemporaryFolder()
        let content = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let source = try Source.open(path: try folder.write("a", content))
        var buffer = ByteBuffer()
        var read: [UInt8] = []
        for offset in stride(from: 0, to: 10_000, by: 999) {
            try source.read(0, at: offset, count: 999, into: &buffer)
            read += buffer.withBytes { Array($0) }
        }
        #expect(read == content)
    }

    @Test func `a folder is listed with all below it, sorted by bytes`() throws {
        let folder = try TemporaryFolder()
        for name in [
            "users.json", "general/2020-01-02.json", "general/2020-01-01.json", "Z.json", ".DS_Store", "a/._b",
        ] {
            try folder.write(name, name)
        }
        let source = try Source.open(path: folder.path + "/")
        #expect(source.container == .folder)
        #expect(
            source.entries.map(\.name) == [
                "Z.json", "general/2020-01-01.json", "general/2020-01-02.json", "users.json",
            ])
        #expect(try source.content(1) == Array("general/2020-01-01.json".utf8))
    }

    @Test func `a wrapper folder is taken off and remembered`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Acme/users.json", "[]")
        try folder.write("Acme/general/1.json", "[]")
        let source = try Source.open(path: folder.path)
        #expect(source.entries.map(\.name) == ["general/1.json", "users.json"])
        #expect(source.wrapper == "Acme")
    }

    @Test func `no symbolic link is followed`() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try outside.write("secret.json", "secret")
        try folder.write("a.json", "[]")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.path + "/b.json", withDestinationPath: outside.path + "/secret.json")
        try files.createSymbolicLink(atPath: folder.path + "/c", withDestinationPath: outside.path)
        let source = try Source.open(path: folder.path)
        #expect(source.entries.map(\.name) == ["a.json"])
        #expect(source.remarks == ["2 symbolic links in the folder were not followed"])
    }

    @Test func `a file that becomes a link after it was listed is not read`() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        let secret = try outside.write("secret.json", "secret")
        let path = try folder.write("a.json", "[]")
        let source = try Source.open(path: folder.path)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: secret)
        #expect(throws: InputError.self) { try source.contents() }
    }

    @Test(arguments: ["a.csv", ""]) func `a file that changes after it was opened is an error`(opened: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.csv", "one")
        let source = try Source.open(path: opened.isEmpty ? folder.path : path)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("two".utf8))
        try file.close()
        let error = #expect(throws: InputError.self) { try source.contents() }
        #expect(error?.kind == .missing)
        #expect(error?.what == "changed while it was read")
    }

    @Test func `a file cut short while it is read is an error, not a crash`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.csv", [UInt8](repeating: 1, count: 100_000))
        let source = try Source.open(path: path)
        try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 10)
        #expect(throws: InputError.self) { try source.contents() }
    }

    @Test func `what is not there is missing`() {
        let error = #expect(throws: InputError.self) { try Source.open(path: "/nonexistent/export.zip") }
        #expect(error?.kind == .missing)
        #expect(error?.place == "/nonexistent/export.zip")
    }

    @Test func `a pipe is read to its end`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let archive = ZipBuilder([.init("a.json", "[]")]).bytes()
        Thread { Self.feed(path, archive) }.start()
        #expect(try Source.open(path: path).contents() == ["a.json": Array("[]".utf8)])
    }

    private static func feed(_ path: String, _ bytes: [UInt8]) {
        let pipe = FileHandle(forWritingAtPath: path)
        try? pipe?.write(contentsOf: Data(bytes))
        try? pipe?.close()
    }

    @Test(arguments: [1, 2, 8]) func `entries of an archive are read by several threads at once`(threads: Int) throws {
        let folder = try TemporaryFolder()
        let entries = (0..<200).map { number in
            ZipBuilder.Entry("\(1000 + number)", String(repeating: "\(number) ", count: number * 4), deflated: true)
        }
        let source = try Source.open(path: try folder.write("export.zip", ZipBuilder(entries).bytes()))
        let sizes = Parallel.map(200, threads: threads) { entry in (try? source.content(entry)) ?? [] }
        #expect(sizes == entries.map(\.content))
    }
}
