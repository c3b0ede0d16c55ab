import HelpGraph

/// PageRank, for comparison with other programs.
package enum PageRankPass {
    /// Importance handed on from seekers to their helpers: PR(v) = (1 − d)/n + d · (Σ_u PR(u) a_uv / Σ_k a_uk + D/n), u
    /// those whom v helped, D what people without helpers hold.
    ///
    /// Sums to 1; empty for an empty network. One value per node, in the order of `network.people`.
    ///
    /// - Complexity: O(iterations · ties); at most 500 iterations.
    /// - SeeAlso: Brin & Page 1998, Computer Networks 30.
    package static func scores(
        _ network: HelpNetwork, weighted: Bool = false, damping: Double = 0.85, threads: Int
    ) -> [Double] {
        let nodes = Double(network.nodeCount)
        let received = network.received
        let share = (0..<network.nodeCount).map { node -> Double in
            let row = received.row(node)
            let total = weighted ? received.weights[row].reduce(0, +) : Double(row.count)
            return total > 0 ? damping / total : 0
        }
        let stranded = share.indices.filter { share[$0] == 0 }
        let flow = RankFlow(rows: network.given, share: share, weighted: weighted, threads: threads)
        return flow.settle(from: [Double](repeating: 1 / nodes, count: network.nodeCount)) { scores in
            let lost = stranded.reduce(0) { $0 + scores[$1] }
            return ((1 - damping) + damping * lost) / nodes
        }
    }
}
