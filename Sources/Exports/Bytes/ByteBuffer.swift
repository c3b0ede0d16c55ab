/// Bytes that a thread fills again and again: memory grows to the largest content and is kept. At least
/// `ByteBuffer.padding` zero bytes follow the content, so scanners may load whole vectors at its end.
package struct ByteBuffer: ~Copyable {
    package static let padding = 64

    private var storage: UnsafeMutableRawBufferPointer
    package private(set) var count = 0

    package init(capacity: Int = 1 << 16) {
        storage = .allocate(byteCount: capacity + Self.padding, alignment: 64)
    }

    deinit { storage.deallocate() }

    package var capacity: Int { storage.count - Self.padding }

    /// Makes room for `capacity` bytes; what is in the buffer stays.
    package mutating func reserve(_ capacity: Int) {
        guard capacity > self.capacity else { return }
        let size = max(capacity, self.capacity * 2)
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size + Self.padding, alignment: 64)
        if count > 0 { larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count])) }
        storage.deallocate()
        storage = larger
    }

    /// Lets `fill` write up to `capacity - count` bytes after the content and say how many it wrote.
    package mutating func append<Failure: Error>(
        _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) {
        let free = UnsafeMutableRawBufferPointer(rebasing: storage[count..<capacity])
        let written = try fill(free)
        precondition(written >= 0 && written <= free.count)
        count += written
        pad()
    }

    package mutating func removeAll() {
        count = 0
        pad()
    }

    /// Removes the first `length` bytes.
    package mutating func removeFirst(_ length: Int) {
        precondition(length <= count)
        storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[length..<count]))
        count -= length
        pad()
    }

    /// Removes the last `length` bytes.
    package mutating func removeLast(_ length: Int) {
        precondition(length >= 0 && length <= count)
        count -= length
        pad()
    }

    /// The content; valid inside `body` only. The padding lies behind its end.
    package func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
    }

    private mutating func pad() {
        storage.baseAddress?.advanced(by: count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
    }
}
