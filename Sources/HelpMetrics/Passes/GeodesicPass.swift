import HelpGraph
import Parallel

/// Shortest paths from every node, summed up; one value per node.
package struct Geodesics: Sendable, Equatable {
    /// Nodes that can be reached, oneself not counted.
    package let reached: [Int]
    /// Σ of the distances to them, in steps.
    package let distanceSum: [Int]
    /// Σ 1/d over them.
    package let harmonic: [Double]
    /// Distance to the farthest of them; 0 where there is none.
    package let eccentricity: [Int]

    /// Nodes reached / Σ d: the inverse of the mean distance to those reached; `nil` where nobody is reached.
    package var closeness: [Double?] {
        zip(reached, distanceSum).map { $0 == 0 ? nil : Double($0) / Double($1) }
    }

    /// Ordered pairs (u, v), u ≠ v, with a path from u to v.
    package var reachablePairs: Int { reached.reduce(0, +) }
}

package enum GeodesicPass {
    /// Distances in steps along `rows`, from all nodes or from `sources`; values stand in the order of the sources.
    ///
    /// 64 sources search at once, a bit each.
    ///
    /// - Complexity: O(sources / 64 · diameter · edges + sources · nodes) at worst.
    /// - SeeAlso: Then et al. 2014, "The more the merrier", VLDB 8(4).
    package static func measure(_ rows: Adjacency, from sources: [Int]? = nil, threads: Int) -> Geodesics {
        let sources = sources ?? Array(0..<rows.nodeCount)
        let batches = (sources.count + 63) / 64
        let parts = Parallel.map(batches, threads: threads) { batch in
            let lanes = Array(sources[batch * 64..<min(sources.count, batch * 64 + 64)])
            return rows.withRows { rows in BitSearch(rows.nodeCount).measure(rows, from: lanes) }
        }
        return Geodesics(
            reached: parts.flatMap(\.reached), distanceSum: parts.flatMap(\.distanceSum),
            harmonic: parts.flatMap(\.harmonic), eccentricity: parts.flatMap(\.eccentricity))
    }
}

/// Breadth-first search from up to 64 nodes at once.
private struct BitSearch: ~Copyable {
    private let seen: Scratch<UInt64>
    private let frontier: Scratch<UInt64>
    private let next: Scratch<UInt64>
    /// Nodes newly reached at the level in work, by lane.
    private let fresh: Scratch<Int>

    init(_ nodes: Int) {
        seen = Scratch(nodes, filledWith: 0)
        frontier = Scratch(nodes, filledWith: 0)
        next = Scratch(nodes, filledWith: 0)
        fresh = Scratch(64, filledWith: 0)
    }

    func measure(_ rows: Rows, from lanes: [Int]) -> Geodesics {
        var reached = [Int](repeating: 0, count: lanes.count)
        var distance = reached
        var farthest = reached
        var harmonic = [Double](repeating: 0, count: lanes.count)
        for (lane, node) in lanes.enumerated() {
            seen[node] |= 1 << UInt64(lane)
            frontier[node] |= 1 << UInt64(lane)
        }
        var level = 0
        while step(rows) {
            level += 1
            for lane in lanes.indices where fresh[lane] > 0 {
                reached[lane] += fresh[lane]
                distance[lane] += level * fresh[lane]
                harmonic[lane] += Double(fresh[lane]) / Double(level)
                farthest[lane] = level
            }
        }
        return Geodesics(reached: reached, distanceSum: distance, harmonic: harmonic, eccentricity: farthest)
    }

    /// One level on; whether anything new was reached.
    private func step(_ rows: Rows) -> Bool {
        for node in 0..<rows.nodeCount where frontier[node] != 0 {
            let bits = frontier[node]
            frontier[node] = 0
            for slot in rows.start(node)..<rows.end(node) {
                let other = rows.neighbour(slot)
                next[other] |= bits
            }
        }
        fresh.fill(with: 0)
        var any = false
        for node in 0..<rows.nodeCount where next[node] != 0 {
            let bits = next[node] & ~seen[node]
            next[node] = 0
            guard bits != 0 else { continue }
            any = true
            seen[node] |= bits
            frontier[node] = bits
            count(bits)
        }
        return any
    }

    @inline(__always) private func count(_ bits: UInt64) {
        var rest = bits
        while rest != 0 {
            fresh[rest.trailingZeroBitCount] += 1
            rest &= rest &- 1
        }
    }
}
