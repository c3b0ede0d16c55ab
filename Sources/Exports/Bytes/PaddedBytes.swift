/// A view of bytes for scanners that load whole words and vectors: `ByteBuffer.padding` readable bytes lie behind its
/// end. Every access is checked against `count`, so no input can make a scanner read outside; a byte at or behind
/// `count` is readable but means nothing.
///
/// Valid only while the buffer it came from lives unchanged, which is inside the closure that hands it out.
package struct PaddedBytes {
    private let start: UnsafeRawPointer
    package let count: Int

    /// - Precondition: at least `ByteBuffer.padding` readable bytes follow `bytes`.
    package init(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { preconditionFailure("padded bytes have an address") }
        self.init(start: start, count: bytes.count)
    }

    private init(start: UnsafeRawPointer, count: Int) {
        self.start = start
        self.count = count
    }

    /// The byte at `offset`, which is in `0...count`.
    package subscript(offset: Int) -> UInt8 {
        @inline(__always) get { checked(offset).load(as: UInt8.self) }
    }

    /// Eight bytes from `offset`, the first in the lowest bits.
    @inline(__always) package func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: checked(offset).loadUnaligned(as: UInt64.self))
    }

    /// Sixteen bytes from `offset`.
    @inline(__always) package func vector(at offset: Int) -> SIMD16<UInt8> {
        checked(offset).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// Thirty-two bytes from `offset`, the first in the lowest bits of the first word.
    @inline(__always) package func words(at offset: Int) -> SIMD4<UInt64> {
        let words = checked(offset).loadUnaligned(as: SIMD4<UInt64>.self)
        return SIMD4(
            UInt64(littleEndian: words.x), UInt64(littleEndian: words.y), UInt64(littleEndian: words.z),
            UInt64(littleEndian: words.w))
    }

    /// Sixty-four bytes from `offset`.
    @inline(__always) package func block(at offset: Int) -> ByteBlock { ByteBlock(checked(offset)) }

    /// The `count` bytes from `offset`.
    package func slice(_ offset: Int, count length: Int) -> PaddedBytes {
        precondition(offset >= 0 && length >= 0 && offset <= count && length <= count - offset)
        return PaddedBytes(start: start + offset, count: length)
    }

    /// The bytes themselves.
    package var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    @inline(__always) private func checked(_ offset: Int) -> UnsafeRawPointer {
        precondition(UInt(bitPattern: offset) <= UInt(bitPattern: count))
        return start + offset
    }
}

extension ByteBuffer {
    /// Appends the `length` bytes of `bytes` from `offset`, which lie in another buffer.
    package mutating func append(_ bytes: PaddedBytes, from offset: Int, count length: Int) {
        guard length > 0 else { return }
        reserve(count + length)
        let part = bytes.slice(offset, count: length)
        append { free in
            free.copyMemory(from: part.raw)
            return length
        }
    }

    /// Appends bytes that lie in an array.
    package mutating func append(_ bytes: [UInt8]) {
        reserve(count + bytes.count)
        append { free in
            free.copyBytes(from: bytes)
            return bytes.count
        }
    }

    /// Appends bytes that lie elsewhere than in this buffer.
    package mutating func append(_ bytes: ByteSlice) {
        reserve(count + bytes.count)
        append { free in
            free.copyMemory(from: bytes.raw)
            return bytes.count
        }
    }

    /// Appends one byte.
    package mutating func append(_ byte: UInt8) {
        reserve(count + 1)
        append { free in
            free[0] = byte
            return 1
        }
    }

    /// Appends the UTF-8 of `text`.
    package mutating func append(_ text: String) {
        var text = text
        reserve(count + text.utf8.count)
        append { free in
            text.withUTF8 { free.copyMemory(from: UnsafeRawBufferPointer($0)) }
            return text.utf8.count
        }
    }

    /// The content as padded bytes; valid inside `body` only.
    package func withPadded<Result, Failure: Error>(
        _ body: (PaddedBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withBytes { (bytes: UnsafeRawBufferPointer) throws(Failure) -> Result in try body(PaddedBytes(bytes)) }
    }
}
