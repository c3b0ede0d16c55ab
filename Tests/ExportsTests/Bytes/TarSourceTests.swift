import Testing

@testable import Exports

struct TarSourceTests {
    private static func open(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws -> Source {
        try Source.open(MemoryBytes(name: "export.tar", content: bytes), limits: limits)
    }

    /// The words of the error that opening ends in.
    private static func refusal(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> String {
        do {
            _ = try open(bytes, limits: limits)
            return "opened"
        } catch { return "\(error)" }
    }

    private static func archive(_ fill: (inout TarBuilder) -> Void) -> [UInt8] {
        var tar = TarBuilder()
        fill(&tar)
        return tar.ended
    }

    @Test func `entries lie in the archive as they are`() throws {
        let long = String(repeating: "x", count: 600)
        let bytes = Self.archive { tar in
            tar.add("./", type: "5")
            tar.add("./b.json", "[]")
            tar.add("a/", type: "5")
            tar.add("./a/a.json", long)
            tar.add("a/._a.json", "leftover")
            tar.add("empty.json")
        }
        let source = try Self.open(bytes)
        #expect(source.container == .tar && source.remarks.isEmpty)
        #expect(
            try source.contents() == ["a/a.json": Array(long.utf8), "b.json": Array("[]".utf8), "empty.json": []])
        var buffer = ByteBuffer()
        try source.read(0, at: 590, count: 100, into: &buffer)
        #expect(buffer.count == 10)
        try source.read(0, at: 700, count: 100, into: &buffer)
        #expect(buffer.count == 0)
    }

    @Test func `names come whole: prefixes, GNU's long names and pax paths`() throws {
        let long = String(repeating: "n", count: 150) + ".json"
        let bytes = Self.archive { tar in
            tar.add("a.json", Array("1".utf8), prefix: "folder/sub")
            tar.add("././@LongLink", Array((long + "\0").utf8), type: "L", isGNU: true)
            tar.add(String(long.prefix(100)), Array("2".utf8), isGNU: true)
            tar.add("g", "13 comment=x\n", type: "g")
            tar.records([("mtime", "1.5"), ("path", "köln/ü.json")])
            tar.add("k_ln/_.json", "3")
        }
        #expect(try Self.open(bytes).entries.map(\.name) == ["folder/sub/a.json", "köln/ü.json", long])
    }

    @Test func `a binary size and one of pax count`() throws {
        let bytes = Self.archive { tar in
            tar.add("a", Array("abc".utf8), rawSize: [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
            tar.records([("size", "2")])
            tar.add("b", Array("de".utf8), size: "00000000000")
        }
        #expect(try Self.open(bytes).contents() == ["a": Array("abc".utf8), "b": Array("de".utf8)])
    }

    @Test func `links, devices and sparse files are left out and told of`() throws {
        let bytes = Self.archive { tar in
            tar.add("users.json", "[]")
            tar.add("passwd", type: "2")
            tar.add("hard", type: "1", size: "00000001000")
            tar.add("tty", type: "3")
            tar.add("hole", "12345678", type: "S")
        }
        let source = try Self.open(bytes)
        #expect(source.entries.map(\.name) == ["users.json"])
        #expect(
            source.remarks == [
                "2 links in the tar archive were left out",
                "2 devices, pipes and sparse files in the tar archive were left out",
            ])
    }

    @Test func `names that lead out of a folder are refused`() {
        for name in ["../a", "/etc/passwd", "a/../../b", "..\\a", "C:/x", "a\u{1B}[2J"] {
            let refusal = Self.refusal(Self.archive { $0.add(name, "x") })
            #expect(refusal.contains("export.tar/\(ZipName.parted(name))"), "\(name)")
        }
        let pax = Self.archive { tar in
            tar.records([("path", "../../x")])
            tar.add("innocent", "x")
        }
        #expect(Self.refusal(pax).contains("leads out of its folder"))
    }

    @Test func `slashes behind one another part as one does`() throws {
        let source = try Self.open(Self.archive { $0.add("export//users.json", "x") })
        #expect(source.entries.map(\.name) == ["users.json"])
        #expect(Self.refusal(Self.archive { $0.add("//etc/passwd", "x") }).contains("absolute path"))
    }

    @Test func `lies about sizes are refused`() {
        #expect(
            Self.refusal(
                Self.archive {
                    $0.add("a", "x"); $0.add("b", Array("x".utf8), size: "77777777777")
                }
            )
            .contains("cut short"))
        #expect(Self.refusal(Self.archive { $0.add("a", Array("x".utf8), size: "0000000009x") }).contains("no number"))
        let negative = [UInt8](repeating: 0xFF, count: 12)
        #expect(Self.refusal(Self.archive { $0.add("a", Array("x".utf8), rawSize: negative) }).contains("no number"))
        let huge = [0x80, 0x7F] + [UInt8](repeating: 0xFF, count: 10)
        #expect(Self.refusal(Self.archive { $0.add("a", Array("x".utf8), rawSize: huge) }).contains("no number"))
        for value in ["-1", "1e3", "99999999999999999999", ""] {
            let pax = Self.archive {
                $0.records([("size", value)]); $0.add("a", "x")
            }
            #expect(Self.refusal(pax) != "opened", "\(value)")
        }
    }

    @Test func `records of pax with wrong lengths are refused`() {
        for record in ["99 path=x\n", "0 path=x\n", "path=x\n", "10 path=xyz\n", "9999999999 path=x\n"] {
            let bytes = Self.archive {
                $0.add("p", record, type: "x"); $0.add("a", "x")
            }
            #expect(Self.refusal(bytes).contains("pax record"), "\(record)")
        }
        let many = [UInt8](repeating: 0x20, count: 2 << 20)
        #expect(
            Self.refusal(
                Self.archive {
                    $0.add("p", many, type: "x"); $0.add("a", "x")
                }
            ).contains("takes"))
    }

