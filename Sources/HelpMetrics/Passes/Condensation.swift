import HelpGraph
import Parallel

/// Strong components as single nodes: a graph without cycles, each edge from a larger to a smaller number.
struct Condensation: Sendable {
    let edges: Adjacency
    /// Number of the strong component of each node.
    let of: [Int]
    let sizes: [Int]

    init(_ rows: Adjacency) {
        let labels = ComponentsPass.strongLabels(rows)
        let count = (labels.max() ?? -1) + 1
        var sizes = [Int](repeating: 0, count: count)
        var between: [(from: UInt32, to: UInt32, weight: Double)] = []
        for node in 0..<rows.nodeCount {
            sizes[labels[node]] += 1
            for slot in rows.row(node) where labels[Int(rows.neighbours[slot])] != labels[node] {
                between.append((UInt32(labels[node]), UInt32(labels[Int(rows.neighbours[slot])]), 1))
            }
        }
        edges = Adjacency(nodeCount: count, edges: between)
        of = labels
        self.sizes = sizes
    }

    /// Pairs of people that reach each other.
    var mutualPairs: Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

    /// Ordered pairs (u, v) of people, u ≠ v, where u reaches v.
    ///
    /// 64 components a sweep, a bit each, from larger to smaller numbers.
    func reachablePairs(threads: Int) -> Int {
        let sweeps = (sizes.count + 63) / 64
        return Parallel.map(sweeps, threads: threads) { sweep in pairs(from: sweep * 64) }.reduce(0, +)
    }

    private func pairs(from first: Int) -> Int {
        let bits = Scratch<UInt64>(sizes.count, filledWith: 0)
        let last = min(sizes.count, first + 64)
        var pairs = 0
        for source in first..<last { bits[source] = 1 << UInt64(source - first) }
        edges.withRows { rows in
            for node in stride(from: last - 1, through: 0, by: -1) where bits[node] != 0 {
                for slot in rows.start(node)..<rows.end(node) {
                    let other = rows.neighbour(slot)
                    bits[other] |= bits[node]
                }
                pairs += sizes[node] * people(bits[node], from: first)
            }
        }
        return pairs - (first..<last).reduce(0) { $0 + sizes[$1] }
    }

    private func people(_ bits: UInt64, from first: Int) -> Int {
        var rest = bits
        var sum = 0
        while rest != 0 {
            sum += sizes[first + rest.trailingZeroBitCount]
            rest &= rest &- 1
        }
        return sum
    }
}
