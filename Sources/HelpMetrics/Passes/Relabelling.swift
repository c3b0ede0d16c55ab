import HelpGraph

/// Other numbers for the nodes, so that what is used together lies together in memory; made and undone inside a pass.
struct Relabelling: Sendable {
    /// Old number by new number.
    let old: [UInt32]
    /// New number by old number.
    let new: [UInt32]

    /// - Parameter old: every node once.
    init(old: [UInt32]) {
        self.old = old
        var new = [UInt32](repeating: 0, count: old.count)
        for (number, node) in old.enumerated() { new[Int(node)] = UInt32(truncatingIfNeeded: number) }
        self.new = new
    }

    /// Most neighbours first; equal degrees in the order of the nodes.
    ///
    /// - Complexity: O(nodes).
    static func byDegree(_ rows: Adjacency) -> Relabelling {
        let nodes = rows.nodeCount
        var start = [Int](repeating: 0, count: nodes + 1)
        for node in 0..<nodes { start[nodes - 1 - rows.degree(node)] += 1 }
        var total = 0
        for value in start.indices { (start[value], total) = (total, total + start[value]) }
        var old = [UInt32](repeating: 0, count: nodes)
        for node in 0..<nodes {
            let value = nodes - 1 - rows.degree(node)
            old[start[value]] = UInt32(truncatingIfNeeded: node)
            start[value] += 1
        }
        return Relabelling(old: old)
    }

    /// Breadth-first from the node with most neighbours, then from the next not yet reached.
    ///
    /// - Complexity: O(nodes + edges).
    static func byNearness(_ rows: Adjacency) -> Relabelling {
        var seen = [Bool](repeating: false, count: rows.nodeCount)
        var order: [UInt32] = []
        order.reserveCapacity(rows.nodeCount)
        for root in byDegree(rows).old where !seen[Int(root)] {
            var head = order.count
            seen[Int(root)] = true
            order.append(root)
            while head < order.count {
                for slot in rows.row(Int(order[head])) where !seen[Int(rows.neighbours[slot])] {
                    seen[Int(rows.neighbours[slot])] = true
                    order.append(rows.neighbours[slot])
                }
                head += 1
            }
        }
        return Relabelling(old: order)
    }

    /// The same graph under the new numbers, rows ascending.
    ///
    /// - Parameter turned: `rows.transposed()`; the rows themselves where they are symmetric.
    /// - Complexity: O(nodes + edges): ends are dealt out in the order of their new numbers.
    func apply(_ rows: Adjacency, turned: Adjacency) -> Adjacency {
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(old.count + 1)
        for node in old { offsets.append((offsets.last ?? 0) + UInt32(rows.degree(Int(node)))) }
        let next = Scratch<UInt32>(old.count, filledWith: 0)
        for node in old.indices { next[node] = offsets[node] }
        let neighbours = Scratch<UInt32>(rows.edgeCount, filledWith: 0)
        let weights = Scratch<Double>(rows.edgeCount, filledWith: 0)
        turned.withRows { turned in
            for end in old.indices { deal(end, turned, next, neighbours, weights) }
        }
        return Adjacency(offsets: offsets, neighbours: Array(neighbours.cells), weights: Array(weights.cells))
    }

    private func deal(
        _ end: Int, _ turned: Rows, _ next: borrowing Scratch<UInt32>, _ neighbours: borrowing Scratch<UInt32>,
        _ weights: borrowing Scratch<Double>
    ) {
        let node = Int(old[end])
        for slot in turned.start(node)..<turned.end(node) {
            let start = Int(new[turned.neighbour(slot)])
            let place = Int(next[start])
            next[start] += 1
            neighbours[place] = UInt32(truncatingIfNeeded: end)
            weights[place] = turned.weights[slot]
        }
    }

    /// Values by new number, put back in the order of the old numbers.
    func restore<Value>(_ values: [Value]) -> [Value] { new.map { values[Int($0)] } }
}
