import CZlib

/// The unpacked bytes of a gzip file as if they lay in a file of their own. Each thread keeps the stretch that it unpacked
/// last, so reading on costs no second unpacking.
struct UnpackedGzip: ByteStore {
    private let store: any ByteStore
    private let starts: [GzipStarts.Start]
    private let spares = Spares { GzipStretch() }

    let size: Int
    var name: String { store.name }

    /// - Parameter distance: as `GzipStarts.distance`.
    init(
        _ store: any ByteStore, limits: ZipLimits, distance: Int = GzipStarts.distance
    ) throws(InputError) {
        let index = try GzipStarts(store, limits: limits, distance: distance)
        try store.checkUnchanged()
        self.store = store
        (starts, size) = (index.starts, index.size)
    }

    func checkUnchanged() throws(InputError) { try store.checkUnchanged() }

    func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(InputError) {
        let stretch = spares.take()
        defer { spares.giveBack(stretch) }
        var done = 0
        while done < target.count {
            let number = number(holding: offset + done)
            try stretch.unpack(number, starts, size, store)
            let skipped = offset + done - starts[number].unpacked
            let count = stretch.copy(from: skipped, into: UnsafeMutableRawBufferPointer(rebasing: target[done...]))
            guard count > 0 else { throw .archive(name, "is cut short") }
            done += count
        }
    }

    /// The last place that lies at or before the offset; of several at one offset the last, for the others are empty.
    private func number(holding offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].unpacked <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// The unpacked bytes from one place to the next, for one thread at a time.
private final class GzipStretch: Sendable {
    // Whoever took it has it alone.
    nonisolated(unsafe) private var number = -1
    nonisolated(unsafe) private var content = ByteBuffer(capacity: 0)
    nonisolated(unsafe) private var packed = ByteBuffer(capacity: 0)

    func copy(from offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int {
        content.withBytes { bytes in
            let count = max(0, min(target.count, bytes.count - offset))
            if count > 0 {
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
            }
            return count
        }
    }

    func unpack(
        _ wanted: Int, _ starts: [GzipStarts.Start], _ size: Int, _ store: any ByteStore
    ) throws(InputError) {
        guard wanted != number else { return }
        number = -1
        let start = starts[wanted]
        let (endUnpacked, endPacked) =
            wanted + 1 < starts.count ? (starts[wanted + 1].unpacked, starts[wanted + 1].packed) : (size, store.size)
        content.removeAll()
        content.reserve(endUnpacked - start.unpacked)
        // The byte before may hold the first bits; the one at the end the last.
        let first = start.packed - (start.bits ?? 0 > 0 ? 1 : 0)
        try store.load(first, min(endPacked + 1, store.size) - first, into: &packed)
        try content.append { free throws(InputError) in
            let target = UnsafeMutableRawBufferPointer(rebasing: free[..<(endUnpacked - start.unpacked)])
            return try packed.withBytes { bytes throws(InputError) in try Self.inflate(bytes, start, target, store.name)
            }
        }
        number = wanted
    }

    private static func inflate(
        _ bytes: UnsafeRawBufferPointer, _ start: GzipStarts.Start, _ target: UnsafeMutableRawBufferPointer,
        _ place: String
    ) throws(InputError) -> Int {
        let damaged = InputError.archive(place, "is damaged, or changed while it was read")
        var stream = z_stream()
        return try withUnsafeMutablePointer(to: &stream) { stream throws(InputError) in
            guard czlib_inflate_init(stream, start.bits == nil ? 31 : -15) == Z_OK else { throw damaged }
            defer { inflateEnd(stream) }
            var input = bytes
            if let bits = start.bits, bits > 0 {
                guard let first = bytes.first else { throw damaged }
                inflatePrime(stream, bits, Int32(first) >> (8 - bits))
                input = UnsafeRawBufferPointer(rebasing: bytes[1...])
            }
            if !start.window.isEmpty {
                let code = start.window.withUnsafeBufferPointer {
                    inflateSetDictionary(stream, $0.baseAddress, UInt32($0.count))
                }
                guard code == Z_OK else { throw damaged }
            }
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
            stream.pointee.avail_in = UInt32(input.count)
            stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(target.count)
            while stream.pointee.avail_out > 0 {
                let code = CZlib.inflate(stream, Z_NO_FLUSH)
                if code == Z_STREAM_END { break }
                guard code == Z_OK else { throw damaged }
            }
            guard stream.pointee.avail_out == 0 else { throw damaged }
            return target.count
        }
    }
}
