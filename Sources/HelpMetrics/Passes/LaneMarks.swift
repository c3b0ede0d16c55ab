/// Marks of nodes, one byte each, 1 where set; all are taken away again as they are visited.
struct LaneMarks: ~Copyable {
    /// As many as there are nodes, and those that fill the last word.
    let bytes: Scratch<UInt8>

    private static let word = MemoryLayout<UInt64>.size

    init(_ nodes: Int) { bytes = Scratch((nodes + Self.word - 1) / Self.word * Self.word, filledWith: 0) }

    @inline(__always) func clear(_ node: Int) { bytes[node] = 0 }

    /// Calls `body` with the marked nodes, ascending, and takes their marks away.
    ///
    /// - Complexity: O(nodes / 8 + marked): without a list of them, setting a mark costs one store and no branch.
    @inline(__always) func drain(_ body: (Int) -> Void) {
        let raw = UnsafeRawBufferPointer(bytes.cells)
        for first in stride(from: 0, to: bytes.count, by: Self.word)
        where raw.load(fromByteOffset: first, as: UInt64.self) != 0 {
            for node in first..<first + Self.word where bytes[node] != 0 {
                bytes[node] = 0
                body(node)
            }
        }
    }
}
