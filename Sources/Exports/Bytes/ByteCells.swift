/// The values of one row, a slice a column; filled again for every row.
struct ByteCells: ~Copyable {
    private let cells: UnsafeMutablePointer<ByteSlice>
    let count: Int

    /// Empty ones.
    init(count: Int) {
        precondition(count >= 0)
        self.count = count
        cells = .allocate(capacity: count)
        cells.initialize(repeating: .empty, count: count)
    }

    deinit { cells.deallocate() }

    subscript(column: Int) -> ByteSlice {
        @inline(__always) get {
            precondition(UInt(bitPattern: column) < UInt(bitPattern: count))
            return cells[column]
        }
        @inline(__always) set {
            precondition(UInt(bitPattern: column) < UInt(bitPattern: count))
            cells[column] = newValue
        }
    }

    mutating func removeAll() { cells.update(repeating: .empty, count: count) }
}
