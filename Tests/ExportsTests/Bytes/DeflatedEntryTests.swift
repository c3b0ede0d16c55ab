import CZlib
import Testing

@testable import Exports

@Suite struct `Deflated streams in memory` {
    /// What zlib makes of `content`; level 0 stores, 1 to 9 pack.
    private static func packed(_ content: [UInt8], level: Int32, strategy: Int32 = Z_DEFAULT_STRATEGY) -> [UInt8] {
        var content = content
        var target = [UInt8](repeating: 0, count: content.count * 2 + 1000)
        var stream = z_stream()
        deflateInit2_(
            &stream, level, Z_DEFLATED, -15, 8, strategy, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        let count = content.withUnsafeMutableBufferPointer { input in
            target.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return Array(target[..<count])
    }

    /// The unpacked bytes, or `nil` where the stream was refused; nothing may be written behind the padding.
    private static func unpacked(_ stream: [UInt8], count: Int, by entry: DeflatedEntry = DeflatedEntry()) -> [UInt8]? {
        var target = [UInt8](repeating: 0xAA, count: count + 2 * DeflatedEntry.padding)
        let padded = stream + [UInt8](repeating: 0, count: DeflatedEntry.padding)
        let isDone = padded.withUnsafeBytes { input in
            target.withUnsafeMutableBytes { output in
                entry.unpack(
                    UnsafeRawBufferPointer(rebasing: input[..<stream.count]),
                    into: UnsafeMutableRawBufferPointer(rebasing: output[..<count]))
            }
        }
        #expect(target[(count + DeflatedEntry.padding)...].allSatisfy { $0 == 0xAA })
        return isDone ? Array(target[..<count]) : nil
    }

    private static let texts: [[UInt8]] = {
        var generator = Numbers(state: 7)
        let words = ["{\"type\":", "\"message\",", "\"text\":\"", "deploy", " the ", "index", "\"}\n", "é", "0123"]
        let prose = (0..<40_000).flatMap { _ in Array(words[Int(generator.next() % UInt64(words.count))].utf8) }
        let noise = (0..<70_000).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 20) }
        let skewed = (0..<90_000).map { _ in UInt8(truncatingIfNeeded: min(200, generator.next().leadingZeroBitCount)) }
        return [
            [], [1], Array("hello".utf8), [UInt8](repeating: 0x61, count: 100_000), prose, noise, skewed,
            prose + noise + prose, Array((0..<9).map { Array(prose[$0..<($0 + 300)]) }.joined()),
        ]
    }()

    struct Numbers {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    @Test(arguments: [0, 1, 3, 6, 9] as [Int32]) func `what zlib packs comes back as it was`(level: Int32) {
        let entry = DeflatedEntry()
        for text in Self.texts {
            #expect(Self.unpacked(Self.packed(text, level: level), count: text.count, by: entry) == text)
        }
    }

    @Test(arguments: [Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED]) func `so does what is packed in other ways`(
        strategy: Int32
    ) {
        for text in Self.texts {
            let stream = Self.packed(text, level: 6, strategy: strategy)
            // A block without matches may have no code of distances at all.
            #expect(Self.unpacked(stream, count: text.count) == text)
        }
    }

    @Test func `a stream of another length than declared is refused`() {
        let text = Self.texts[4]
        let stream = Self.packed(text, level: 6)
        #expect(Self.unpacked(stream, count: text.count - 1) == nil)
        #expect(Self.unpacked(stream, count: text.count + 1) == nil)
        for count in [0, 1, 2, 10, stream.count / 2, stream.count - 1] {
            #expect(Self.unpacked(Array(stream[..<count]), count: text.count) == nil)
        }
    }

    @Test func `damaged streams are refused or give other bytes, and never write outside`() {
        var generator = Numbers(state: 11)
        let entry = DeflatedEntry()
        for text in [Array(Self.texts[4].prefix(3000)), Array(Self.texts[6].prefix(3000))] {
            let stream = Self.packed(text, level: 9)
            for _ in 0..<2000 {
                var broken = stream
                for _ in 0...(generator.next() % 4) {
                    broken[Int(generator.next() % UInt64(broken.count))] ^= 1 << UInt8(generator.next() % 8)
                }
                _ = Self.unpacked(broken, count: text.count, by: entry)
            }
        }
        for length in 0..<300 {
            let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 17) }
            _ = Self.unpacked(noise, count: 500, by: entry)
        }
        // What came before leaves no trace.
        #expect(
            Self.unpacked(Self.packed(Self.texts[4], level: 6), count: Self.texts[4].count, by: entry) == Self.texts[4])
    }

    @Test func `codes that are no whole code are refused`() {
        let table = HuffmanTable(width: 7, capacity: 128)
        func build(_ lengths: [UInt8], mayBeSingle: Bool = false) -> Bool {
            table.build(lengths[...], DeflateSymbols.codeLengths, mayBeSingle: mayBeSingle)
        }
        #expect(build([1, 1]) && build([2, 2, 2, 2]) && build([1, 2, 3, 3]))
        #expect(!build([1, 1, 1]) && !build([1, 2]) && !build([0, 0]) && !build([1]))
        #expect(build([1], mayBeSingle: true) && build([0], mayBeSingle: true) && !build([2], mayBeSingle: true))
    }
}
