/// Bytes of fixed length that can be read at any place, by several threads at once: a file, or memory.
protocol ByteStore: Sendable {
    /// What error messages call it.
    var name: String { get }
    var size: Int { get }

    /// Fills `target` with the bytes from `offset`; the caller keeps `offset + target.count` within `size`.
    func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(InputError)

    /// - Throws: `.missing` when the bytes are no longer those that were opened.
    func checkUnchanged() throws(InputError)
}

extension ByteStore {
    /// Makes `buffer` hold `count` bytes from `offset`, fewer where the store ends earlier.
    func load(_ offset: Int, _ count: Int, into buffer: inout ByteBuffer) throws(InputError) {
        buffer.removeAll()
        let start = min(max(0, offset), size)
        let length = min(max(0, count), size - start)
        buffer.reserve(length)
        try buffer.append { free throws(InputError) in
            try read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: free[..<length]))
            return length
        }
        try checkUnchanged()
    }

    /// `count` bytes from `offset`, fewer where the store ends earlier: for headers and directories.
    func bytes(_ offset: Int, _ count: Int) throws(InputError) -> [UInt8] {
        let start = min(max(0, offset), size)
        let length = min(max(0, count), size - start)
        var failure: InputError?
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { target, filled in
            do throws(InputError) {
                try read(
                    at: start,
                    into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: target[..<length])))
                filled = length
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// Bytes that came through a pipe and were kept.
struct MemoryBytes: ByteStore {
    let name: String
    let content: [UInt8]

    var size: Int { content.count }

    func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(InputError) {
        content.withUnsafeBytes { bytes in
            target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + target.count]))
        }
    }

    func checkUnchanged() throws(InputError) {}
}
