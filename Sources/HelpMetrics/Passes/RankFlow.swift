import HelpGraph
import Parallel

/// x ← base + Σ_u share_u · w_vu · x_u over the row of v, again and again until it stands still.
///
/// Each row is summed on its own, so that the result is the same for any number of threads.
struct RankFlow: Sendable {
    let rows: Adjacency
    let share: [Double]
    let weighted: Bool
    let threads: Int

    private static let longest = 500
    private static let precision = 1e-15

    /// - Parameter base: what everybody gets in a round, given the scores of the round before.
    func settle(from start: [Double], base: ([Double]) -> Double) -> [Double] {
        let blocks = Blocks.split(rows.nodeCount, into: rows.edgeCount < 1 << 16 ? 1 : 32, cost: rows.degree)
        var scores = start
        for _ in 0..<Self.longest {
            let next = round(scores, base: base(scores), blocks)
            let still = zip(scores, next).allSatisfy { abs($0 - $1) <= Self.precision * abs($1) }
            scores = next
            if still { break }
        }
        return scores
    }

    private func round(_ scores: [Double], base: Double, _ blocks: [Range<Int>]) -> [Double] {
        let handed = zip(scores, share).map { $0 * $1 }
        let parts = Parallel.map(blocks.count, threads: threads) { block in
            pull(blocks[block], handed, base: base)
        }
        return parts.flatMap { $0 }
    }

    private func pull(_ block: Range<Int>, _ handed: [Double], base: Double) -> [Double] {
        rows.withRows { rows in
            handed.withUnsafeBufferPointer { handed in
                block.map { node in
                    var sum = 0.0
                    for slot in rows.start(node)..<rows.end(node) {
                        sum += handed[rows.neighbour(slot)] * (weighted ? rows.weights[slot] : 1)
                    }
                    return base + sum
                }
            }
        }
    }
}
