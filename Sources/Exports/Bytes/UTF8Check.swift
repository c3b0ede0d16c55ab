/// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7: no overlong forms, no surrogates, up to U+10FFFF).
package enum UTF8Check {
    /// Position of the first byte of the first ill-formed sequence, or `nil`. A sequence cut off by the end of `bytes` is
    /// ill-formed only when `isWhole`.
    package static func firstFault(in bytes: UnsafeRawBufferPointer, isWhole: Bool = true) -> Int? {
        var index = 0
        while true {
            index = skipASCII(bytes, from: index)
            guard index < bytes.count else { return nil }
            let length = sequenceLength(bytes[index])
            guard length > 0 else { return index }
            guard index + length <= bytes.count else {
                return isWhole || !isPrefix(bytes, index) ? index : nil
            }
            guard isWellFormed(bytes, index, length) else { return index }
            index += length
        }
    }

    /// Bytes at the beginning that continue a character begun before (0…3).
    package static func continuation(in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        while count < min(3, bytes.count), bytes[count] & 0xC0 == 0x80 { count += 1 }
        return count
    }

    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 32 <= bytes.count {
            let first = bytes.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
            let second = bytes.loadUnaligned(fromByteOffset: index + 16, as: SIMD2<UInt64>.self)
            let high = first | second
            if (high[0] | high[1]) & 0x8080_8080_8080_8080 != 0 { break }
            index += 32
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private static func isPrefix(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        (start + 1..<bytes.count).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
    }

    private static func isWellFormed(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Bool {
        for index in start + 1..<start + length where bytes[index] & 0xC0 != 0x80 { return false }
        let second = bytes[start + 1]
        switch bytes[start] {
        case 0xE0: return second >= 0xA0
        case 0xED: return second < 0xA0
        case 0xF0: return second >= 0x90
        case 0xF4: return second < 0x90
        default: return true
        }
    }
}
