/// A gzip file as a source of one entry, unpacked afresh into the buffer of whoever reads it. How long it is when
/// unpacked stands nowhere in the file that could be trusted, so opening unpacks it once, into nothing.
enum GzipSource {
    private static let block = 1 << 18

    static func open(_ store: any ByteStore, limits: ZipLimits) throws(InputError) -> Source {
        let size = try unpackedSize(store, limits)
        try store.checkUnchanged()
        let name = entryName(store.name)
        return Source(
            name: store.name, container: .zip, entries: [Source.Entry(name: name, size: size)],
            digest: { () throws(InputError) in try store.sha256() },
            load: { (_, limit, buffer: inout ByteBuffer) throws(InputError) in
                try load(store, min(limit, size), into: &buffer)
            },
            part: { (_, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                let start = min(max(0, offset), size)
                try load(store, min(size, start + min(max(0, count), size)), into: &buffer)
                buffer.removeFirst(start)
            })
    }

    /// The first unpacked bytes, `count` or fewer.
    static func start(of store: any ByteStore, _ count: Int) throws(InputError) -> [UInt8] {
        var buffer = ByteBuffer(capacity: count)
        var stream = try GzipStream(store)
        try buffer.append { free throws(InputError) in
            try stream.unpack(into: UnsafeMutableRawBufferPointer(rebasing: free[..<count]))
        }
        return buffer.withBytes { Array($0) }
    }

    /// What can be unpacked of a file whose end may be missing, `count` bytes or fewer.
    static func start(of store: any ByteStore, atMost count: Int) throws(InputError) -> [UInt8] {
        var found: [UInt8] = []
        var stream = try GzipStream(store)
        var buffer = ByteBuffer(capacity: 1 << 12)
        while found.count < count {
            buffer.removeAll()
            do throws(InputError) {
                try buffer.append { free throws(InputError) in try stream.unpack(into: free) }
            } catch { return found }
            if buffer.count == 0 { return found }
            buffer.withBytes { found += $0 }
        }
        return found
    }

    /// `messages.csv` of `messages.csv.gz`.
    private static func entryName(_ name: String) -> String {
        let bytes = name.utf8
        return bytes.count > 3 && bytes.suffix(3).elementsEqual(".gz".utf8) ? String(name.dropLast(3)) : name
    }

    /// How long a gzip file is when unpacked.
    ///
    /// - Throws: `.data` when it is damaged or a bomb.
    static func unpackedSize(_ store: any ByteStore, _ limits: ZipLimits) throws(InputError) -> Int {
        var buffer = ByteBuffer(capacity: block)
        var stream = try GzipStream(store)
        var size = 0
        while true {
            buffer.removeAll()
            try buffer.append { free throws(InputError) in try stream.unpack(into: free) }
            size += buffer.count
            guard size <= limits.unpackedBytes, !limits.refuses(unpacked: size, packed: store.size) else {
                throw .archive(store.name, "would unpack \(store.size) bytes to \(size) and more")
            }
            if buffer.count == 0 { return size }
        }
    }

    /// Makes `buffer` hold the first `length` unpacked bytes, of which there are so many.
    static func load(
        _ store: any ByteStore, _ length: Int, into buffer: inout ByteBuffer
    ) throws(InputError) {
        buffer.removeAll()
        buffer.reserve(length)
        var stream = try GzipStream(store)
        try buffer.append { free throws(InputError) in
            try stream.unpack(into: UnsafeMutableRawBufferPointer(rebasing: free[..<length]))
        }
        try store.checkUnchanged()
        guard buffer.count == length else { throw .archive(store.name, "is cut short") }
    }
}

/// The unpacked bytes of a gzip file, member after member.
private struct GzipStream: ~Copyable {
    private let store: any ByteStore
    private var inflater: Inflater
    private var next = 0
    private var atEnd = false

    init(_ store: any ByteStore) throws(InputError) {
        self.store = store
        inflater = try Inflater(.gzip, place: store.name)
    }

    /// Fills `target` as far as the file reaches.
    mutating func unpack(into target: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        var done = 0
        var place = next
        defer { next = place }
        let refill = { [store] (input: UnsafeMutableRawBufferPointer) throws(InputError) -> Int in
            let count = min(input.count, store.size - place)
            try store.read(at: place, into: UnsafeMutableRawBufferPointer(rebasing: input[..<count]))
            place += count
            return count
        }
        while done < target.count, !atEnd {
            let free = UnsafeMutableRawBufferPointer(rebasing: target[done...])
            let (count, ended) = try inflater.unpack(into: free, refill: refill)
            done += count
            if ended { atEnd = try !inflater.restart(refill: refill) }
        }
        return done
    }
}
