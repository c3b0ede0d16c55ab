@testable import Exports

extension FuzzTarget {
    /// An archive that is let in never asks for more than the limits, has names that stay inside, and gives each entry
    /// whole, as long as it said and with the checksum it said, or not at all.
    static let zip = FuzzTarget(
        "zip", longest: 400,
        wordBytes: [
            Array("PK\u{1}\u{2}".utf8), Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8), Array("../".utf8),
            Array("PK\u{6}\u{6}".utf8), Array("PK\u{6}\u{7}".utf8), [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [8, 0],
            [0x75, 0x70], [1, 0, 8, 0], Array("__MACOSX/".utf8), [0x03, 0x14], [0, 0, 0, 0],
        ]
    ) { input, trap throws(BrokenLaw) in
        let isRows = input.starts(with: [0x50, 0x4B, 1, 2])
        let store = MemoryBytes(
            name: "fuzz.zip", content: isRows ? ArchiveOfRows.bytes(Array(input)) : Array(input))
        guard let source = try? ZipSource.open(store, limits: ArchiveLaws.limits) else { return }
        try ArchiveLaws.check(source)
        var buffer = ByteBuffer(capacity: 256)
        for entry in source.entries.indices { _ = try ArchiveLaws.content(of: entry, in: source, &buffer) }
        if trap.length > 0, source.entries.count > 1 { try ZipFuzz.spring(store.content, trap) }
    }

    /// The own unpacker and zlib agree on every stream: on its bytes where it is in order, else on that it is not.
    static let inflate = FuzzTarget(
        "inflate", longest: 200,
        wordBytes: [
            [0], [1], [0x4B, 0x4C], [0x03, 0x00], [0x01, 0x04, 0x00, 0xFB, 0xFF], [0x00, 0x00, 0x00, 0xFF, 0xFF],
            [0x63, 0x60], [0xED, 0xC1], [0xFF, 0xFF],
        ]
    ) { input, trap throws(BrokenLaw) in
        let (content, isWhole) = InflateFuzz.byZlib(input)
        var target = ByteBuffer(capacity: content.count + DeflatedEntry.padding)
        try FuzzBytes.padded(input) { packed throws(BrokenLaw) in
            var isDone = false
            target.append { free in
                isDone = InflateFuzz.unpacker.unpack(
                    packed.raw, into: UnsafeMutableRawBufferPointer(rebasing: free[..<max(1, content.count)]))
                return content.count
            }
            guard isWhole, !content.isEmpty else {
                return try hold(!isDone, "what zlib refuses is refused")
            }
            // Bytes behind the stream's end are zlib's to leave; the rest is taken or handed on.
            try hold(!isDone || target.withBytes { $0.elementsEqual(content) }, "what is unpacked is what zlib unpacks")
            try hold(isDone, "what zlib unpacks is unpacked")
            try trap.spring(content.dropFirst(2))
        }
    }
}

private enum ZipFuzz {
    /// The time of the first directory row.
    static func spring(_ archive: [UInt8], _ trap: FuzzTrap) throws(BrokenLaw) {
        for place in 0..<max(0, archive.count - 46) where archive.number32(place) == 0x0201_4B50 {
            return try trap.spring(archive[place + 12..<place + 16])
        }
    }
}

enum InflateFuzz {
    static let unpacker = DeflatedEntry()
    private static let most = 1 << 12

    /// What zlib makes of a stream, and whether it came to its end within the limit.
    static func byZlib(_ input: UnsafeRawBufferPointer) -> (content: [UInt8], isWhole: Bool) {
        var isWhole = false
        let content = [UInt8](unsafeUninitializedCapacity: most) { target, count in
            guard var inflater = try? Inflater(.none, place: "", input: max(1, input.count)) else { return }
            var isFirst = true
            let result = try? inflater.unpack(into: UnsafeMutableRawBufferPointer(target)) { free in
                defer { isFirst = false }
                if isFirst { free.copyMemory(from: input) }
                return isFirst ? input.count : 0
            }
            (count, isWhole) = (result?.count ?? 0, result?.ended ?? false)
        }
        return (content, isWhole)
    }
}