    @Test func `cut anywhere it is refused or said to be cut`() throws {
        var tar = TarBuilder()
        tar.add("a", String(repeating: "a", count: 600))
        tar.add("b", "bcd")
        for length in stride(from: 512, to: tar.bytes.count, by: 7) where length % 512 != 0 {
            guard let source = try? Self.open(Array(tar.bytes[..<length])) else { continue }
            // Only the padding behind an entry may lack.
            #expect(source.entries.count == (length > 1536 ? 2 : 1))
            #expect(length > (length > 1536 ? 2048 + 3 : 512 + 600) - 1)
            #expect(source.remarks.count == 1)
        }
        #expect(try Self.open(tar.bytes).remarks == ["the tar archive has no end mark: it may have been cut short"])
    }

    @Test func `damaged headers, twins and floods are refused`() {
        #expect(
            Self.refusal(
                Self.archive {
                    $0.add("a", "x"); $0.add("b", Array("y".utf8), spoil: true)
                }
            )
            .contains("checksum"))
        #expect(
            Self.refusal(
                Self.archive {
                    $0.add("a", "x"); $0.add("a", "y")
                }
            ).contains("stands twice"))
        var limits = ZipLimits()
        limits.entries = 2
        let three = Self.archive { tar in for name in ["a", "b", "c"] { tar.add(name, "x") } }
        #expect(Self.refusal(three, limits: limits).contains("more than 2 entries"))
        limits = ZipLimits()
        limits.unpackedBytes = 2
        #expect(Self.refusal(three, limits: limits).contains("more than 2 bytes"))
    }

    @Test func `a packed archive is read at any place, forwards and backwards`() throws {
        let bytes = Self.archive { tar in
            for number in 0..<40 { tar.add("day-\(number).json", [UInt8](repeating: UInt8(number), count: 70_000)) }
        }
        let member =
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.storedBlocks(bytes)
            + Little.four(Int(BitwiseCRC.of(bytes))) + Little.four(bytes.count)
        let source = try Source.open(MemoryBytes(name: "export.tar.gz", content: member), limits: ZipLimits())
        #expect(source.container == .tar && source.entries.count == 40)
        for entry in [39, 0, 17, 18, 3] {
            let number = UInt8(source.entries[entry].name.dropFirst(4).dropLast(5)) ?? 99
            #expect(try source.content(entry) == [UInt8](repeating: number, count: 70_000))
        }
        #expect(throws: InputError.self) {
            try Source.open(MemoryBytes(name: "export.tar.gz", content: Array(member.dropLast(9))), limits: ZipLimits())
        }
        #expect(Self.refusal([UInt8](repeating: 7, count: 2000)).contains("is no tar archive"))
    }

    @Test func `unpacking begins anew between two bits, and in each member`() throws {
        var first = FixedBlocks()
        for (number, letter) in "wxyzabcdefgh".enumerated() {
            first.block(runs: number * 40 % 170, letter, isLast: number == 11)
        }
        var second = FixedBlocks()
        second.block(runs: 0, "q", isLast: true)
        let content = first.content + second.content + first.content
        let packed = first.gzip + second.gzip + first.gzip
        for distance in [1, 1000, 40_000, 1 << 30] {
            let store = try UnpackedGzip(
                MemoryBytes(name: "x.gz", content: packed), limits: ZipLimits(), distance: distance)
            #expect(store.size == content.count)
            let isSame = try store.bytes(0, store.size) == content
            #expect(isSame)
            for place in stride(from: content.count - 1, to: 0, by: -6151) {
                let isSame = try store.bytes(place, 100) == Array(content[place..<min(content.count, place + 100)])
                #expect(isSame)
            }
        }
        // A damage may leave the content as it was: a run repeats the byte before or the one before that.
        var refused = 0
        for place in stride(from: 10, to: first.gzip.count, by: 50) {
            var damaged = packed
            damaged[place] ^= 0x10
            let store = try? UnpackedGzip(
                MemoryBytes(name: "x.gz", content: damaged), limits: ZipLimits(), distance: 1000)
            refused += store == nil ? 1 : 0
            let isSame = try store.map { try $0.bytes(0, $0.size) == content } ?? true
            #expect(isSame)
        }
        #expect(refused > 10)
    }

    @Test func `a packed bomb is refused while it is counted`() {
        let zeros = [UInt8](repeating: 0, count: 1 + 258 * 100)
        let tarLike = Self.archive { $0.add("a", "x") }
        var limits = ZipLimits()
        limits.ratio = 1
        limits.ratioFloor = 1000
        let bomb =
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.storedBlocks(tarLike)
            + Little.four(Int(BitwiseCRC.of(tarLike))) + Little.four(tarLike.count)
            + [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.zeros(runs: 100)
            + Little.four(Int(BitwiseCRC.of(zeros))) + Little.four(zeros.count)
        #expect(Self.refusal(bomb, limits: limits).contains("would unpack"))
    }
}
