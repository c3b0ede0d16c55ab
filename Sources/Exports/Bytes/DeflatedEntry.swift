/// Unpacks deflated streams (RFC 1951) that lie in memory as a whole, about twice as fast as zlib, and knows no errors:
/// what is not plainly right is left to `Inflater`, which says what is wrong with it.
///
/// Bits are taken from a word that is filled up with eight bytes at a time, literals up to three between two fillings,
/// and matches are copied sixteen bytes at a time (as in E. Biggers' libdeflate).
final class DeflatedEntry: Sendable {
    private let literals = HuffmanTable(width: 10, capacity: 2048)
    private let distances = HuffmanTable(width: 8, capacity: 1024)
    private let lengths = HuffmanTable(width: 7, capacity: 128)

    /// Bytes of `input` and `target` that must be readable, or writable, behind their ends.
    static let padding = 64

    /// Fills `target` from the stream in `input`.
    ///
    /// - Precondition: `padding` bytes behind both are free to read, or to write.
    /// - Returns: whether the stream ended where `target` does, and within `input`.
    func unpack(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Bool {
        guard let from = input.baseAddress, let to = target.baseAddress else { return false }
        var stream = BitStream(from, count: input.count)
        var written = 0
        while true {
            guard stream.fill() else { return false }
            let isLast = stream.take(1) == 1
            switch stream.take(2) {
            case 0: guard stream.copyStored(to, &written, target.count) else { return false }
            case 1: guard buildFixed(), block(&stream, to, &written, target.count) else { return false }
            case 2: guard buildDynamic(&stream), block(&stream, to, &written, target.count) else { return false }
            default: return false
            }
            if isLast { return written == target.count && !stream.isOverrun }
        }
    }

    private func buildFixed() -> Bool {
        var code = [UInt8](repeating: 8, count: 288)
        for symbol in 144..<256 { code[symbol] = 9 }
        for symbol in 256..<280 { code[symbol] = 7 }
        return literals.build(code[...], DeflateSymbols.literals, mayBeSingle: false)
            && distances.build([UInt8](repeating: 5, count: 32)[...], DeflateSymbols.distances, mayBeSingle: false)
    }

    private func buildDynamic(_ stream: inout BitStream) -> Bool {
        let literalCount = stream.take(5) + 257
        let distanceCount = stream.take(5) + 1
        let lengthCount = stream.take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { return false }
        var code = [UInt8](repeating: 0, count: 19)
        for place in 0..<lengthCount {
            guard stream.fill() else { return false }
            code[DeflateSymbols.lengthOrder[place]] = UInt8(stream.take(3))
        }
        guard lengths.build(code[...], DeflateSymbols.codeLengths, mayBeSingle: false),
            let all = codeLengths(&stream, literalCount + distanceCount), all[256] > 0
        else { return false }
        return literals.build(all[..<literalCount], DeflateSymbols.literals, mayBeSingle: false)
            && distances.build(all[literalCount...], DeflateSymbols.distances, mayBeSingle: true)
    }

    /// `count` lengths of codes, which are packed themselves: 16 repeats the one before, 17 and 18 are runs of zeros.
    private func codeLengths(_ stream: inout BitStream, _ count: Int) -> [UInt8]? {
        var all = [UInt8](repeating: 0, count: count)
        var place = 0
        let table = lengths.lookup
        while place < count {
            guard stream.fill() else { return nil }
            let entry = table[stream.peek(7)]
            guard entry & HuffmanTable.exception == 0 else { return nil }
            _ = stream.take(Int(entry & 0xFF))
            let symbol = Int(entry >> 16)
            guard symbol >= 16 else {
                all[place] = UInt8(symbol)
                place += 1
                continue
            }
            guard symbol > 16 || place > 0 else { return nil }
            let value = symbol == 16 ? all[place - 1] : 0
            let run = symbol == 16 ? 3 + stream.take(2) : symbol == 17 ? 3 + stream.take(3) : 11 + stream.take(7)
            guard run <= count - place else { return nil }
            for _ in 0..<run {
                all[place] = value
                place += 1
            }
        }
        return all
    }

    /// Unpacks the literals and matches of one block.
    private func block(
        _ state: inout BitStream, _ to: UnsafeMutableRawPointer, _ count: inout Int, _ limit: Int
    ) -> Bool {
        let (literals, distances) = (self.literals.lookup, self.distances.lookup)
        var (stream, written) = (state, count)
        defer { (state, count) = (stream, written) }
        while stream.fill() {
            var entry = literals[stream.peek(10)]
            var more = 3
            while entry & HuffmanTable.literal != 0 {
                guard written < limit else { return false }
                to.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: written, as: UInt8.self)
                written &+= 1
                stream.drop(entry)
                more &-= 1
                if more == 0 { break }
                entry = literals[stream.peek(10)]
            }
            if more == 0 { continue }
            if entry & HuffmanTable.exception != 0 {
                if entry & HuffmanTable.link != 0 { entry = stream.follow(entry, literals) }
                if entry & HuffmanTable.literal != 0 {
                    guard written < limit else { return false }
                    to.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: written, as: UInt8.self)
                    written &+= 1
                    stream.drop(entry)
                    continue
                }
                if entry & HuffmanTable.exception != 0 {
                    stream.drop(entry)
                    return entry & HuffmanTable.end != 0
                }
            }
            let length = stream.value(entry)
            guard stream.fill() else { return false }
            entry = distances[stream.peek(8)]
            if entry & HuffmanTable.link != 0, entry & HuffmanTable.exception != 0 {
                entry = stream.follow(entry, distances)
            }
            guard entry & HuffmanTable.exception == 0 else { return false }
            let distance = stream.value(entry)
            guard distance <= written, length <= limit &- written else { return false }
            Self.copy(to + written, distance, length)
            written &+= length
        }
        return false
    }

    /// Copies `length` bytes from `distance` before; up to fifteen more may be written behind them.
    @inline(__always)
    private static func copy(_ to: UnsafeMutableRawPointer, _ distance: Int, _ length: Int) {
        let from = to - distance
        var place = 0
        if distance >= 16 {
            while place < length {
                let part = from.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                to.storeBytes(of: part, toByteOffset: place, as: SIMD16<UInt8>.self)
                place &+= 16
            }
        } else if distance >= 8 {
            while place < length {
                let part = from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                to.storeBytes(of: part, toByteOffset: place, as: UInt64.self)
                place &+= 8
            }
        } else {
            while place < length {
                to.storeBytes(
                    of: from.load(fromByteOffset: place, as: UInt8.self), toByteOffset: place, as: UInt8.self)
                place &+= 1
            }
        }
    }
}
