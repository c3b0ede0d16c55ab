/// A short list at each row of a column, empty at most of them: whom a message names, who reacted to it.
///
/// An empty list costs a fifth of a byte: a bit that says so, and for every 64 rows how many lists came before.
package struct RowLists<Element: Sendable>: Sendable {
    /// The lists one after another.
    package private(set) var values: [Element] = []
    /// Rows, empty lists too.
    package private(set) var count = 0
    /// Bit `row % 64` of word `row / 64`: the list of the row is not empty.
    private var isFilled: [UInt64] = []
    /// Filled lists before each word.
    private var before: [UInt32] = []
    /// Where each filled list ends in `values`.
    private var ends: [UInt32] = []

    package init() {}

    /// Those of `values` that end at `valueEnds[row]` and begin where those of the row before end.
    init(_ values: [Element], ends valueEnds: [UInt32]) {
        self.values = values
        for end in valueEnds { close(at: end) }
    }

    package mutating func append(_ list: some Sequence<Element>) {
        values += list
        close(at: UInt32(values.count))
    }

    /// The list of the row.
    ///
    /// - Complexity: O(1).
    package subscript(_ row: Int) -> ArraySlice<Element> {
        let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
        guard isFilled[word] & bit != 0 else { return [] }
        let list = Int(before[word]) + (isFilled[word] & (bit - 1)).nonzeroBitCount
        return values[(list == 0 ? 0 : Int(ends[list - 1]))..<Int(ends[list])]
    }

    /// Bytes that the lists have taken from the system.
    package var bytesHeld: Int {
        values.capacity * MemoryLayout<Element>.stride + 8 * isFilled.capacity + 4 * (before.capacity + ends.capacity)
    }

    /// Ends the list of the next row.
    private mutating func close(at end: UInt32) {
        if count & 63 == 0 {
            isFilled.append(0)
            before.append(UInt32(ends.count))
        }
        if end > ends.last ?? 0 {
            isFilled[count >> 6] |= 1 << UInt64(count & 63)
            ends.append(end)
        }
        count += 1
    }
}

extension RowLists: Equatable where Element: Equatable {}
