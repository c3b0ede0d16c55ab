import HelpGraph
import Parallel

/// ExpertiseRank: who helps those who themselves help.
package enum ExpertiseRankPass {
    /// ER(A) = (1 − d) + d · Σ_i ER(U_i) / C(U_i), U_i those whom A helped, C(U_i) the number of people who helped U_i.
    ///
    /// Not normalised, and what people without helpers hold is not redistributed: not PageRank. Who helped nobody has
    /// 1 − d. Weights are ignored. One value per node.
    ///
    /// - Complexity: O(iterations · ties); at most 500 iterations.
    /// - SeeAlso: Zhang, Ackerman & Adamic 2007, WWW '07.
    package static func scores(_ network: HelpNetwork, damping: Double = 0.85, threads: Int) -> [Double] {
        let share = (0..<network.nodeCount).map { node -> Double in
            let helpers = network.received.degree(node)
            return helpers == 0 ? 0 : damping / Double(helpers)
        }
        let flow = RankFlow(rows: network.given, share: share, weighted: false, threads: threads)
        return flow.settle(from: [Double](repeating: 1 - damping, count: network.nodeCount)) { _ in 1 - damping }
    }
}
