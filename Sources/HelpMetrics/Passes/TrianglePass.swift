import HelpGraph
import Parallel

/// How closed the neighbourhoods are.
package struct Triangles: Sendable, Equatable {
    /// Triangles a node stands in.
    package let counts: [Int]
    /// Share of the pairs of its neighbours that are tied to each other, 0…1; `nil` with fewer than two neighbours.
    package let clustering: [Double?]
    /// Triangles of the whole graph.
    package let total: Int
    /// 3 · triangles / pairs of ties that meet in a node; `nil` where no ties meet.
    package let transitivity: Double?
}

/// Triangles of the ties without direction.
package enum TrianglePass {
    /// - Complexity: O(ties^1.5): each triangle is met once, from its node of lowest degree.
    /// - SeeAlso: Watts & Strogatz 1998, Nature 393 (clustering).
    package static func triangles(_ mutual: Mutual, threads: Int) -> Triangles {
        let nodes = mutual.nodeCount
        let rows = TriangleRows(mutual.rows)
        let blocks = rows.blocks
        let parts = Parallel.map(blocks.count, threads: threads) { rows.counts(from: blocks[$0]) }
        var sums = [Int](repeating: 0, count: nodes)
        for part in parts {
            for node in 0..<nodes { sums[node] += Int(part[node]) }
        }
        return Triangles(counts: sums, degrees: (0..<nodes).map(mutual.rows.degree))
    }
}

extension Triangles {
    init(counts: [Int], degrees: [Int]) {
        let pairs = degrees.map { $0 * ($0 - 1) / 2 }
        let meetings = pairs.reduce(0, +)
        let corners = counts.reduce(0, +)
        self.counts = counts
        clustering = zip(counts, pairs).map { $1 == 0 ? nil : Double($0) / Double($1) }
        total = corners / 3
        transitivity = meetings == 0 ? nil : Double(corners) / Double(meetings)
    }
}
