import HelpGraph
import Parallel

/// Shortest-path betweenness, exact.
package enum BetweennessPass {
    package enum Lengths: Sendable, CaseIterable {
        /// Every tie is one step.
        case hops
        /// A tie of weight w is 1/w long: the stronger, the shorter.
        case inverseWeight
    }

    /// C(v) = Σ_{s ≠ v ≠ t} σ_st(v) / σ_st, not normalised: over ordered pairs if `directed`, otherwise over unordered
    /// pairs on the ties without direction (weights of both directions added). Pairs without a path add 0.
    ///
    /// One value per node, in the order of `network.people`. Equal lengths are found exactly, see `TieLengths`.
    ///
    /// - Complexity: O(people · ties), and a factor log ties where weights differ by more than 2¹⁶.
    /// - SeeAlso: Freeman 1977, Sociometry 40; Brandes 2001, Journal of Mathematical Sociology 25.
    package static func scores(
        _ network: HelpNetwork, lengths: Lengths, directed: Bool, threads: Int
    ) -> [Double] {
        let given = directed ? network.given : Mutual(network).rows
        let received = directed ? network.received : given
        let order = Relabelling.byNearness(given)
        let out = order.apply(given, turned: received)
        let back = directed ? out.transposed() : out
        let scores =
            switch lengths {
            case .hops: hops(out, back, threads: threads)
            case .inverseWeight: weighted(out, threads: threads)
            }
        return order.restore(directed ? scores : scores.map { $0 / 2 })
    }

    private static func hops(_ out: Adjacency, _ back: Adjacency, threads: Int) -> [Double] {
        let sources = SearchSources(out, back)
        let blocks = blocks(sources.batches.count, nodes: out.nodeCount)
        return sum(blocks, nodes: out.nodeCount, threads: threads) { block in
            out.withRows { out in
                back.withRows { back in hops(out, back, sources.batches[block]) }
            }
        }
    }

    /// Batches with more paths than narrow counts hold are gone through again with wide ones.
    private static func hops(_ out: Rows, _ back: Rows, _ batches: ArraySlice<SearchSources.Batch>) -> [Double] {
        var narrow = LaneSearch<NarrowCounts>(out, back)
        let left = batches.filter { !narrow.add($0) }
        guard !left.isEmpty else { return narrow.result }
        var wide = LaneSearch<WideCounts>(out, back)
        for batch in left { _ = wide.add(batch) }
        return zip(narrow.result, wide.result).map { $0 + $1 }
    }

    private static func weighted(_ out: Adjacency, threads: Int) -> [Double] {
        weighted(out, from: sources(out), threads: threads)
    }

    /// Nodes that something leaves: others begin no path.
    static func sources(_ out: Adjacency) -> [Int] { (0..<out.nodeCount).filter { out.degree($0) > 0 } }

    /// The part of the scores that the paths from `sources` make.
    static func weighted(_ out: Adjacency, from sources: [Int], threads: Int) -> [Double] {
        let lengths = TieLengths(out.weights, nodes: out.nodeCount)
        let blocks = blocks(sources.count, nodes: out.nodeCount)
        return sum(blocks, nodes: out.nodeCount, threads: threads) { block in
            out.withRows { rows in
                lengths.units.withUnsafeBufferPointer { units in
                    var search = LengthSearch(rows, units, lengths)
                    for source in block { search.add(sources[source]) }
                    return search.result
                }
            }
        }
    }

    /// Few enough blocks that starting one is cheap beside its searches; the same for any number of threads.
    private static func blocks(_ items: Int, nodes: Int) -> [Range<Int>] {
        let most = Blocks.count(nodes: nodes, bytesPerNode: MemoryLayout<Double>.stride) * 2
        return Blocks.split(items, into: max(1, min(most, items / 4))) { _ in 1 }
    }

    private static func sum(
        _ blocks: [Range<Int>], nodes: Int, threads: Int, _ scores: @Sendable (Range<Int>) -> [Double]
    ) -> [Double] {
        let parts = Parallel.map(blocks.count, threads: threads) { scores(blocks[$0]) }
        var sums = [Double](repeating: 0, count: nodes)
        for part in parts {
            for node in sums.indices { sums[node] += part[node] }
        }
        return sums
    }
}
