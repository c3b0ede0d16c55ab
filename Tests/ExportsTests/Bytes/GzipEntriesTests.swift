import Foundation
import Testing

@testable import Exports

@Suite struct `Gzip files inside an input` {
    private static func packed(_ content: String, fill: Int = 0) -> [UInt8] {
        let bytes = Array(content.utf8) + [UInt8](repeating: 0x20, count: fill)
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.storedBlocks(bytes)
            + Little.four(Int(BitwiseCRC.of(bytes))) + Little.four(bytes.count)
    }

    private static func zeros(runs: Int) -> [UInt8] {
        let zeros = [UInt8](repeating: 0, count: 1 + 258 * runs)
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.zeros(runs: runs)
            + Little.four(Int(BitwiseCRC.of(zeros))) + Little.four(zeros.count)
    }

    private static func zip(_ files: [(String, [UInt8])], limits: ZipLimits = ZipLimits()) throws -> Source {
        let entries = files.map { ZipBuilder.Entry(name: Array($0.0.utf8), $0.1) }
        return try Source.open(MemoryBytes(name: "a.zip", content: ZipBuilder(entries).bytes()), limits: limits)
    }

    private static let files = [("2015q2.txt-", Array("b".utf8)), ("2015q2.txt.GZ", packed("second"))]
    private static let contents = ["2015q2.txt": Array("second".utf8), "2015q2.txt-": Array("b".utf8)]

    @Test func `stand unpacked under their bare names in a folder, a ZIP and a tar archive`() throws {
        let folder = try TemporaryFolder()
        for (name, content) in Self.files { try folder.write(name, content) }
        var tar = TarBuilder()
        for (name, content) in Self.files { tar.add(name, content) }
        let sources = [
            try Source.open(path: folder.path), try Self.zip(Self.files),
            try Source.open(MemoryBytes(name: "a.tar", content: tar.ended), limits: ZipLimits()),
        ]
        for source in sources {
            #expect(source.entries.map(\.name) == ["2015q2.txt", "2015q2.txt-"])
            #expect(source.entries.map(\.size) == [6, 1])
            #expect(try source.contents() == Self.contents)
            #expect(source.remarks == [])
            var buffer = ByteBuffer()
            try source.read(0, at: 2, count: 3, into: &buffer)
            #expect(buffer.withBytes { Array($0) } == Array("con".utf8))
            try source.read(first: 3, of: 0, into: &buffer)
            #expect(buffer.withBytes { Array($0) } == Array("sec".utf8))
        }
        #expect(try sources[0].sha256(threads: 1).count == 32)
    }

    @Test func `longer than a glance they are read whole and in part`() throws {
        let source = try Self.zip([("a.csv", [0x61]), ("b.csv.gz", Self.packed("begin", fill: 3 << 20))])
        let entry = try #require(source.entries.firstIndex { $0.name == "b.csv" })
        #expect(source.entries[entry].size == 5 + 3 << 20)
        #expect(try source.content(entry).starts(with: "begin ".utf8))
        var buffer = ByteBuffer()
        try source.read(first: 6, of: entry, into: &buffer)
        #expect(buffer.withBytes { Array($0) } == Array("begin ".utf8))
        try source.read(entry, at: 4, count: 1, into: &buffer)
        #expect(buffer.withBytes { Array($0) } == Array("n".utf8))
    }

    @Test func `damaged they stay, with a remark that does not name them`() throws {
        let source = try Self.zip([("ann.txt.gz", Array(Self.packed("hello").dropLast(3))), ("b.txt", [0x62])])
        #expect(source.entries.map(\.name) == ["ann.txt.gz", "b.txt"])
        #expect(source.remarks.count == 1 && source.remarks[0].hasPrefix("file 1 of 2 "), "\(source.remarks)")
        #expect(!source.remarks[0].contains("ann"))
    }

    @Test func `where the bare name stands both stay, and other files called so are left alone`() throws {
        let names = ["a.txt", "a.txt.gz", "b.tar.gz", "c.gz", "x/.gz"]
        let source = try Self.zip(names.map { ($0, $0 == "c.gz" ? Array("plain".utf8) : Self.packed("p")) })
        #expect(source.entries.map(\.name) == names)
        #expect(source.remarks == [])
    }

    @Test func `one that is too large to be held stays, with what would work`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("big.mbox.gz", Self.packed("x"))
        try folder.write("b.txt", "b")
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.truncate(atOffset: UInt64(GzipEntries.longest) + 1)
        try handle.close()
        let source = try Source.open(path: folder.path)
        #expect(source.entries.map(\.name) == ["b.txt", "big.mbox.gz"])
        #expect(
            source.remarks == ["file 2 of 2 is too large a gzip file to be unpacked here: give it on its own"])
    }

    @Test func `a bomb stays packed, and bombs are counted together`() throws {
        var limits = ZipLimits()
        (limits.ratio, limits.ratioFloor) = (50, 20_000)
        let alone = try Self.zip([("a.gz", Self.zeros(runs: 100)), ("b", [0x62])], limits: limits)
        #expect(alone.entries.map(\.name) == ["a.gz", "b"] && alone.remarks.count == 1)
        limits.ratioFloor = 40_000
        #expect(throws: Never.self) { try Self.zip([("a.gz", Self.zeros(runs: 100)), ("b", [])], limits: limits) }
        #expect(throws: InputError.self) {
            try Self.zip([("a.gz", Self.zeros(runs: 100)), ("b.gz", Self.zeros(runs: 100))], limits: limits)
        }
        limits = ZipLimits()
        limits.unpackedBytes = 40_000
        #expect(throws: InputError.self) {
            try Self.zip([("a.gz", Self.zeros(runs: 100)), ("b.gz", Self.zeros(runs: 100))], limits: limits)
        }
    }
}
