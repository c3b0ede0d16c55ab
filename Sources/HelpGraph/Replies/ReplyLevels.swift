#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Numbers as the model takes them: in sixteenths, up to 255.
enum ReplyLevels {
    /// log₂(1 + count) by count.
    private static let table = (0..<1024).map { count in
        UInt8(min(255, (16 * log2(1 + Double(count))).rounded()))
    }

    /// log₂(1 + count) in sixteenths; the same on every system, for larger counts go by their highest bits.
    static func of(_ count: Int) -> UInt8 {
        if count < 1024 { return table[max(0, count)] }
        let shift = count.bitWidth - count.leadingZeroBitCount - 10
        return UInt8(min(255, 16 * shift + Int(table[count >> shift])))
    }
}
