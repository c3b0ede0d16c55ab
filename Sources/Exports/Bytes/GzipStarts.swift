import CZlib

/// Places in a gzip file from which unpacking can begin, some megabytes apart, so that what lies in the middle can be
/// read without all before it.
///
/// Source: Mark Adler's zran.c, an example of zlib (public method; written anew here).
struct GzipStarts: Sendable {
    struct Start: Sendable {
        /// Offset of the unpacked bytes.
        let unpacked: Int
        /// Offset of the first whole byte in the file.
        let packed: Int
        /// Bits of the byte before that belong to what follows; `nil` where a member's header begins.
        let bits: Int32?
        /// The unpacked bytes before, which what follows may repeat.
        let window: [UInt8]
    }

    /// Unpacked bytes between two places, where the stream allows.
    static let distance = 4 << 20
    /// Most unpacked bytes between two places. Deflate's blocks end far earlier in any file that a program made.
    static let farthest = 64 << 20
    private static let windowSize = 1 << 15

    private(set) var starts: [Start] = []
    private(set) var size = 0

    /// Unpacks the whole file once, checksums included.
    ///
    /// - Complexity: O(bytes); 32 KiB of memory for each place.
    /// - Throws: `.data` when it is no sound gzip file or a bomb.
    init(_ store: any ByteStore, limits: ZipLimits, distance: Int) throws(InputError) {
        var walk = try GzipWalk(store)
        starts = [Start(unpacked: 0, packed: 0, bits: nil, window: [])]
        while try walk.step() {
            guard walk.unpacked <= limits.unpackedBytes, !limits.refuses(unpacked: walk.unpacked, packed: store.size)
            else { throw .archive(store.name, "would unpack \(store.size) bytes to \(walk.unpacked) and more") }
            let since = walk.unpacked - (starts.last?.unpacked ?? 0)
            if walk.isAtMember {
                starts.append(Start(unpacked: walk.unpacked, packed: walk.packed, bits: nil, window: []))
            } else if walk.isBetweenBlocks, since >= distance {
                starts.append(
                    Start(
                        unpacked: walk.unpacked, packed: walk.packed, bits: walk.bits,
                        window: walk.window(Self.windowSize)))
            } else if since > Self.farthest {
                throw .archive(store.name, "is packed in one piece too large to be read in parts")
            }
        }
        size = walk.unpacked
    }
}

/// One way through a gzip file, from block to block of its streams.
private struct GzipWalk: ~Copyable {
    private static let inputSize = 1 << 16
    private let store: any ByteStore
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    /// The last unpacked bytes, as a ring.
    private let ring: UnsafeMutableRawBufferPointer
    private var ringEnd = 0
    private var next = 0
    private(set) var unpacked = 0
    private(set) var isAtMember = false

    init(_ store: any ByteStore) throws(InputError) {
        self.store = store
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: Self.inputSize, alignment: 16)
        ring = .allocate(byteCount: 1 << 15, alignment: 16)
        guard czlib_inflate_init(stream, 31) == Z_OK else {
            throw InputError(.data, at: store.name, "cannot be unpacked: there is no memory for it")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
        ring.deallocate()
    }

    /// Offset in the file of the next byte that zlib has not taken.
    var packed: Int { next - Int(stream.pointee.avail_in) }

    /// Behind a block of deflate that is not the last of its stream.
    var isBetweenBlocks: Bool { stream.pointee.data_type & 0xC0 == 0x80 && !isAtMember }

    var bits: Int32 { stream.pointee.data_type & 7 }

    /// The last `count` unpacked bytes, fewer at the beginning.
    func window(_ count: Int) -> [UInt8] {
        let all = unpacked >= ring.count ? Array(ring[ringEnd...]) + Array(ring[..<ringEnd]) : Array(ring[..<ringEnd])
        return Array(all.suffix(count))
    }

    /// Unpacks some bytes, at most to the end of a block; `false` at the end of the file.
    mutating func step() throws(InputError) -> Bool {
        if stream.pointee.avail_in == 0 { try feed() }
        if isAtMember, stream.pointee.avail_in == 0 { return false }
        isAtMember = false
        if ringEnd == ring.count { ringEnd = 0 }
        stream.pointee.next_out = ring.baseAddress?.advanced(by: ringEnd).assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(ring.count - ringEnd)
        let isDry = stream.pointee.avail_in == 0
        let code = inflate(stream, Z_BLOCK)
        let count = ring.count - ringEnd - Int(stream.pointee.avail_out)
        ringEnd += count
        unpacked += count
        if code == Z_STREAM_END {
            guard inflateReset(stream) == Z_OK else { throw damaged }
            isAtMember = true
            return true
        }
        if isDry, count == 0 { throw .archive(store.name, "is cut short") }
        guard code == Z_OK || code == Z_BUF_ERROR else { throw damaged }
        return true
    }

    private mutating func feed() throws(InputError) {
        let count = min(input.count, store.size - next)
        try store.read(at: next, into: UnsafeMutableRawBufferPointer(rebasing: input[..<count]))
        next += count
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
    }

    private var damaged: InputError {
        let words = stream.pointee.msg.map { String(cString: $0) } ?? "no deflated stream"
        return .archive(store.name, "is damaged (\(words))")
    }
}
