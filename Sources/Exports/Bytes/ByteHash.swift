/// A 64-bit hash of bytes: 8 at a time, folded by a 64 × 64 → 128-bit multiplication.
///
/// The same on every machine, so it may stand in results (message keys). After wyhash (Wang Yi, public domain).
package enum ByteHash {
    package static func of(_ slice: ByteSlice, seed: UInt64 = 0) -> UInt64 {
        var hash = seed ^ 0xA076_1D64_78BD_642F
        var index = 0
        while index + 8 <= slice.count {
            let word = UnsafeRawPointer(slice.base + index).loadUnaligned(as: UInt64.self)
            hash = fold(hash ^ UInt64(littleEndian: word), 0xE703_7ED1_A0B4_28DB)
            index += 8
        }
        // The bytes that are left, the first in the highest bits.
        let left = slice.count - index
        let tail = left == 0 ? 0 : slice.word(at: index).byteSwapped >> UInt64(64 - 8 * left)
        hash = fold(hash ^ tail, 0x8EBC_6AF0_9C88_C6E3)
        return fold(hash ^ UInt64(slice.count), 0x5899_65CC_7537_4CC3)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
