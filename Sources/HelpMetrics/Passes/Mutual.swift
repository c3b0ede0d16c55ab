import HelpGraph

/// Ties without direction: w_ij = a_ij + a_ji, the same in both rows; simple (no loops, no doubles).
///
/// What structural holes, cores, cuts, triangles and communities are measured on.
package struct Mutual: Sendable, Equatable {
    /// Symmetric rows: if j stands in the row of i, i stands in the row of j with the same weight.
    package let rows: Adjacency

    package var nodeCount: Int { rows.nodeCount }

    /// Pairs of people with a tie either way.
    package var pairCount: Int { rows.edgeCount / 2 }

    /// Adds up both directions of a network.
    ///
    /// - Complexity: O(people + ties).
    package init(_ network: HelpNetwork) {
        self.init(network.given, and: network.received)
    }

    /// Adds up both directions of a directed graph.
    ///
    /// - Complexity: O(nodes + edges).
    package init(_ directed: Adjacency) {
        self.init(directed, and: directed.transposed())
    }

    /// The same pairs, each with weight 1.
    package var unweighted: Mutual {
        Mutual(
            symmetric: Adjacency(
                offsets: rows.offsets, neighbours: rows.neighbours,
                weights: [Double](repeating: 1, count: rows.edgeCount)))
    }

    /// Rows that are symmetric already.
    init(symmetric rows: Adjacency) { self.rows = rows }

    /// The union of two graphs whose pairs are each other turned round, weights added row by row.
    init(_ out: Adjacency, and back: Adjacency) {
        var merge = RowMerge(capacity: out.edgeCount + back.edgeCount, nodes: out.nodeCount)
        out.withRows { out in
            back.withRows { back in
                for node in 0..<out.nodeCount { merge.add(node, out, back) }
            }
        }
        rows = merge.rows
    }
}

/// Writes rows that are the union of two sorted rows, weights added.
private struct RowMerge {
    private var offsets: [UInt32] = [0]
    private var neighbours: [UInt32] = []
    private var weights: [Double] = []

    init(capacity: Int, nodes: Int) {
        precondition(capacity < Int(UInt32.max), "edge numbers are 32 bits wide")
        offsets.reserveCapacity(nodes + 1)
        neighbours.reserveCapacity(capacity)
        weights.reserveCapacity(capacity)
    }

    var rows: Adjacency { Adjacency(offsets: offsets, neighbours: neighbours, weights: weights) }

    mutating func add(_ node: Int, _ first: Rows, _ second: Rows) {
        var left = first.start(node)
        var right = second.start(node)
        let leftEnd = first.end(node)
        let rightEnd = second.end(node)
        while left < leftEnd || right < rightEnd {
            let leftNode = left < leftEnd ? first.neighbours[left] : .max
            let rightNode = right < rightEnd ? second.neighbours[right] : .max
            neighbours.append(min(leftNode, rightNode))
            var weight = 0.0
            if leftNode <= rightNode {
                weight += first.weights[left]
                left += 1
            }
            if rightNode <= leftNode {
                weight += second.weights[right]
                right += 1
            }
            weights.append(weight)
        }
        offsets.append(UInt32(truncatingIfNeeded: neighbours.count))
    }
}
