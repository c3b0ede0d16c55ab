/// A block of raw memory for the inner loops of one pass, freed at the end of its scope.
///
/// Bounds are checked in debug builds only; nothing outside `Passes/` sees it.
struct Scratch<Element>: ~Copyable {
    /// A line of the cache: eight doubles that begin with one lie in no other.
    private static var line: Int { 64 }

    let cells: UnsafeMutableBufferPointer<Element>

    init(_ count: Int, filledWith value: Element) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(
            byteCount: count * MemoryLayout<Element>.stride, alignment: Self.line)
        cells = bytes.bindMemory(to: Element.self)
        cells.initialize(repeating: value)
    }

    deinit {
        cells.deinitialize()
        cells.deallocate()
    }

    var count: Int { cells.count }

    subscript(index: Int) -> Element {
        @inline(__always) get { cells[index] }
        @inline(__always) nonmutating set { cells[index] = newValue }
    }

    func fill(with value: Element) { cells.update(repeating: value) }
}
