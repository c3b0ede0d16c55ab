import HelpGraph
import Parallel

/// Groups that the ties themselves suggest.
package struct Communities: Sendable, Equatable {
    /// The groups, numbered by their first nodes.
    package let groups: Components
    /// Q of the division, see `ModularityPass`; `nil` without ties.
    package let modularity: Double?
}

/// Communities by the Leiden algorithm: every group is connected within itself.
package enum LeidenPass {
    /// The best of several runs by modularity with `resolution` γ (larger: smaller groups), each run from an order of its
    /// own; of equal ones the first. The same seed gives the same groups on any number of threads.
    ///
    /// An isolate is a group alone. Small groups in a large network may be merged (the resolution limit of modularity).
    ///
    /// - Parameters:
    ///   - runs: how many; at least 1. They run side by side.
    ///   - threads: how many runs at once.
    /// - Complexity: O(ties) a round, a few dozen rounds a run.
    /// - SeeAlso: Traag, Waltman & van Eck 2019, "From Louvain to Leiden", Scientific Reports 9.
    package static func communities(
        _ mutual: Mutual, resolution: Double = 1, seed: UInt64, runs: Int = 1, threads: Int
    ) -> Communities {
        let results = all(mutual, resolution: resolution, seed: seed, runs: runs, threads: threads)
        var best = results[0]
        for result in results where result.modularity ?? 0 > best.modularity ?? 0 { best = result }
        return best
    }

    /// The result of every run, in order: how much they differ tells how firm the groups are.
    package static func all(
        _ mutual: Mutual, resolution: Double = 1, seed: UInt64, runs: Int, threads: Int
    ) -> [Communities] {
        precondition(runs > 0, "at least one run")
        let order = Relabelling.byNearness(mutual.rows)
        let graph = WeightedGraph(order.apply(mutual.rows, turned: mutual.rows))
        return Parallel.map(runs, threads: threads) { run in
            var random = RandomStream(seed: seed, purpose: .communities, index: run)
            return communities(mutual, order.restore(divide(graph, resolution, &random)), resolution)
        }
    }

    private static func communities(_ mutual: Mutual, _ labels: [Int], _ resolution: Double) -> Communities {
        let groups = Components(labels: labels)
        return Communities(
            groups: groups, modularity: ModularityPass.score(mutual, labels: groups.of, resolution: resolution))
    }

    /// A round goes through all levels; rounds begin where the last one ended, until one gains almost nothing.
    private static func divide(_ graph: WeightedGraph, _ resolution: Double, _ random: inout RandomStream) -> [Int] {
        var labels = Array(0..<graph.nodeCount)
        guard graph.total > 0 else { return labels }
        var quality = -Double.infinity
        for _ in 0..<mostRounds {
            labels = round(graph, labels, resolution, &random)
            let next = graph.quality(labels, resolution)
            guard next - quality > leastGain else { break }
            quality = next
        }
        return labels
    }

    private static let mostRounds = 10
    private static let leastGain = 2e-4

    /// Moves nodes, splits each group into parts that hang together, makes each part a node, and starts again.
    private static func round(
        _ graph: WeightedGraph, _ labels: [Int], _ resolution: Double, _ random: inout RandomStream
    ) -> [Int] {
        var level = graph
        var groups = labels
        /// Node of the level that each node of the graph belongs to.
        var place = Array(0..<graph.nodeCount)
        while true {
            groups = LocalMoves(level, resolution).improve(groups, &random)
            let parts = Refinement(level, resolution).parts(of: groups)
            let count = (parts.max() ?? -1) + 1
            guard count < level.nodeCount else { return place.map { groups[$0] } }
            var next = [Int](repeating: 0, count: count)
            for node in parts.indices { next[parts[node]] = groups[node] }
            place = place.map { parts[$0] }
            level = level.merged(parts, count: count)
            groups = WeightedGraph.renumbered(next)
        }
    }
}
