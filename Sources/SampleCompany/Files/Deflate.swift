import CZlib

/// One raw deflate stream (RFC 1951), kept open over many entries so that zlib's tables are set up once.
final class Deflate {
    private var stream = z_stream()
    private let isReady: Bool

    init(level: Int) {
        isReady = czlib_deflate_init(&stream, Int32(level), -15) == Z_OK
    }

    deinit { if isReady { _ = deflateEnd(&stream) } }

    /// The compressed bytes, or `nil` where zlib has no memory left.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard isReady, deflateReset(&stream) == Z_OK else { return nil }
        let bound = Int(deflateBound(&stream, uLong(bytes.count)))
        var input = bytes
        var isDone = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(bound)
                isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = isDone ? bound - Int(stream.avail_out) : 0
            }
        }
        return isDone ? output : nil
    }

    /// CRC-32 as ZIP wants it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, uInt($0.count))) }
    }
}
