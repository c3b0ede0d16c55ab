import Testing

@testable import Exports

struct ZipSourceTests {
    private static func open(_ builder: ZipBuilder, limits: ZipLimits = ZipLimits()) throws(InputError) -> Source {
        try open(builder.bytes(), limits: limits)
    }

    private static func open(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(InputError) -> Source {
        try Source.open(MemoryBytes(name: "export.zip", content: bytes), limits: limits)
    }

    /// What is said when an archive of these entries is opened and read through.
    private static func refusal(_ entries: [ZipBuilder.Entry], limits: ZipLimits = ZipLimits()) -> String? {
        refusal(ZipBuilder(entries).bytes(), limits: limits)
    }

    private static func refusal(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> String? {
        do {
            _ = try open(bytes, limits: limits).contents()
            return nil
        } catch let error as InputError {
            return error.kind == .data ? error.description : "wrong kind"
        } catch { return "wrong error" }
    }

    @Test func `stored and deflated entries read as they were written, sorted by name`() throws {
        let long = String(repeating: "message ", count: 20_000)
        let source = try Self.open(
            ZipBuilder([.init("users.json", "[1]"), .init("general/1.json", long, deflated: true), .init("a.json", "")])
        )
        #expect(source.container == .zip)
        #expect(source.entries.map(\.name) == ["a.json", "general/1.json", "users.json"])
        #expect(source.entries.map(\.size) == [0, 160_000, 3])
        #expect(
            try source.contents() == [
                "a.json": [], "general/1.json": Array(long.utf8), "users.json": Array("[1]".utf8),
            ])
    }

    @Test func `a compressed run unpacks to all its bytes`() throws {
        var entry = ZipBuilder.Entry(name: Array("z".utf8), [UInt8](repeating: 0, count: 1 + 258 * 1000))
        entry.packed = Deflate.zeros(runs: 1000)
        entry.method = 8
        #expect(try Self.open(ZipBuilder([entry])).content(0) == entry.content)
    }

    @Test func `zip64 numbers and data descriptors are understood`() throws {
        var streamed = ZipBuilder.Entry("a.json", "hello", deflated: true)
        streamed.hasDescriptor = true
        var builder = ZipBuilder([streamed, .init("b.json", "world")])
        builder.usesZip64 = true
        #expect(try Self.open(builder).contents() == ["a.json": Array("hello".utf8), "b.json": Array("world".utf8)])
    }

    @Test func `a comment and an empty archive do no harm`() throws {
        var builder = ZipBuilder([.init("a", "x"), .init("b", "y")])
        builder.comment = Array("PK\u{5}\u{6} not the end".utf8)
        #expect(try Self.open(builder).entries.count == 2)
        #expect(try Self.open(ZipBuilder([])).entries.isEmpty)
    }

    @Test func `the wrapper folder and leftovers of file managers are dropped`() throws {
        let names = ["Acme/", "Acme/users.json", "Acme/general/1.json", "Acme/.DS_Store", "__MACOSX/Acme/._users.json"]
        let source = try Self.open(ZipBuilder(names.map { ZipBuilder.Entry($0, "") }))
        #expect(source.entries.map(\.name) == ["general/1.json", "users.json"])
        #expect(source.wrapper == "Acme")
    }

    @Test func `names are UTF-8 where they can be, else code page 437`() throws {
        var unflagged = ZipBuilder.Entry("grün/1", "")
        unflagged.flags = 0
        var old = ZipBuilder.Entry(name: [0x67, 0x72, 0x81, 0x6E, 0x2E, 0x63, 0x73, 0x76], [])
        old.flags = 0
        #expect(try Self.open(ZipBuilder([unflagged, old])).entries.map(\.name) == ["grün.csv", "grün/1"])
    }

    @Test func `the Unicode path field counts when it was made for the name`() throws {
        var entry = ZipBuilder.Entry("?.csv", "")
        entry.flags = 0
        let path = [1] + Little.four(Int(BitwiseCRC.of(entry.name))) + Array("七.csv".utf8)
        entry.extra = Little.two(0x7075) + Little.two(path.count) + path
        #expect(try Self.open(ZipBuilder([entry])).entries[0].name == "七.csv")
        entry.extra[5] ^= 1
        #expect(try Self.open(ZipBuilder([entry])).entries[0].name == "?.csv")
    }

    @Test func `the beginning of an entry and a part of it are what stands there`() throws {
        let source = try Self.open(ZipBuilder([.init("a", "0123456789", deflated: true), .init("b", "0123456789")]))
        var buffer = ByteBuffer()
        for entry in 0..<2 {
            try source.read(first: 3, of: entry, into: &buffer)
            #expect(buffer.withBytes { Array($0) } == Array("012".utf8))
            try source.read(entry, at: 4, count: 3, into: &buffer)
            #expect(buffer.withBytes { Array($0) } == Array("456".utf8))
            try source.read(entry, at: 8, count: 100, into: &buffer)
            #expect(buffer.withBytes { Array($0) } == Array("89".utf8))
            try source.read(entry, at: 100, count: 1, into: &buffer)
            #expect(buffer.count == 0)
        }
    }

    @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "C:/a", "c:a", "..\\a", "\\a", ""])
    func `names that lead out of a folder are refused`(name: String) {
        #expect(Self.refusal([.init(name, "x")]) != nil)
    }

    @Test(arguments: ["a\0b", "a\u{1B}[2Jb", "a\u{7F}", "a\u{9B}2J", "a\u{202E}nosj.exe"])
    func `names that show as another than they are are refused`(name: String) {
        #expect(Self.refusal([.init(name, "x")])?.contains("hides what it is") == true)
    }

    @Test func `names with marks of direction or the return of a folder's icon are not`() {
        #expect(Self.refusal([.init("chat with \u{202A}+44 1\u{202C}.txt", "x"), .init("a/Icon\r", "x")]) == nil)
    }

    @Test func `folders parted as on Windows are folders`() throws {
        let source = try Self.open(ZipBuilder([.init("a\\1.json", "x"), .init("a\\", ""), .init("b\\c\\2.json", "x")]))
        #expect(source.entries.map(\.name) == ["a/1.json", "b/c/2.json"])
    }

    @Test func `a name that becomes another's is refused`() {
        #expect(Self.refusal([.init("a\\b", "x"), .init("a/b", "y")])?.contains("twice") == true)
    }

    @Test func `names with dots that lead nowhere are not`() {
        #expect(Self.refusal([.init("..a/b../...", "x"), .init("a:b", "")].map { $0 }.dropLast()) == nil)
    }

    @Test func `a name that is not the UTF-8 it claims to be is refused`() {
        #expect(Self.refusal([.init(name: [0x61, 0xFF], [])])?.contains("UTF-8") == true)
        #expect(Self.refusal([.init(name: [UInt8](repeating: 0x61, count: 1025), [])])?.contains("1 KiB") == true)
    }

    @Test func `a wrong checksum, a wrong size and a cut stream are refused`() {
        var entry = ZipBuilder.Entry("a", "hello", deflated: true)
        entry.crc ^= 1
        #expect(Self.refusal([entry])?.contains("checksum") == true)
        entry = ZipBuilder.Entry("a", "hello", deflated: true)
        entry.claimedSize = 4
        #expect(Self.refusal([entry])?.contains("more than the 4 bytes") == true)
        entry.claimedSize = 6
        #expect(Self.refusal([entry])?.contains("5 bytes, not to the 6") == true)
        entry = ZipBuilder.Entry("a", "hello", deflated: true)
        entry.packed.removeLast(2)
        #expect(Self.refusal([entry])?.contains("cut short") == true)
        entry.packed = [0xFF, 0xFF]
        #expect(Self.refusal([entry])?.contains("damaged") == true)
    }

    @Test func `an entry that claims what deflate cannot reach is refused before it is unpacked`() {
        var entry = ZipBuilder.Entry("a", "hello", deflated: true)
        entry.claimedSize = 0xFFFF_FFFE
        #expect(Self.refusal([entry])?.contains("cannot hold") == true)
    }

    @Test func `a bomb is refused by its ratio, one entry or many`() {
        var entry = ZipBuilder.Entry(name: Array("a".utf8), [UInt8](repeating: 0, count: 1 + 258 * 100))
        entry.packed = Deflate.zeros(runs: 100)
        entry.method = 8
        var limits = ZipLimits()
        #expect(Self.refusal([entry], limits: limits) == nil)
        limits.ratio = 100
        limits.ratioFloor = 20_000
        #expect(Self.refusal([entry], limits: limits)?.contains("more than 100 times") == true)
        limits.ratioFloor = 50_000
        #expect(Self.refusal([entry], limits: limits) == nil)
        var second = entry
        second.name = Array("b".utf8)
        #expect(Self.refusal([entry, second], limits: limits)?.contains("more than 100 times") == true)
    }

    @Test func `more entries or bytes than allowed are refused`() {
        var limits = ZipLimits()
        limits.entries = 1
        #expect(
            Self.refusal([.init("a", "x"), .init("b", "y")], limits: limits)?.contains("more than 1 entries") == true)
        limits = ZipLimits()
        limits.unpackedBytes = 9
        #expect(Self.refusal([.init("a", "hello"), .init("b", "world")], limits: limits)?.contains("9 bytes") == true)
    }

    @Test func `entries that share bytes are refused, equal rows are one`() throws {
        var second = ZipBuilder.Entry("a", "hello")
        second.claimedPlace = 0
        var twice = ZipBuilder([.init("a", "hello"), second])
        #expect(try Self.open(twice).contents() == ["a": Array("hello".utf8)])
        twice.entries[1].name = Array("b".utf8)
        #expect(Self.refusal(twice.bytes())?.contains("shares bytes") == true)
        // A quoted overlap: the first entry's data contains the second's header.
        let inner = Array(ZipBuilder([.init("b", "hello")]).bytes().prefix(30 + 1 + 5))
        var quoted = ZipBuilder([.init(name: [0x61], inner), .init("b", "hello")])
        quoted.entries[1].claimedPlace = 31
        #expect(Self.refusal(quoted.bytes())?.contains("shares bytes") == true)
    }

    @Test func `two different entries with one name are refused`() {
        #expect(Self.refusal([.init("users.json", "1"), .init("users.json", "2")])?.contains("twice") == true)
    }

    @Test func `a local header that says otherwise is refused`() {
        var entry = ZipBuilder.Entry("channels.json", "x")
        entry.localName = Array("users.json".utf8)
        #expect(Self.refusal([entry])?.contains("contradicts") == true)
    }

    @Test func `of an archive the rest is read where one entry is encrypted or packed in another way`() throws {
        var (secret, strange) = (ZipBuilder.Entry("b/2.json", "xx"), ZipBuilder.Entry("c/3.json", "xyz"))
        secret.flags |= 1
        strange.method = 93
        let source = try Self.open(ZipBuilder([.init("a/1.json", "x"), secret, strange, .init("d/4.json", "x")]))
        #expect(source.entries.map(\.name) == ["a/1.json", "d/4.json"])
        let remark = try #require(source.remarks.first)
        #expect(source.remarks.count == 1 && remark.hasPrefix("2 files in the ZIP were left out"))
        #expect(remark.contains("file 2 of 4 (2 bytes, encrypted), file 3 of 4 (3 bytes, packed by method 93"))
        #expect(!remark.contains("json"))
    }

    @Test func `an archive that hides even its names is refused whole`() {
        var entry = ZipBuilder.Entry("a", "x")
        entry.flags |= 0x2000
        #expect(Self.refusal([.init("b", "x"), entry])?.contains("encrypted") == true)
    }

    @Test func `where nothing but encrypted entries and other methods is in an archive it is refused by name`() {
        var entry = ZipBuilder.Entry("a", "x")
        entry.flags |= 1
        #expect(Self.refusal([entry])?.contains("encrypted") == true)
        entry = ZipBuilder.Entry("a", "x")
        entry.method = 9
        #expect(Self.refusal([entry])?.contains("method 9") == true)
    }

    @Test func `symbolic links are left out with a remark`() throws {
        var link = ZipBuilder.Entry("link", "/etc/passwd")
        link.attributes = 0xA1FF << 16
        let source = try Self.open(ZipBuilder([link, .init("a", "x")]))
        #expect(source.entries.map(\.name) == ["a"])
        #expect(source.remarks.count == 1)
    }

    @Test func `parts, miscounted rows and files that are no ZIP are refused`() {
        var builder = ZipBuilder([.init("a", "x")])
        builder.rowsTooMany = 1
        #expect(Self.refusal(builder.bytes())?.contains("says 2") == true)
        builder.rowsTooMany = 0
        builder.disk = 1
        #expect(Self.refusal(builder.bytes())?.contains("parts") == true)
        #expect(Self.refusal(Array("{}".utf8))?.contains("no ZIP") == true)
    }

    @Test func `cut anywhere or with any byte turned over, an archive never stops the program`() {
        var streamed = ZipBuilder.Entry("general/1.json", "some text that is long enough", deflated: true)
        streamed.hasDescriptor = true
        var builder = ZipBuilder([.init("users.json", "[]"), streamed])
        for usesZip64 in [false, true] {
            builder.usesZip64 = usesZip64
            let bytes = builder.bytes()
            for length in 0..<bytes.count { #expect(Self.refusal(Array(bytes[..<length])) != nil) }
            for place in bytes.indices {
                for value in [bytes[place] ^ 1, bytes[place] ^ 0x80, 0, 0xFF] {
                    var changed = bytes
                    changed[place] = value
                    _ = Self.refusal(changed)
                }
            }
        }
    }
}
