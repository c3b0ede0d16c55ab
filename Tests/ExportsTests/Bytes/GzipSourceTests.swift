import Testing

@testable import Exports

struct GzipSourceTests {
    private static func member(_ content: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.storedBlocks(content)
            + Little.four(Int(BitwiseCRC.of(content))) + Little.four(content.count)
    }

    private static func open(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws -> Source {
        try Source.open(MemoryBytes(name: "messages.csv.gz", content: bytes), limits: limits)
    }

    @Test func `a gzip file is one entry under its own name`() throws {
        let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let source = try Self.open(Self.member(content))
        #expect(source.entries == [Source.Entry(name: "messages.csv", size: 200_000)])
        #expect(try source.content(0) == content)
    }

    @Test func `members put together are one file, and parts are what stands there`() throws {
        let source = try Self.open(
            Self.member(Array("hello ".utf8)) + Self.member([]) + Self.member(Array("world".utf8)))
        #expect(try source.content(0) == Array("hello world".utf8))
        var buffer = ByteBuffer()
        try source.read(0, at: 4, count: 4, into: &buffer)
        #expect(buffer.withBytes { Array($0) } == Array("o wo".utf8))
        try source.read(first: 2, of: 0, into: &buffer)
        #expect(buffer.withBytes { Array($0) } == Array("he".utf8))
    }

    @Test func `cut or damaged anywhere it is refused`() {
        let bytes = Self.member(Array("hello world".utf8))
        for length in 3..<bytes.count { #expect(throws: InputError.self) { try Self.open(Array(bytes[..<length])) } }
        for place in 10..<bytes.count {
            var changed = bytes
            changed[place] ^= 0x10
            // The unused bits behind the block's header may be anything.
            if place > 10 { #expect(throws: InputError.self) { try Self.open(changed) } }
        }
    }

    @Test func `a gzip bomb is refused while it is counted`() {
        let zeros = [UInt8](repeating: 0, count: 1 + 258 * 100)
        let bomb =
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.zeros(runs: 100)
            + Little.four(Int(BitwiseCRC.of(zeros))) + Little.four(zeros.count)
        var limits = ZipLimits()
        #expect(throws: Never.self) { try Self.open(bomb, limits: limits) }
        limits.ratio = 50
        limits.ratioFloor = 1000
        #expect(throws: InputError.self) { try Self.open(bomb, limits: limits) }
    }
}
