/// Finds the bytes that matter in a delimited text, sixteen at a time.
///
/// A comparison of `SIMD16<UInt8>` gives 0xFF where it holds; seen as two 64-bit words with one bit kept per byte, the
/// first hit is `trailingZeroBitCount / 8`. Loads may reach up to 15 bytes over `end`, so `ByteBuffer.padding` (or
/// further text) must follow.
enum DelimitedSearch {
    private static let oneBitPerByte: UInt64 = 0x8080_8080_8080_8080

    /// The first of `delimiter`, quote, CR and LF from `start`; `end` when there is none.
    @inline(__always)
    static func fieldEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ delimiter: UInt8) -> Int {
        let delimiters = SIMD16<UInt8>(repeating: delimiter)
        let quotes = SIMD16<UInt8>(repeating: 0x22)
        let feeds = SIMD16<UInt8>(repeating: 0x0A)
        let returns = SIMD16<UInt8>(repeating: 0x0D)
        var index = start
        while index < end {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
            let hits = (block .== delimiters) .| (block .== quotes) .| (block .== feeds) .| (block .== returns)
            let offset = firstHit(hits)
            if offset < 16 { return min(index + offset, end) }
            index += 16
        }
        return end
    }

    /// The first `first` or `second` from `start`; `end` when there is none.
    @inline(__always)
    static func either(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ first: UInt8, _ second: UInt8
    ) -> Int {
        let firsts = SIMD16<UInt8>(repeating: first)
        let seconds = SIMD16<UInt8>(repeating: second)
        var index = start
        while index < end {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
            let offset = firstHit((block .== firsts) .| (block .== seconds))
            if offset < 16 { return min(index + offset, end) }
            index += 16
        }
        return end
    }

    /// Position of the first lane that holds, or 16.
    @inline(__always)
    private static func firstHit(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let low = words[0] & oneBitPerByte
        if low != 0 { return low.trailingZeroBitCount >> 3 }
        let high = words[1] & oneBitPerByte
        return 8 + (high.trailingZeroBitCount >> 3)
    }
}
