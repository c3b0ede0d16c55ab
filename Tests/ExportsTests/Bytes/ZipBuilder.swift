/// Writes ZIP archives byte by byte, honest or lying.
struct ZipBuilder {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        /// What lies in the archive: `content` itself (method 0) or a deflated stream (method 8).
        var packed: [UInt8]
        var method = 0
        var flags = 0x800
        var crc: UInt32
        /// The directory's claims; the truth unless a test lies.
        var claimedSize: Int
        var localName: [UInt8]?
        var extra: [UInt8] = []
        var attributes = 0
        /// Place of the local header that the directory gives; `nil` for the true one.
        var claimedPlace: Int?
        var hasDescriptor = false

        init(_ name: String, _ content: String, deflated: Bool = false) {
            self.init(name: Array(name.utf8), Array(content.utf8), deflated: deflated)
        }

        init(name: [UInt8], _ content: [UInt8], deflated: Bool = false) {
            self.name = name
            self.content = content
            packed = deflated ? Deflate.storedBlocks(content) : content
            method = deflated ? 8 : 0
            crc = BitwiseCRC.of(content)
            claimedSize = content.count
        }
    }

    var entries: [Entry]
    var usesZip64 = false
    var comment: [UInt8] = []
    /// Added to the number of entries in the end record.
    var rowsTooMany = 0
    var disk = 0

    init(_ entries: [Entry]) { self.entries = entries }

    func bytes() -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let place = archive.count
            archive += local(entry)
            directory += row(entry, place: entry.claimedPlace ?? place)
        }
        return archive + directory + end(directoryAt: archive.count, directory.count)
    }

    private func local(_ entry: Entry) -> [UInt8] {
        let name = entry.localName ?? entry.name
        let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
        let numbers =
            entry.hasDescriptor
            ? [UInt8](repeating: 0, count: 12)
            : Little.four(Int(entry.crc)) + Little.four(entry.packed.count) + Little.four(entry.claimedSize)
        let descriptor =
            Little.four(0x0807_4B50) + Little.four(Int(entry.crc)) + Little.four(entry.packed.count)
            + Little.four(entry.claimedSize)
        return Little.four(0x0403_4B50) + Little.two(20) + Little.two(flags) + Little.two(entry.method) + Little.four(0)
            + numbers + Little.two(name.count) + Little.two(0) + name + entry.packed
            + (entry.hasDescriptor ? descriptor : [])
    }

    private func row(_ entry: Entry, place: Int) -> [UInt8] {
        let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
        let large =
            Little.two(1) + Little.two(24) + Little.eight(entry.claimedSize) + Little.eight(entry.packed.count)
            + Little.eight(place)
        let extra = entry.extra + (usesZip64 ? large : [])
        func number(_ value: Int) -> [UInt8] { Little.four(usesZip64 ? 0xFFFF_FFFF : value) }
        return Little.four(0x0201_4B50) + [20, 3] + Little.two(20) + Little.two(flags) + Little.two(entry.method)
            + Little.four(0) + Little.four(Int(entry.crc)) + number(entry.packed.count) + number(entry.claimedSize)
            + Little.two(entry.name.count) + Little.two(extra.count) + Little.two(0) + Little.two(0) + Little.two(0)
            + Little.four(entry.attributes) + number(place) + entry.name + extra
    }

    private func end(directoryAt place: Int, _ length: Int) -> [UInt8] {
        let rows = entries.count + rowsTooMany
        let large =
            Little.four(0x0606_4B50) + Little.eight(44) + Little.two(45) + Little.two(45) + Little.four(0)
            + Little.four(0) + Little.eight(rows) + Little.eight(rows) + Little.eight(length) + Little.eight(place)
            + Little.four(0x0706_4B50) + Little.four(0) + Little.eight(place + length) + Little.four(1)
        let small =
            Little.four(0x0605_4B50) + Little.two(disk) + Little.two(disk) + Little.two(usesZip64 ? 0xFFFF : rows)
            + Little.two(usesZip64 ? 0xFFFF : rows) + Little.four(usesZip64 ? 0xFFFF_FFFF : length)
            + Little.four(usesZip64 ? 0xFFFF_FFFF : place)
        return (usesZip64 ? large : []) + small + Little.two(comment.count) + comment
    }
}

enum Little {
    static func two(_ number: Int) -> [UInt8] { bytes(number, 2) }
    static func four(_ number: Int) -> [UInt8] { bytes(number, 4) }
    static func eight(_ number: Int) -> [UInt8] { bytes(number, 8) }

    private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}

/// Deflated streams without a compressor (RFC 1951).
enum Deflate {
    /// The content in stored blocks.
    static func storedBlocks(_ content: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = []
        var rest = content[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            stream += [rest.isEmpty ? 1 : 0] + Little.two(block.count) + Little.two(block.count ^ 0xFFFF) + block
        } while !rest.isEmpty
        return stream
    }

    /// One literal 0 and `runs` matches of length 258 and distance 1, in the fixed code: 1 + 258 `runs` zeros.
    static func zeros(runs: Int) -> [UInt8] {
        var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        for _ in 0..<runs { bits += [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
        bits += [0, 0, 0, 0, 0, 0, 0]
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].reversed().reduce(0) { $0 << 1 | $1 }
        }
    }
}

/// CRC-32 bit by bit, from its polynomial.
enum BitwiseCRC {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
