/// Counts of bytes in long runs.
enum ByteCount {
    /// How often `byte` stands in the first `count` bytes.
    static func of(_ byte: UInt8, _ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let wanted = SIMD16<UInt8>(repeating: byte)
        var total = 0
        var index = 0
        while index + 16 <= count {
            // Lanes count up to 255 hits before they are added up.
            var lanes = SIMD16<UInt8>(repeating: 0)
            let stop = min(count - 15, index + 255 * 16)
            while index < stop {
                let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
                // A lane that holds is 0xFF, that is -1.
                lanes &-= unsafeBitCast(block .== wanted, to: SIMD16<UInt8>.self)
                index += 16
            }
            for lane in 0..<16 { total += Int(lanes[lane]) }
        }
        while index < count {
            if base[index] == byte { total += 1 }
            index += 1
        }
        return total
    }
}

extension ByteSlice {
    /// The slice over all of `bytes`.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> ByteSlice {
        guard let base = bytes.baseAddress else { return .empty }
        return ByteSlice(base.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    }

    package func count(of byte: UInt8) -> Int { ByteCount.of(byte, base, count) }
}
