/// What the symbols of RFC 1951 stand for, as entries of a `HuffmanTable` without the lengths of their codes.
enum DeflateSymbols {
    /// Literals, the end of a block, and lengths of matches (section 3.2.5); two symbols that never occur.
    static let literals: [UInt32] = {
        var symbols: [UInt32] = (0..<256).map { HuffmanTable.literal | UInt32($0) << 16 }
        symbols.append(HuffmanTable.exception | HuffmanTable.end)
        symbols += joined(lengthBases, lengthBits)
        return symbols + [HuffmanTable.exception, HuffmanTable.exception]
    }()

    /// Distances; two symbols that never occur.
    static let distances: [UInt32] =
        joined(distanceBases, distanceBits) + [HuffmanTable.exception, HuffmanTable.exception]

    static let codeLengths: [UInt32] = (0..<19).map { UInt32($0) << 16 }

    /// The order in which the lengths of the codes for lengths come (section 3.2.7).
    static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private static func joined(_ bases: [UInt32], _ bits: [UInt32]) -> [UInt32] {
        zip(bases, bits).map { base, bits in base << 16 | bits }
    }

    private static let lengthBases: [UInt32] = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits: [UInt32] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases: [UInt32] = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577,
    ]
    private static let distanceBits: [UInt32] = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
}
