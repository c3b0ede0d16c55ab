import HelpGraph

/// Articulation points and bridges of the ties without direction.
package enum CutPass {
    /// One depth-first search without recursion; components, loops and isolates cut nothing.
    ///
    /// - Complexity: O(nodes + ties).
    /// - SeeAlso: Hopcroft & Tarjan 1973, Communications of the ACM 16(6).
    package static func cuts(_ mutual: Mutual) -> Cuts {
        mutual.rows.withRows { rows in
            var search = CutSearch(nodes: rows.nodeCount)
            for root in 0..<rows.nodeCount { search.run(from: root, rows) }
            return search.cuts
        }
    }
}

/// A depth-first search that knows, for each node, the earliest node its subtree reaches and the subtree's size.
private struct CutSearch: ~Copyable {
    private let order: Scratch<UInt32>
    private let low: Scratch<UInt32>
    private let size: Scratch<UInt32>
    private let cursor: Scratch<UInt32>
    private let path: Scratch<UInt32>
    private var visited: UInt32 = 0
    /// (node, size of the part that hangs on it), in the order found, for the component in work.
    private var parts: [(node: Int, size: Int)] = []
    private var links: [(parent: Int, child: Int)] = []
    private var points: [Cuts.Point] = []
    private var bridges: [Cuts.Bridge] = []

    init(nodes: Int) {
        order = Scratch(nodes, filledWith: 0)
        low = Scratch(nodes, filledWith: 0)
        size = Scratch(nodes, filledWith: 1)
        cursor = Scratch(nodes, filledWith: 0)
        path = Scratch(nodes, filledWith: 0)
    }

    var cuts: Cuts {
        Cuts(
            articulationPoints: points.sorted { $0.node < $1.node },
            bridges: bridges.sorted { ($0.low, $0.high) < ($1.low, $1.high) })
    }

    mutating func run(from root: Int, _ rows: Rows) {
        guard order[root] == 0 else { return }
        var depth = 0
        enter(root, at: 0, rows)
        while depth >= 0 {
            let node = Int(path[depth])
            let parent = depth > 0 ? Int(path[depth - 1]) : -1
            if let next = advance(node, parent, rows) {
                depth += 1
                enter(next, at: depth, rows)
            } else {
                depth -= 1
                if depth >= 0 { leave(node, to: parent) }
            }
        }
        settle(root)
    }

    private mutating func enter(_ node: Int, at depth: Int, _ rows: Rows) {
        visited += 1
        order[node] = visited
        low[node] = visited
        cursor[node] = rows.offsets[node]
        path[depth] = UInt32(truncatingIfNeeded: node)
    }

    private func advance(_ node: Int, _ parent: Int, _ rows: Rows) -> Int? {
        let end = rows.offsets[node + 1]
        var slot = cursor[node]
        var lowest = low[node]
        defer {
            cursor[node] = slot
            low[node] = lowest
        }
        while slot < end {
            let next = rows.neighbour(Int(slot))
            slot += 1
            let seen = order[next]
            if seen == 0 { return next }
            if next != parent { lowest = min(lowest, seen) }
        }
        return nil
    }

    private mutating func leave(_ node: Int, to parent: Int) {
        size[parent] += size[node]
        low[parent] = min(low[parent], low[node])
        if low[node] >= order[parent] { parts.append((parent, Int(size[node]))) }
        if low[node] > order[parent] { links.append((parent, node)) }
    }

    /// Turns what was noted on the way into points and bridges, now that the component's size is known.
    private mutating func settle(_ root: Int) {
        let total = Int(size[root])
        parts.sort { ($0.node, $1.size) < ($1.node, $0.size) }
        var index = 0
        while index < parts.count {
            let node = parts[index].node
            var pieces: [Int] = []
            while index < parts.count, parts[index].node == node {
                pieces.append(parts[index].size)
                index += 1
            }
            let rest = total - 1 - pieces.reduce(0, +)
            if rest > 0 { pieces.append(rest) }
            guard pieces.count > 1 else { continue }
            points.append(Cuts.Point(node: node, pieces: pieces.sorted(by: >)))
        }
        for (parent, child) in links { bridges.append(bridge(parent, child, of: total)) }
        parts.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
    }

    private func bridge(_ parent: Int, _ child: Int, of total: Int) -> Cuts.Bridge {
        let below = Int(size[child])
        return parent < child
            ? Cuts.Bridge(low: parent, high: child, lowSide: total - below, highSide: below)
            : Cuts.Bridge(low: child, high: parent, lowSide: below, highSide: total - below)
    }
}
