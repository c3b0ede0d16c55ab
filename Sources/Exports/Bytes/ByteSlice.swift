#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A run of bytes inside a buffer that somebody else keeps: a field, a line, a value.
///
/// Reading is bounds-checked. A slice is valid only inside the call that handed it out; it is never stored.
package struct ByteSlice {
    let base: UnsafePointer<UInt8>
    package let count: Int

    init(_ base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    package static var empty: ByteSlice { ByteSlice(nothing, count: 0) }

    /// Lends `bytes` to `body` as a slice.
    package static func with<Result, Failure: Error>(
        _ bytes: [UInt8], _ body: (ByteSlice) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try bytes.withUnsafeBufferPointer { buffer throws(Failure) -> Result in
            guard let base = buffer.baseAddress else { return try body(.empty) }
            return try body(ByteSlice(base, count: buffer.count))
        }
    }

    package var isEmpty: Bool { count == 0 }

    package subscript(index: Int) -> UInt8 {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            return base[index]
        }
    }

    /// Up to eight bytes from `offset`, the first in the lowest bits, zeros behind the end of the slice.
    @inline(__always) package func word(at offset: Int) -> UInt64 {
        let left = count &- offset
        guard offset >= 0, left > 0 else { return 0 }
        let start = UnsafeRawPointer(base + offset)
        if left >= 8 { return UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) }
        if count >= 8 {
            let last = UnsafeRawPointer(base + (count &- 8)).loadUnaligned(as: UInt64.self)
            return UInt64(littleEndian: last) &>> UInt64(64 &- 8 &* left)
        }
        return Self.short(start, left)
    }

    /// One to seven bytes.
    @inline(__always) private static func short(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let first = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(littleEndian: (start + (count &- 4)).loadUnaligned(as: UInt32.self)))
            return first | last &<< UInt64(8 &* (count &- 4))
        }
        var word: UInt64 = 0
        for place in 0..<count {
            word |= UInt64(start.load(fromByteOffset: place, as: UInt8.self)) &<< UInt64(8 &* place)
        }
        return word
    }

    package subscript(range: Range<Int>) -> ByteSlice {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return ByteSlice(base + range.lowerBound, count: range.count)
    }

    /// The text, with what is not UTF-8 replaced by U+FFFD.
    package var string: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

    package var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// For scanners of this folder and their callers that take raw bytes.
    package var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let hit = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    /// Without blanks, NULs and no-break spaces (U+00A0, U+202F, U+FEFF) at both ends.
    package var trimmed: ByteSlice {
        // Most fields begin and end with a visible character of ASCII.
        if count > 0, base[0] &- 0x21 < 0x5F, base[count &- 1] &- 0x21 < 0x5F { return self }
        var first = 0
        var last = count
        while first < last {
            let width = blankWidth(at: first, before: last)
            if width == 0 { break }
            first += width
        }
        while last > first {
            let width = blankWidth(endingAt: last, after: first)
            if width == 0 { break }
            last -= width
        }
        return ByteSlice(base + first, count: last - first)
    }

    package func equals(_ text: StaticString) -> Bool {
        guard text.utf8CodeUnitCount == count else { return false }
        for index in 0..<count where text.utf8Start[index] != base[index] { return false }
        return true
    }

    package func isEqual(to other: ByteSlice) -> Bool {
        count == other.count && memcmp(base, other.base, count) == 0
    }

    /// Compares ASCII letters without case; `text` is in lower case.
    package func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard text.utf8CodeUnitCount == count else { return false }
        for index in 0..<count where text.utf8Start[index] != ASCII.lower(base[index]) { return false }
        return true
    }

    private func blankWidth(at index: Int, before end: Int) -> Int {
        let byte = base[index]
        if byte <= 0x20 { return 1 }
        if byte == 0xC2, index + 1 < end, base[index + 1] == 0xA0 { return 2 }
        guard index + 2 < end else { return 0 }
        return Self.isWideBlank(byte, base[index + 1], base[index + 2]) ? 3 : 0
    }

    private func blankWidth(endingAt end: Int, after start: Int) -> Int {
        let byte = base[end - 1]
        if byte <= 0x20 { return 1 }
        if byte == 0xA0, end - 2 >= start, base[end - 2] == 0xC2 { return 2 }
        guard end - 3 >= start else { return 0 }
        return Self.isWideBlank(base[end - 3], base[end - 2], byte) ? 3 : 0
    }

    private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        (first == 0xE2 && second == 0x80 && third == 0xAF) || (first == 0xEF && second == 0xBB && third == 0xBF)
    }

    /// An address to point at where there are no bytes.
    private static var nothing: UnsafePointer<UInt8> { ("" as StaticString).utf8Start }
}

/// Tests on single bytes.
package enum ASCII {
    package static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
