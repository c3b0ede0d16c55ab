import Testing

@testable import SampleCompany

struct ZipWriterTests {
    private func write(level: Int, _ files: [(String, [UInt8])]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try inTemporaryFolder { folder in
            var zip = try ZipWriter(folder + "/a.zip", level: level)
            for (name, content) in files { try zip.add(name, content) }
            try zip.finish()
            bytes = try contents(folder + "/a.zip")
        }
        return bytes
    }

    @Test func `the checksum is CRC-32`() {
        #expect(Deflate.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `a stored entry lies where the directory says`() throws {
        let bytes = try write(level: 0, [("a.txt", Array("one".utf8)), ("kü/b.txt", Array("two, three".utf8))])
        let entries = ZipDirectory(bytes).entries
        #expect(entries.map(\.name) == ["a.txt", "kü/b.txt"])
        #expect(entries.map(\.method) == [0, 0] && entries.map(\.size) == [3, 10])
        let start = entries[1].offset + 30 + "kü/b.txt".utf8.count
        #expect(String(decoding: bytes[start..<start + 10], as: UTF8.self) == "two, three")
    }

    @Test func `deflate is smaller and bears the same checksums`() throws {
        let content = Array(String(repeating: "tide gauge ", count: 500).utf8)
        let stored = try write(level: 0, [("x", content)])
        let deflated = try write(level: 9, [("x", content)])
        #expect(deflated.count < stored.count / 10)
        #expect(ZipDirectory(stored).entries[0].checksum == ZipDirectory(deflated).entries[0].checksum)
        #expect(ZipDirectory(deflated).entries[0].method == 8)
    }

    @Test func `more than 65,535 entries get a ZIP64 end`() throws {
        let bytes = try write(level: 0, (0..<65_600).map { ("\($0)", []) })
        let end = bytes.count - 22 - 20 - 56
        #expect(Array(bytes[end..<end + 4]) == [0x50, 0x4B, 6, 6])
        #expect(bytes[end + 32..<end + 40].reversed().reduce(0) { $0 << 8 | Int($1) } == 65_600)
    }

    @Test func `a folder that is not there is an error that names it`() {
        #expect(throws: WriteFailure.self) { try writeFile([], to: "/nowhere/at/all.txt") }
        #expect("\(WriteFailure(path: "/x", action: "create", code: 2))".contains("/x: cannot create"))
    }
}
