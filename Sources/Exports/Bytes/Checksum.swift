import CProcessor
import CZlib

/// CRC-32 as ZIP and gzip use it: by zlib, for which long runs are folded first where the processor can.
enum Checksum {
    /// - Complexity: O(bytes); some ten times as fast as zlib alone where folding is at hand.
    static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        let whole = bytes.count & ~63
        guard whole > 0, folds_checksums() != 0 else { return extended(0, by: bytes) }
        let sum = withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { rest in
            fold_checksum(bytes.baseAddress, whole, rest.baseAddress)
            return extended(0xFFFF_FFFF, by: UnsafeRawBufferPointer(rest))
        }
        return extended(sum, by: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    }

    /// The checksum of some bytes with more behind them. zlib inverts it before and after, so that all bits set begin with none.
    private static func extended(_ sum: UInt32, by bytes: UnsafeRawBufferPointer) -> UInt32 {
        var sum = UInt(sum)
        var place = 0
        while place < bytes.count {
            let count = min(bytes.count - place, 1 << 30)
            let start = bytes.baseAddress?.advanced(by: place).assumingMemoryBound(to: UInt8.self)
            sum = CZlib.crc32(sum, start, UInt32(count))
            place += count
        }
        return UInt32(truncatingIfNeeded: sum)
    }
}
