/// A short byte string by value: the first sixteen bytes, the last eight where there are more, and the length. Two keys
/// of up to 24 bytes are equal exactly when their bytes are; longer ones may be taken for each other only when length,
/// first sixteen and last eight agree.
package struct ByteKey: Equatable, Sendable {
    package var low: UInt64
    package var high: UInt64
    package var tail: UInt64
    package var count: Int

    /// Longest string that a key holds without loss.
    package static let exact = 24

    package init(low: UInt64, high: UInt64 = 0, tail: UInt64 = 0, count: Int) {
        self.low = low
        self.high = high
        self.tail = tail
        self.count = count
    }

    /// The `count` bytes from `offset`.
    @inline(__always) package init(_ bytes: PaddedBytes, at offset: Int, count: Int) {
        self.count = count
        low = ByteWord.prefix(bytes.word(at: offset), count)
        high = count > 8 ? ByteWord.prefix(bytes.word(at: offset &+ 8), count &- 8) : 0
        tail = count > 16 ? bytes.word(at: offset &+ count &- 8) : 0
    }

    /// The bytes of a slice; none behind its end are looked at.
    @inline(__always) package init(_ slice: ByteSlice) {
        count = slice.count
        low = slice.word(at: 0)
        high = count > 8 ? slice.word(at: 8) : 0
        tail = count > 16 ? slice.word(at: count &- 8) : 0
    }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { ByteKey(ByteSlice.of(UnsafeRawBufferPointer($0))) }
    }

    package init(_ bytes: some Collection<UInt8>) {
        func word(_ bytes: some Collection<UInt8>) -> UInt64 {
            bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init(
            low: word(bytes), high: word(bytes.dropFirst(8)),
            tail: bytes.count > 16 ? word(bytes.suffix(8)) : 0, count: bytes.count)
    }

    /// The byte at `position`, which is below 16 and below `count`.
    @inline(__always) package func byte(_ position: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: (position < 8 ? low : high) &>> UInt64((position & 7) &* 8))
    }

    /// The bytes of a key that holds them without loss.
    ///
    /// - Precondition: `count` is at most `ByteKey.exact`.
    package var bytes: [UInt8] {
        precondition(count <= Self.exact)
        return (0..<count).map { place in
            if place < 16 { return byte(place) }
            return UInt8(truncatingIfNeeded: tail >> UInt64((place - count + 8) * 8))
        }
    }

    /// `A`…`Z` made `a`…`z`.
    @inline(__always) package var lowercased: ByteKey {
        ByteKey(
            low: ByteWord.lowercased(low), high: ByteWord.lowercased(high), tail: ByteWord.lowercased(tail),
            count: count)
    }

    /// `a`…`z` made `A`…`Z`.
    @inline(__always) package var uppercased: ByteKey {
        ByteKey(
            low: ByteWord.uppercased(low), high: ByteWord.uppercased(high), tail: ByteWord.uppercased(tail),
            count: count)
    }

    /// The key without its low lines; itself where it has none.
    ///
    /// - Precondition: `count` is at most `ByteKey.exact`.
    package var withoutLowLines: ByteKey {
        let line = UInt8(ascii: "_")
        let lines = ByteWord.hits(low, of: line) | ByteWord.hits(high, of: line) | ByteWord.hits(tail, of: line)
        guard lines != 0 else { return self }
        var words = (low, high, count > 16 ? tail &>> UInt64(8 &* (24 &- count)) : 0)
        var kept = count
        while true {
            if Self.remove(line, from: &words.0, before: words.1) {
                words.1 = words.1 &>> 8 | words.2 &<< 56
                words.2 &>>= 8
                kept &-= 1
            } else if Self.remove(line, from: &words.1, before: words.2) {
                words.2 &>>= 8
                kept &-= 1
            } else if Self.remove(line, from: &words.2, before: 0) {
                kept &-= 1
            } else {
                break
            }
        }
        // The last eight of those behind the sixteenth lie over both words.
        let over = UInt64(max(0, kept &- 16) &* 8)
        let end = kept <= 16 ? 0 : over == 64 ? words.2 : words.1 &>> over | words.2 &<< (64 &- over)
        return ByteKey(low: words.0, high: words.1, tail: end, count: kept)
    }

    /// Closes the gap that the first `byte` leaves with what follows; false where there is none.
    @inline(__always) private static func remove(_ byte: UInt8, from word: inout UInt64, before next: UInt64) -> Bool {
        let hits = ByteWord.hits(word, of: byte)
        guard hits != 0 else { return false }
        let below: UInt64 = (1 &<< UInt64(ByteWord.first(hits) &* 8)) &- 1
        word = word & below | (word &>> 8) & ~below | next &<< 56
        return true
    }

    /// A hash that nobody can foresee who does not know the seed (a fold as in wyhash, Wang Yi, public domain).
    @inline(__always) package func hash(seed: UInt64) -> UInt64 {
        let first = (low ^ seed).multipliedFullWidth(by: high ^ 0xA076_1D64_78BD_642F ^ seed &>> 32)
        let second = (tail ^ first.low ^ seed).multipliedFullWidth(
            by: first.high ^ UInt64(count) ^ 0xE703_7ED1_A0B4_28DB)
        return second.high ^ second.low
    }

    @inline(__always) package var hash: UInt64 {
        let mixed = (low ^ (tail &* 3)) &* 0x9E37_79B9_7F4A_7C15 ^ (high &+ UInt64(count)) &* 0xC2B2_AE3D_27D4_EB4F
        return mixed ^ (mixed &>> 29)
    }
}
