@testable import Exports

extension FuzzTarget {
    /// Both ways to unpack a gzip file, from its beginning and from places in its middle, let in the same files and give
    /// the same bytes: those of its streams, one behind the other.
    static let gzip = FuzzTarget(
        "gzip", longest: 240,
        wordBytes: [
            [0x1F, 0x8B, 8, 0], [0, 0, 0, 0, 0, 0xFF], [0x4B, 0x4C], [0x03, 0x00], [0x01, 0x04, 0x00, 0xFB, 0xFF],
            [0x00, 0x00, 0x00, 0xFF, 0xFF], [4, 2], [0x63, 0x60], [0xED, 0xC1], [0xFF, 0xFF],
        ]
    ) { input, trap throws(BrokenLaw) in
        let packed = input.first == GzipOfStreams.mark ? GzipOfStreams(Array(input.dropFirst())) : nil
        let store = MemoryBytes(name: "fuzz.gz", content: packed?.file ?? Array(input))
        let source = try? GzipSource.open(store, limits: ArchiveLaws.limits)
        let unpacked = try? UnpackedGzip(store, limits: ArchiveLaws.limits, distance: 16)
        try hold((source == nil) == (unpacked == nil), "both ways to unpack let in the same files")
        guard let source, let unpacked else { return }
        try ArchiveLaws.check(source)
        var buffer = ByteBuffer(capacity: 256)
        guard let content = try ArchiveLaws.content(of: 0, in: source, &buffer) else {
            throw BrokenLaw("what was unpacked once can be read")
        }
        if let expected = packed?.content {
            try hold(content == expected, "a gzip file holds what its streams hold")
        }
        try GzipFuzz.compare(unpacked, content, &buffer)
        let start = try? GzipSource.start(of: store, atMost: 7)
        try hold(start.map { content.starts(with: $0.prefix(content.count)) } ?? false, "a glance shows the beginning")
        try trap.spring(content.dropFirst(2))
    }
}

private enum GzipFuzz {
    /// Parts from behind first, so that each begins anew.
    static func compare(
        _ unpacked: UnpackedGzip, _ content: [UInt8], _ buffer: inout ByteBuffer
    ) throws(BrokenLaw) {
        try hold(unpacked.size == content.count, "both ways to unpack give as many bytes")
        for (start, count) in [(content.count * 2 / 3, content.count), (content.count / 3, 9), (0, content.count)] {
            guard (try? unpacked.load(start, count, into: &buffer)) != nil else {
                throw BrokenLaw("what was unpacked once can be read at any place")
            }
            try hold(
                buffer.withBytes { content.dropFirst(start).prefix(count).elementsEqual($0) },
                "a part read from the middle is one")
        }
    }
}

/// A gzip file made of deflated streams, each with a header and the checksum of what it holds: of members that chance
/// writes none would get by that.
///
/// A member is a byte of choices, the length of its stream, and the stream; what is left at the end follows the last.
struct GzipOfStreams {
    /// What an input of streams begins with; any other is the file itself.
    static let mark = UInt8(ascii: "G")

    private(set) var file: [UInt8] = []
    /// What all streams hold; `nil` where one of them is not in order.
    private(set) var content: [UInt8]? = []

    init(_ streams: [UInt8]) {
        var rest = streams[...]
        while rest.count >= 2, let choices = rest.popFirst(), let length = rest.popFirst() {
            add(Array(rest.prefix(Int(length))), choices)
            rest = rest.dropFirst(Int(length))
        }
        file += rest
    }

    private mutating func add(_ stream: [UInt8], _ choices: UInt8) {
        let (bytes, isWhole) = stream.withUnsafeBytes { InflateFuzz.byZlib($0) }
        let sum = bytes.withUnsafeBytes { Checksum.crc32($0) }
        // Extra field, name, remark.
        let flags = choices & 0x1C
        file += [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3]
        if flags & 4 != 0 { file += [2, 0, choices, choices] }
        if flags & 8 != 0 { file += Array("name\0".utf8) }
        if flags & 16 != 0 { file += [0] }
        file += stream
        for number in [UInt32(sum), UInt32(bytes.count)] {
            file += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        content = isWhole ? content.map { $0 + bytes } : nil
    }
}
