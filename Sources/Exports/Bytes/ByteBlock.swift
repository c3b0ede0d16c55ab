/// Sixty-four bytes in four vectors, asked which of them hold a value: one bit a byte, the first in the lowest bit.
package struct ByteBlock {
    private let parts: (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

    /// - Precondition: 64 bytes are readable from `start`.
    @inline(__always) package init(_ start: UnsafeRawPointer) {
        parts = (
            start.loadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self),
            start.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self),
            start.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self),
            start.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
        )
    }

    /// Bits of the bytes equal to `byte`.
    @inline(__always) package func mask(of byte: UInt8) -> UInt64 { mask(of: byte, ignoring: 0) }

    /// Bits of the bytes that, with the bits `ignored` set, equal `byte`: `0x7B` ignoring `0x20` finds `{` and `[`.
    @inline(__always) package func mask(of byte: UInt8, ignoring ignored: UInt8) -> UInt64 {
        let wanted = SIMD16<UInt8>(repeating: byte)
        let ignored = SIMD16<UInt8>(repeating: ignored)
        return Self.bits(
            (parts.0 | ignored) .== wanted, (parts.1 | ignored) .== wanted, (parts.2 | ignored) .== wanted,
            (parts.3 | ignored) .== wanted)
    }

    /// No byte is above 0x7F.
    @inline(__always) var isASCII: Bool {
        let all = unsafeBitCast((parts.0 | parts.1) | (parts.2 | parts.3), to: SIMD2<UInt64>.self)
        return (all.x | all.y) & 0x8080_8080_8080_8080 == 0
    }

    /// One bit a lane. Each of the eight words of lanes gives bit `k` of every byte, which leaves a transposed 8×8 bit
    /// matrix: there is no "move mask" in the SIMD types of the standard library.
    @inline(__always) private static func bits(
        _ a: SIMDMask<SIMD16<Int8>>, _ b: SIMDMask<SIMD16<Int8>>, _ c: SIMDMask<SIMD16<Int8>>,
        _ d: SIMDMask<SIMD16<Int8>>
    ) -> UInt64 {
        let ones = SIMD2<UInt64>(0x0101_0101_0101_0101, 0x0202_0202_0202_0202)
        let joined =
            (words(a) & ones) | (words(b) & (ones &<< 2)) | (words(c) & (ones &<< 4)) | (words(d) & (ones &<< 6))
        return transposed(joined.x | joined.y)
    }

    @inline(__always) private static func words(_ lanes: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
        unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    }

    /// Hacker's Delight (Warren), 7-3: transposing an 8×8 bit matrix.
    @inline(__always) private static func transposed(_ matrix: UInt64) -> UInt64 {
        var x = matrix
        var swap = (x ^ (x &>> 7)) & 0x00AA_00AA_00AA_00AA
        x ^= swap ^ (swap &<< 7)
        swap = (x ^ (x &>> 14)) & 0x0000_CCCC_0000_CCCC
        x ^= swap ^ (swap &<< 14)
        swap = (x ^ (x &>> 28)) & 0x0000_0000_F0F0_F0F0
        return x ^ swap ^ (swap &<< 28)
    }
}

/// Questions to sixteen bytes.
enum ByteVector {
    /// Place of the first quote, backslash or control character, or 16.
    @inline(__always) static func firstStop(_ bytes: SIMD16<UInt8>) -> Int {
        // Types are written out: else the operators are those for any vector, lane by lane.
        let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        let backslashes = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
        let blanks = SIMD16<UInt8>(repeating: 0x20)
        let hits = (bytes .== quotes) .| (bytes .== backslashes) .| (bytes .< blanks)
        let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: words.x), UInt64(littleEndian: words.y))
        if low | high == 0 { return 16 }
        return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
    }
}

/// Questions to eight bytes in a word; the first byte is in the lowest bits.
package enum ByteWord {
    /// A word whose lowest set bit lies in the first byte equal to `byte`; 0 without such a byte.
    @inline(__always) package static func hits(_ word: UInt64, of byte: UInt8) -> UInt64 {
        let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// A word whose lowest set bit lies in the first byte below 0x20; 0 without such a byte.
    @inline(__always) package static func controlHits(_ word: UInt64) -> UInt64 {
        (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
    }

    /// Position (0…7) of the byte in which the lowest set bit of `hits` lies.
    @inline(__always) package static func first(_ hits: UInt64) -> Int { hits.trailingZeroBitCount &>> 3 }

    /// `A`…`Z` made `a`…`z`; all else stays.
    @inline(__always) package static func lowercased(_ word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let pastZ = low &+ 0x2525_2525_2525_2525
        return word | ((fromA & ~pastZ & ~word & 0x8080_8080_8080_8080) &>> 2)
    }

    /// `a`…`z` made `A`…`Z`; all else stays.
    @inline(__always) package static func uppercased(_ word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let pastZ = low &+ 0x0505_0505_0505_0505
        return word & ~((fromA & ~pastZ & ~word & 0x8080_8080_8080_8080) &>> 2)
    }

    /// A word whose lowest set bit lies in the first byte that is no letter of ASCII; 0 when all eight are letters.
    ///
    /// - Parameter lower: eight bytes with the bit `0x20` set in each.
    @inline(__always) package static func noLetters(_ lower: UInt64) -> UInt64 {
        let low = lower & 0x7F7F_7F7F_7F7F_7F7F
        let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~lower
        return ~isLetter & 0x8080_8080_8080_8080
    }

    /// The first `count` (0…8) bytes of `word`, zeros behind them.
    @inline(__always) package static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
        count >= 8 ? word : word & ((1 &<< UInt64(count &* 8)) &- 1)
    }
}
