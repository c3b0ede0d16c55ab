import HelpGraph

/// k-cores of the ties without direction.
package enum CorePass {
    /// Core number: the largest k for which a person belongs to a group in which everybody has at least k ties to the
    /// others of the group. 0 for isolates; one value per node.
    ///
    /// - Complexity: O(nodes + ties), by peeling in buckets of degree.
    /// - SeeAlso: Seidman 1983, Social Networks 5; Batagelj & Zaveršnik 2003, arXiv cs/0310049.
    package static func numbers(_ mutual: Mutual) -> [Int] {
        mutual.rows.withRows { rows in
            let peeling = Peeling(rows)
            for place in 0..<rows.nodeCount { peeling.peel(at: place, rows) }
            return peeling.degree.cells.map(Int.init)
        }
    }
}

/// Nodes sorted by what is left of their degrees; `first[d]` is where those of degree d begin.
private struct Peeling: ~Copyable {
    let degree: Scratch<UInt32>
    private let order: Scratch<UInt32>
    private let place: Scratch<UInt32>
    private let first: Scratch<UInt32>

    init(_ rows: Rows) {
        let nodes = rows.nodeCount
        degree = Scratch(nodes, filledWith: 0)
        order = Scratch(nodes, filledWith: 0)
        place = Scratch(nodes, filledWith: 0)
        var largest = 0
        for node in 0..<nodes {
            degree[node] = UInt32(rows.degree(node))
            largest = max(largest, rows.degree(node))
        }
        first = Scratch(largest + 2, filledWith: 0)
        sort(nodes)
    }

    private func sort(_ nodes: Int) {
        for node in 0..<nodes { first[Int(degree[node]) + 1] += 1 }
        for value in 1..<first.count { first[value] += first[value - 1] }
        for node in 0..<nodes {
            let spot = first[Int(degree[node])]
            first[Int(degree[node])] += 1
            order[Int(spot)] = UInt32(truncatingIfNeeded: node)
            place[node] = spot
        }
        for value in stride(from: first.count - 1, to: 0, by: -1) { first[value] = first[value - 1] }
        first[0] = 0
    }

    /// Takes away the node at `spot`: each neighbour of higher degree moves one bucket down.
    @inline(__always) func peel(at spot: Int, _ rows: Rows) {
        let node = Int(order[spot])
        let level = degree[node]
        for slot in rows.start(node)..<rows.end(node) {
            let other = rows.neighbour(slot)
            let old = degree[other]
            guard old > level else { continue }
            let head = first[Int(old)]
            let headNode = order[Int(head)]
            let from = place[other]
            order[Int(from)] = headNode
            place[Int(headNode)] = from
            order[Int(head)] = UInt32(truncatingIfNeeded: other)
            place[other] = head
            first[Int(old)] = head + 1
            degree[other] = old - 1
        }
    }
}
