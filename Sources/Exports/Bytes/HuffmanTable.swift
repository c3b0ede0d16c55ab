/// A Huffman code of RFC 1951 as a table: the next bits of a stream are the index of what they stand for. Codes longer
/// than the index lead to a further table behind the first.
///
/// An entry has in bits 0–7 how many bits it takes, what follows the code included; in bits 8–11 how many of them are
/// the code's; in bits 16–30 a length or distance without what follows the code, or a literal, which has bit 31 set.
/// With `exception` set it is the end of a block (`end`), the place of a further table in bits 16–30 with its width in
/// bits 8–11 (`link`), or no code at all.
final class HuffmanTable: Sendable {
    static let literal: UInt32 = 1 << 31
    static let exception: UInt32 = 1 << 15
    static let link: UInt32 = 1 << 14
    static let end: UInt32 = 1 << 13

    /// Bits of the index.
    let width: Int
    // Used by one thread at a time, as the whole `DeflatedEntry` is.
    nonisolated(unsafe) private let entries: UnsafeMutablePointer<UInt32>
    private let capacity: Int
    /// Symbols in the order of their codes, kept from one code to the next for its memory.
    nonisolated(unsafe) private let sorted: UnsafeMutablePointer<UInt16>

    /// Codes by length, and where the symbols of a length go next in `sorted`.
    nonisolated(unsafe) private let counts: UnsafeMutablePointer<Int>
    nonisolated(unsafe) private let next: UnsafeMutablePointer<Int>

    /// Most symbols of a code.
    private static let symbols = 288

    init(width: Int, capacity: Int) {
        self.width = width
        self.capacity = capacity
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: Self.exception, count: capacity)
        sorted = .allocate(capacity: Self.symbols)
        sorted.initialize(repeating: 0, count: Self.symbols)
        (counts, next) = (.allocate(capacity: 16), .allocate(capacity: 16))
        counts.initialize(repeating: 0, count: 16)
        next.initialize(repeating: 0, count: 16)
    }

    deinit {
        entries.deallocate()
        sorted.deallocate()
        counts.deallocate()
        next.deallocate()
    }

    /// The entries; an index from the stream's bits is below `1 << width`, or stands in a further table.
    var lookup: UnsafePointer<UInt32> { UnsafePointer(entries) }

    /// Makes the table of the code whose symbols have these lengths (0 for those without a code).
    ///
    /// - Parameter symbols: what each symbol stands for, without lengths of codes.
    /// - Returns: `false` when the lengths are no whole code; one of a single symbol is let pass where `mayBeSingle`.
    func build(_ lengths: ArraySlice<UInt8>, _ symbols: [UInt32], mayBeSingle: Bool) -> Bool {
        precondition(lengths.count <= Self.symbols && lengths.count <= symbols.count)
        return lengths.withUnsafeBufferPointer { lengths in
            counts.update(repeating: 0, count: 16)
            for length in lengths { counts[Int(length & 15)] &+= 1 }
            counts[0] = 0
            guard let total = sort(lengths, mayBeSingle: mayBeSingle) else { return false }
            return fill(total, lengths, symbols)
        }
    }

    /// Puts symbols in the order of their codes, and says how many have one; `nil` when the lengths are no whole code.
    private func sort(_ lengths: UnsafeBufferPointer<UInt8>, mayBeSingle: Bool) -> Int? {
        var (free, total) = (1, 0)
        for length in 1...15 {
            free = free << 1 - counts[length]
            if free < 0 { return nil }
            total += counts[length]
        }
        guard free == 0 || mayBeSingle && total <= 1 && counts[1] == total else { return nil }
        next[1] = 0
        for length in 1..<15 { next[length + 1] = next[length] &+ counts[length] }
        for symbol in lengths.indices where lengths[symbol] > 0 {
            let length = Int(lengths[symbol] & 15)
            sorted[next[length]] = UInt16(truncatingIfNeeded: symbol)
            next[length] &+= 1
        }
        return total
    }

    /// The first table grows with the codes: one for codes of n bits, twice over, is that for codes of n + 1 bits, in which
    /// longer codes then take the places left to them.
    private func fill(_ total: Int, _ lengths: UnsafeBufferPointer<UInt8>, _ symbols: [UInt32]) -> Bool {
        var code = 0
        var grown = 0
        var further = (prefix: -1, start: 1 << width, width: 0, end: 1 << width)
        entries[0] = Self.exception
        for place in 0..<total {
            let symbol = Int(sorted[place])
            let length = Int(lengths[symbol])
            widen(&grown, to: min(length, width))
            if length <= width {
                entries[code] = Self.entry(symbols[symbol], length)
            } else {
                let prefix = code & (1 << width - 1)
                if prefix != further.prefix {
                    let bits = furtherWidth(length)
                    further = (prefix, further.end, bits, further.end + 1 << bits)
                    guard further.end <= capacity else { return false }
                    for place in further.start..<further.end { entries[place] = Self.exception }
                    entries[prefix] =
                        UInt32(further.start) << 16 | Self.exception | Self.link | UInt32(bits) << 8 | UInt32(width)
                }
                put(
                    Self.entry(symbols[symbol], length - width), at: further.start + code >> width,
                    step: 1 << (length - width), in: further.start..<further.end)
            }
            counts[length] -= 1
            code = Self.successor(of: code, length)
        }
        widen(&grown, to: width)
        return true
    }

    private func widen(_ bits: inout Int, to wanted: Int) {
        while bits < wanted {
            (entries + 1 << bits).update(from: entries, count: 1 << bits)
            bits += 1
        }
    }

    private func put(_ entry: UInt32, at start: Int, step: Int, in range: Range<Int>) {
        precondition(range.upperBound <= capacity)
        for place in stride(from: start, to: range.upperBound, by: step) { entries[place] = entry }
    }

    /// Extra bits come in bits 0–7 of `symbol`.
    private static func entry(_ symbol: UInt32, _ length: Int) -> UInt32 {
        symbol + UInt32(length) | UInt32(length) << 8
    }

    /// Codes are read from their first bit on, so they are counted with their bits turned round: the highest bit that
    /// is 0 becomes 1, those above it become 0.
    private static func successor(of code: Int, _ length: Int) -> Int {
        let zeros = code ^ (1 << length - 1)
        guard zeros != 0 else { return 0 }
        let bit = 1 << (Int.bitWidth - 1 - zeros.leadingZeroBitCount)
        return code & (bit - 1) | bit
    }

    /// Width of the further table that begins with a code of `length` bits, from how many codes of each length are left.
    private func furtherWidth(_ length: Int) -> Int {
        var bits = length - width
        var used = counts[length]
        while used < 1 << bits, bits + width < 15 {
            bits += 1
            used = used << 1 + counts[width + bits]
        }
        return bits
    }
}
