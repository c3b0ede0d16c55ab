import HelpGraph
import Parallel

/// Constraint, effective size, efficiency and hierarchy in one go.
package enum HolesPass {
    /// Measures everybody, with p_qj taken from the whole network (as igraph, networkx, UCINET's "whole network model").
    ///
    /// Both indirect parts of a tie are symmetric: M_ij = Σ_q w_iq w_qj / S_q and K_ij = Σ_q w_iq w_qj over common
    /// contacts q, S_q = Σ_k w_qk. So each tie is looked at once, from its end of higher degree, whose row lies spread
    /// out in memory.
    ///
    /// - Complexity: O(Σ over ties of the smaller degree), at most O(ties^1.5).
    /// - SeeAlso: Burt 1992, "Structural Holes"; Borgatti 1997, Connections 20(1).
    package static func measure(_ mutual: Mutual, threads: Int) -> Holes {
        let order = Relabelling.byDegree(mutual.rows)
        let graph = HolesGraph(order.apply(mutual.rows, turned: mutual.rows))
        let blocks = graph.blocks
        let parts = Parallel.map(blocks.count, threads: threads) { graph.sums(over: blocks[$0]) }
        var sums = [SIMD4<Double>](repeating: .zero, count: mutual.nodeCount)
        for part in parts {
            for node in sums.indices { sums[node] += part[node] }
        }
        return Holes(
            sums: order.restore(sums), strengths: order.restore(graph.strengths),
            degrees: (0..<mutual.nodeCount).map(mutual.rows.degree))
    }
}

/// Symmetric rows numbered by falling degree, with each node's total and largest weight.
private struct HolesGraph: Sendable {
    let rows: Adjacency
    let strengths: [Double]
    private let largest: [Double]

    init(_ rows: Adjacency) {
        self.rows = rows
        strengths = (0..<rows.nodeCount).map { rows.weights[rows.row($0)].reduce(0, +) }
        largest = (0..<rows.nodeCount).map { rows.weights[rows.row($0)].max() ?? 0 }
    }

    /// The same for any number of threads; few where partial sums would need much memory.
    var blocks: [Range<Int>] {
        let count = Blocks.count(nodes: rows.nodeCount, bytesPerNode: MemoryLayout<SIMD4<Double>>.stride)
        return Blocks.split(rows.nodeCount, into: count) { node in
            rows.row(node).reduce(0) { $0 + (rows.neighbours[$1] > node ? rows.degree(Int(rows.neighbours[$1])) : 0) }
        }
    }

    /// For each node the sums that `Holes` is made of, over ties whose end of higher degree lies in `block`.
    func sums(over block: Range<Int>) -> [SIMD4<Double>] {
        let sums = Scratch<SIMD4<Double>>(rows.nodeCount, filledWith: .zero)
        let spread = Scratch<SIMD2<Double>>(rows.nodeCount, filledWith: .zero)
        rows.withRows { rows in
            strengths.withUnsafeBufferPointer { strengths in
                largest.withUnsafeBufferPointer { largest in
                    for node in block { Self.add(node, rows, strengths, largest, spread, sums) }
                }
            }
        }
        return Array(sums.cells)
    }

    @inline(__always)
    private static func add(
        _ node: Int, _ rows: Rows, _ strengths: UnsafeBufferPointer<Double>, _ largest: UnsafeBufferPointer<Double>,
        _ spread: borrowing Scratch<SIMD2<Double>>, _ sums: borrowing Scratch<SIMD4<Double>>
    ) {
        let row = rows.start(node)..<rows.end(node)
        for slot in row {
            let contact = rows.neighbour(slot)
            spread[contact] = SIMD2(rows.weights[slot] / strengths[contact], rows.weights[slot])
        }
        var own = SIMD4<Double>.zero
        for slot in row.reversed() {
            let contact = rows.neighbour(slot)
            guard contact > node else { break }
            var indirect = SIMD2<Double>.zero
            for inner in rows.start(contact)..<rows.end(contact) {
                indirect += spread[rows.neighbour(inner)] * rows.weights[inner]
            }
            let direct = rows.weights[slot] + indirect.x
            let effort = direct * direct
            let information = effort * logarithm(effort)
            own += SIMD4(effort, information, indirect.y / largest[contact], 0)
            sums[contact] += SIMD4(effort, information, indirect.y / largest[node], 0)
        }
        sums[node] += own
        for slot in row { spread[rows.neighbour(slot)] = .zero }
    }
}
