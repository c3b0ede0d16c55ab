import Exports

/// The messages of one space grouped into conversations: a root with everything that answers it, directly or through
/// other replies.
///
/// `rows` holds all rows of the space grouped by conversation; inside one they ascend, so the root stands first unless
/// a reply carries an earlier time than its root.
package struct Conversations: Sendable {
    package let roots: [UInt32]
    private let starts: [UInt32]
    private let rows: [UInt32]

    /// - Complexity: O(messages).
    package init(_ log: SpaceLog) {
        let rootOf = Self.rootOf(log)
        var sizes = [UInt32](repeating: 0, count: log.count)
        for root in rootOf { sizes[Int(root)] += 1 }
        var starts: [UInt32] = []
        var roots: [UInt32] = []
        var next = [UInt32](repeating: 0, count: log.count)
        var position: UInt32 = 0
        for row in 0..<log.count where sizes[row] > 0 {
            roots.append(UInt32(row))
            starts.append(position)
            next[row] = position
            position += sizes[row]
        }
        starts.append(position)
        var rows = [UInt32](repeating: 0, count: log.count)
        for (row, root) in rootOf.enumerated() {
            rows[Int(next[Int(root)])] = UInt32(row)
            next[Int(root)] += 1
        }
        (self.roots, self.starts, self.rows) = (roots, starts, rows)
    }

    package var count: Int { roots.count }

    /// Rows of conversation `index`, ascending.
    package func rows(of index: Int) -> ArraySlice<UInt32> { rows[Int(starts[index])..<Int(starts[index + 1])] }

    func size(of index: Int) -> Int { Int(starts[index + 1] - starts[index]) }

    /// The root of every row. A ring of parents, which only a broken export has, is cut where it closes.
    private static func rootOf(_ log: SpaceLog) -> [UInt32] {
        var rootOf = [UInt32](repeating: Row.none, count: log.count)
        var path: [Int] = []
        for row in 0..<log.count where rootOf[row] == Row.none {
            var current = row
            path.removeAll(keepingCapacity: true)
            while rootOf[current] == Row.none, log.parent[current] != Row.none {
                path.append(current)
                rootOf[current] = UInt32(row)
                current = Int(log.parent[current])
            }
            // Marked in this very walk: the parents form a ring.
            let closesRing = rootOf[current] == UInt32(row)
            let root = rootOf[current] == Row.none || closesRing ? UInt32(current) : rootOf[current]
            rootOf[current] = root
            for step in path { rootOf[step] = root }
        }
        return rootOf
    }
}
