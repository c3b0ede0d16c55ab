import HelpGraph

/// A symmetric graph whose edges point from the later to the earlier node, nodes numbered by falling degree: no node has
/// more than √(2m) edges, and each triangle is met once.
struct OrientedGraph: Sendable {
    let edges: Adjacency

    /// - Parameter rows: symmetric, numbered by `Relabelling.byDegree`.
    init(_ rows: Adjacency) {
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(rows.nodeCount + 1)
        var neighbours: [UInt32] = []
        neighbours.reserveCapacity(rows.edgeCount / 2)
        var weights: [Double] = []
        weights.reserveCapacity(rows.edgeCount / 2)
        for node in 0..<rows.nodeCount {
            for slot in rows.row(node) {
                guard rows.neighbours[slot] < node else { break }
                neighbours.append(rows.neighbours[slot])
                weights.append(rows.weights[slot])
            }
            offsets.append(UInt32(truncatingIfNeeded: neighbours.count))
        }
        edges = Adjacency(offsets: offsets, neighbours: neighbours, weights: weights)
    }

    /// Where triangle counting may be cut; the same for any number of threads.
    ///
    /// - Parameter bytesPerNode: size of the partial sum a block keeps for each node.
    func blocks(bytesPerNode: Int) -> [Range<Int>] {
        let count = Blocks.count(nodes: edges.nodeCount, bytesPerNode: bytesPerNode)
        return Blocks.split(edges.nodeCount, into: count) { node in
            edges.row(node).reduce(edges.degree(node)) { $0 + edges.degree(Int(edges.neighbours[$1])) }
        }
    }
}
