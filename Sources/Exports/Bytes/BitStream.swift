/// Bits of a deflated stream, the lowest of each byte first.
///
/// Behind the end come zeros from the padding; `fill` fails when more than a few of them were asked for, and `isOverrun`
/// tells whether any was used.
struct BitStream {
    private let bytes: UnsafeRawPointer
    private let count: Int
    /// The byte with which the word is filled up next.
    private var next = 0
    private var word: UInt64 = 0
    /// Bits of the word that count.
    private var left = 0

    /// - Precondition: `DeflatedEntry.padding` bytes may be read behind the `count` bytes.
    init(_ bytes: UnsafeRawPointer, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    /// Bits were taken that are not there.
    var isOverrun: Bool { next - left / 8 > count }

    /// Makes sure of 56 bits; false well behind the end.
    @inline(__always) mutating func fill() -> Bool {
        guard next <= count &+ 16 else { return false }
        word |= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)) &<< UInt64(left)
        next &+= (63 &- left) &>> 3
        left |= 56
        return true
    }

    /// The next `count` bits, which stay.
    @inline(__always) func peek(_ count: UInt64) -> Int { Int(truncatingIfNeeded: word & ((1 &<< count) &- 1)) }

    /// The next `count` bits; up to 56 between two fillings.
    @inline(__always) mutating func take(_ count: Int) -> Int {
        let value = peek(UInt64(count))
        word &>>= UInt64(count)
        left &-= count
        return value
    }

    /// Steps over the bits of an entry of a `HuffmanTable`.
    @inline(__always) mutating func drop(_ entry: UInt32) {
        word &>>= UInt64(entry & 0x3F)
        left &-= Int(entry & 0x3F)
    }

    /// The length or distance of an entry, with the bits behind its code.
    @inline(__always) mutating func value(_ entry: UInt32) -> Int {
        let extra = peek(UInt64(entry & 0x3F)) &>> Int(entry &>> 8 & 0xF)
        drop(entry)
        return Int(entry &>> 16) &+ extra
    }

    /// The entry in the further table to which `entry` leads.
    @inline(__always) mutating func follow(_ entry: UInt32, _ table: UnsafePointer<UInt32>) -> UInt32 {
        drop(entry)
        return table[Int(entry &>> 16 & 0x7FFF) &+ peek(UInt64(entry &>> 8 & 0xF))]
    }

    /// Copies a block that is not packed: its length twice, then the bytes.
    mutating func copyStored(_ to: UnsafeMutableRawPointer, _ written: inout Int, _ limit: Int) -> Bool {
        // Bytes that are in the word already are read again.
        next -= left >> 3
        (word, left) = (0, 0)
        guard next + 4 <= count else { return false }
        let length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt16.self)))
        let check = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: next + 2, as: UInt16.self)))
        guard length == ~check & 0xFFFF, length <= count - next - 4, length <= limit - written else { return false }
        (to + written).copyMemory(from: bytes + next + 4, byteCount: length)
        written += length
        next += 4 + length
        return true
    }
}
