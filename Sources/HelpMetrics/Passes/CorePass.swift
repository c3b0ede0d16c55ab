import HelpGraph

/// k-cores of the ties without direction.
package enum CorePass {
    /// Core number: the largest k for which a person belongs to a group in which everybody has at least k ties to the
    /// others of the group. 0 for isolates; one value per node.
    ///
    /// - Complexity: O(nodes + ties), by peeling level by level.
    /// - SeeAlso: Seidman 1983, Social Networks 5; Batagelj & Zaveršnik 2003, arXiv cs/0310049.
    package static func numbers(_ mutual: Mutual) -> [Int] {
        mutual.rows.withRows { rows in
            var peeling = Peeling(rows)
            var level: UInt32 = 0
            while peeling.begin(level) {
                peeling.finish(level, rows)
                level += 1
            }
            return peeling.degree.cells.map(Int.init)
        }
    }
}

/// Takes the nodes away core by core: at level k those with k ties left, and those that this leaves with k.
///
/// What is left is looked through at each level, which costs no more than the sum of core numbers, and spares the buckets
/// of degrees: a tie that falls away touches one number.
private struct Peeling: ~Copyable {
    /// Ties left to a node; its core number once it is taken away.
    let degree: Scratch<UInt32>
    /// Nodes not taken away before the level began, ascending.
    private let left: Scratch<UInt32>
    private var leftCount: Int
    /// Nodes of the level whose ties are still to fall; one place more, since it is written before it is taken.
    private let falling: Scratch<UInt32>
    private var fallingCount = 0

    /// So many rows are asked for before their turn, since they lie anywhere in memory.
    private static let ahead = 8

    init(_ rows: Rows) {
        leftCount = rows.nodeCount
        degree = Scratch(leftCount, filledWith: 0)
        left = Scratch(leftCount, filledWith: 0)
        falling = Scratch(leftCount + 1, filledWith: 0)
        for node in 0..<leftCount {
            degree[node] = UInt32(truncatingIfNeeded: rows.degree(node))
            left[node] = UInt32(truncatingIfNeeded: node)
        }
    }

    /// Finds the nodes with `level` ties left; whether any node is left at all.
    mutating func begin(_ level: UInt32) -> Bool {
        var kept = 0
        for place in 0..<leftCount {
            let node = left[place]
            let ties = degree[Int(node)]
            left[kept] = node
            kept &+= ties > level ? 1 : 0
            falling[fallingCount] = node
            fallingCount &+= ties == level ? 1 : 0
        }
        leftCount = kept
        return kept + fallingCount > 0
    }

    /// Whoever falls to `level` falls with it, in turn; who stands there or lower already has fallen. Written without
    /// branches, which nobody could predict.
    mutating func finish(_ level: UInt32, _ rows: Rows) {
        let (degree, falling) = (degree.cells, falling.cells)
        var (next, count) = (0, fallingCount)
        while next < count {
            if next + Self.ahead < count { rows.prefetch(Int(falling[next + Self.ahead])) }
            let node = Int(falling[next])
            next += 1
            for slot in rows.start(node)..<rows.end(node) {
                let other = rows.neighbour(slot)
                let ties = degree[other]
                degree[other] = ties &- (ties > level ? 1 : 0)
                falling[count] = UInt32(truncatingIfNeeded: other)
                count &+= ties == level &+ 1 ? 1 : 0
            }
        }
        fallingCount = 0
    }
}
