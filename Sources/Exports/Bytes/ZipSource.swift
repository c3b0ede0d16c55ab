/// A ZIP archive. Nothing is written to disk: an entry is inflated straight into the reader's buffer, by as many threads
/// as ask, each with its own place in the file.
enum ZipSource {
    static func open(_ store: any ByteStore, limits: ZipLimits) throws(InputError) -> Source {
        let directory = try ZipDirectory(store, limits: limits)
        let items = directory.items
        let unpackers = Spares { Unpacker() }
        try store.checkUnchanged()
        let wrapper = EntryNames.wrapper(of: items.map(\.name))
        let entries = items.map { item in
            Source.Entry(name: wrapper == nil ? item.name : EntryNames.unwrapped(item.name), size: item.size)
        }
        return Source(
            name: store.name, container: .zip, entries: entries, wrapper: wrapper, remarks: directory.remarks,
            digest: { () throws(InputError) in try store.sha256() },
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                try load(items[entry], limit, store, unpackers, into: &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                try load(items[entry], Int.max, store, unpackers, into: &buffer)
                buffer.removeFirst(min(max(0, offset), buffer.count))
                buffer.removeLast(max(0, buffer.count - max(0, count)))
            })
    }

    /// Makes `buffer` hold the first `limit` bytes of an entry. Only the whole entry can be held against its checksum.
    private static func load(
        _ item: ZipDirectory.Item, _ limit: Int, _ store: any ByteStore, _ unpackers: Spares<Unpacker>,
        into buffer: inout ByteBuffer
    ) throws(InputError) {
        let length = min(limit, item.size)
        let place = "\(store.name)/\(item.name)"
        if item.isDeflated {
            let unpacker = unpackers.take()
            defer { unpackers.giveBack(unpacker) }
            buffer.removeAll()
            buffer.reserve(length)
            try buffer.append { free throws(InputError) in
                let target = UnsafeMutableRawBufferPointer(rebasing: free[..<length])
                let isDone = length == item.size ? try unpacker.unpack(item, store, into: target) : false
                if !isDone { try unpack(item, store, into: target, place) }
                return length
            }
            try store.checkUnchanged()
        } else {
            try store.load(item.data, length, into: &buffer)
        }
        guard length == item.size else { return }
        guard buffer.withBytes({ Checksum.crc32($0) }) == item.crc else {
            throw .archive(place, "is damaged (its checksum is wrong)")
        }
    }

    /// Fills `target`; when it has room for the whole entry, makes sure that the stream ends there.
    private static func unpack(
        _ item: ZipDirectory.Item, _ store: any ByteStore, into target: UnsafeMutableRawBufferPointer,
        _ place: String
    ) throws(InputError) {
        var next = item.data
        let end = item.data + item.packed
        func refill(_ input: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
            let count = min(input.count, end - next)
            try store.read(at: next, into: UnsafeMutableRawBufferPointer(rebasing: input[..<count]))
            next += count
            return count
        }
        var inflater = try Inflater(.none, place: place, input: min(1 << 16, item.packed))
        let (count, ended) = try inflater.unpack(into: target, refill: refill)
        guard count == target.count else { throw tooShort(place, item, count) }
        guard !ended, target.count == item.size else { return }
        try withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { spare throws(InputError) in
            guard try inflater.unpack(into: spare, refill: refill).count == 0 else {
                throw .archive(place, "unpacks to more than the \(item.size) bytes it declares")
            }
        }
    }

    private static func tooShort(_ place: String, _ item: ZipDirectory.Item, _ count: Int) -> InputError {
        .archive(place, "unpacks to \(count) bytes, not to the \(item.size) it declares")
    }
}

/// What it takes to unpack an entry in one go, by one thread at a time.
final class Unpacker: Sendable {
    private let deflated = DeflatedEntry()
    // Whoever took it has it alone.
    nonisolated(unsafe) private var packed = ByteBuffer()

    /// Entries that are longer in the archive are not held in memory.
    private static let longest = 64 << 20

    /// Fills `target` with the whole entry, if it is sound and not too long; behind it lies the padding of a `ByteBuffer`.
    func unpack(
        _ item: ZipDirectory.Item, _ store: any ByteStore, into target: UnsafeMutableRawBufferPointer
    ) throws(InputError) -> Bool {
        guard item.packed <= Self.longest else { return false }
        try store.load(item.data, item.packed, into: &packed)
        return packed.withBytes { deflated.unpack($0, into: target) }
    }
}
