import HelpGraph

/// The ties of a symmetric graph, each in the row of its end of lower degree: no row has more than √(2m) entries, and each
/// triangle is met once, from its node of lowest degree (of equal degrees the later node is the lower).
struct TriangleRows: Sendable {
    private let offsets: [UInt32]
    private let neighbours: [UInt32]

    var nodeCount: Int { offsets.count - 1 }

    /// - Parameter rows: symmetric.
    /// - Complexity: O(nodes + edges).
    init(_ rows: Adjacency) {
        let order = Relabelling.byDegree(rows)
        var offsets = [UInt32](repeating: 0, count: rows.nodeCount + 1)
        // One more than there are: a place is written before it is taken.
        neighbours = [UInt32](unsafeUninitializedCapacity: rows.edgeCount / 2 + 1) { neighbours, count in
            rows.withRows { rows in
                order.new.withUnsafeBufferPointer { rank in
                    for node in 0..<rows.nodeCount {
                        for slot in rows.start(node)..<rows.end(node) {
                            neighbours[count] = rows.neighbours[slot]
                            count &+= rank[rows.neighbour(slot)] < rank[node] ? 1 : 0
                        }
                        offsets[node + 1] = UInt32(truncatingIfNeeded: count)
                    }
                }
            }
        }
        self.offsets = offsets
    }

    /// Where counting may be cut.
    var blocks: [Range<Int>] { Blocks.split(nodeCount, into: 16) { Int(offsets[$0 + 1] - offsets[$0]) } }

    /// Triangles of each node, counting those whose lowest node lies in `block`.
    func counts(from block: Range<Int>) -> [UInt64] {
        let cells = Scratch<UInt32>(nodeCount, filledWith: 0)
        let counts = Scratch<UInt64>(nodeCount, filledWith: 0)
        offsets.withUnsafeBufferPointer { offsets in
            neighbours.withUnsafeBufferPointer { neighbours in
                for node in block { Self.count(node, offsets, neighbours, cells, counts) }
            }
        }
        return Array(counts.cells)
    }

    /// A cell is odd where its node is a neighbour of the node in work, and half of it the triangles both stand in: one
    /// look at memory tells whether a triangle closes and counts it, without a branch.
    @inline(__always)
    private static func count(
        _ node: Int, _ offsets: UnsafeBufferPointer<UInt32>, _ neighbours: UnsafeBufferPointer<UInt32>,
        _ cells: borrowing Scratch<UInt32>, _ counts: borrowing Scratch<UInt64>
    ) {
        let row = Int(offsets[node])..<Int(offsets[node + 1])
        guard row.count > 1 else { return }
        for slot in row { cells[Int(neighbours[slot])] = 1 }
        var own: UInt64 = 0
        for slot in row {
            let middle = Int(neighbours[slot])
            var closed: UInt32 = 0
            for inner in Int(offsets[middle])..<Int(offsets[middle + 1]) {
                let last = Int(neighbours[inner])
                let cell = cells[last]
                let hit = cell & 1
                cells[last] = cell &+ hit &+ hit
                closed &+= hit
            }
            cells[middle] &+= closed &+ closed
            own &+= UInt64(closed)
        }
        counts[node] &+= own
        for slot in row {
            let other = Int(neighbours[slot])
            counts[other] &+= UInt64(cells[other] / 2)
            cells[other] = 0
        }
    }
}
