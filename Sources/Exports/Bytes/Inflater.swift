import CZlib

/// One stream of deflated bytes on its way through zlib.
struct Inflater: ~Copyable {
    /// What error messages call the entry.
    private let place: String
    // zlib keeps the stream's address, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var isDry = false

    /// What surrounds the deflated bytes: nothing in a ZIP, a header and a checksum in gzip.
    enum Wrapping: Int32 { case none = -15, gzip = 31 }

    /// - Throws: `.data` when zlib cannot start, which it does only without memory.
    init(_ wrapping: Wrapping, place: String, input length: Int = 1 << 16) throws(InputError) {
        self.place = place
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: max(1, length), alignment: 16)
        guard czlib_inflate_init(stream, wrapping.rawValue) == Z_OK else {
            throw InputError(.data, at: place, "cannot be unpacked: there is no memory for it")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Fills `target` as far as the stream reaches. `refill` puts the next packed bytes into its buffer and says how many;
    /// 0 at their end.
    ///
    /// - Returns: the bytes written, and whether the stream has come to its own end.
    /// - Throws: `.data` when the bytes are no deflated stream or stop in its middle.
    mutating func unpack(
        into target: UnsafeMutableRawBufferPointer,
        refill: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int
    ) throws(InputError) -> (count: Int, ended: Bool) {
        var written = 0
        while written < target.count {
            if stream.pointee.avail_in == 0, !isDry { try feed(refill) }
            let room = min(target.count - written, 1 << 30)
            stream.pointee.next_out = target.baseAddress?.advanced(by: written).assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(room)
            let code = inflate(stream, Z_NO_FLUSH)
            written += room - Int(stream.pointee.avail_out)
            if code == Z_STREAM_END { return (written, true) }
            if code == Z_BUF_ERROR, isDry { throw .archive(place, "is cut short") }
            guard code == Z_OK || code == Z_BUF_ERROR else { throw damaged }
        }
        return (written, false)
    }

    /// Begins the next stream right behind the one that ended, as gzip files put together have it.
    ///
    /// - Returns: `false` when no bytes are left.
    mutating func restart(
        refill: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int
    ) throws(InputError) -> Bool {
        if stream.pointee.avail_in == 0, !isDry { try feed(refill) }
        guard stream.pointee.avail_in > 0 else { return false }
        guard inflateReset(stream) == Z_OK else { throw damaged }
        return true
    }

    private mutating func feed(
        _ refill: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int
    ) throws(InputError) {
        let count = try refill(input)
        isDry = count == 0
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
    }

    private var damaged: InputError {
        let words = stream.pointee.msg.map { String(cString: $0) } ?? "no deflated stream"
        return .archive(place, "is damaged (\(words))")
    }
}
