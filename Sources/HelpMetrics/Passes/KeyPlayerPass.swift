import HelpGraph
import Parallel

/// Who is missed most: how far the ties without direction fall apart when people leave.
package enum KeyPlayerPass {
    /// Two measures of the graph that is left; both `nil` where fewer than two people are left.
    package struct Fragmentation: Sendable, Equatable {
        /// F = 1 − Σ_c n_c(n_c − 1) / (n'(n' − 1)), n_c people in component c, n' left: share of pairs cut off from
        /// each other.
        package let components: Double?
        /// D_F = 1 − 2 Σ_{i<j} 1/d_ij / (n'(n' − 1)): the same, distances counted.
        package let distance: Double?
    }

    /// Fragmentation once `people` are taken away.
    ///
    /// - Complexity: O(nodes / 64 · diameter · ties + nodes²) for the distances.
    /// - SeeAlso: Borgatti 2006, Computational & Mathematical Organization Theory 12.
    package static func fragmentation(_ mutual: Mutual, without people: [Int], threads: Int) -> Fragmentation {
        var gone = [Bool](repeating: false, count: mutual.nodeCount)
        for node in people { gone[node] = true }
        let rest = mutual.rows.removing(gone)
        let left = gone.indices.filter { !gone[$0] }
        guard left.count > 1 else { return Fragmentation(components: nil, distance: nil) }
        let pairs = Double(left.count) * Double(left.count - 1)
        let geodesics = GeodesicPass.measure(rest, from: left, threads: threads)
        return Fragmentation(
            components: 1 - Double(geodesics.reachablePairs) / pairs,
            distance: 1 - geodesics.harmonic.reduce(0, +) / pairs)
    }

    /// F after the loss of each person alone, from the cut structure; `nil` where fewer than two people are left.
    ///
    /// - Complexity: O(nodes + ties).
    package static func fragmentationByPerson(_ mutual: Mutual) -> [Double?] {
        let nodes = mutual.nodeCount
        let left = Double(nodes - 1) * Double(nodes - 2)
        guard nodes > 2 else { return [Double?](repeating: nil, count: nodes) }
        let parts = ComponentsPass.weak(mutual)
        let all = parts.sizes.reduce(0.0) { $0 + pairs($1) }
        let points = CutPass.cuts(mutual).articulationPoints
        var values = (0..<nodes).map { node -> Double? in
            let size = parts.sizes[parts.of[node]]
            return 1 - (all - pairs(size) + pairs(size - 1)) / left
        }
        for point in points {
            let size = parts.sizes[parts.of[point.node]]
            let kept = point.pieces.reduce(0.0) { $0 + pairs($1) }
            values[point.node] = 1 - (all - pairs(size) + kept) / left
        }
        return values
    }

    private static func pairs(_ size: Int) -> Double { Double(size) * Double(size - 1) }
}

extension KeyPlayerPass {
    /// A set of people, with what their loss does.
    package struct KeyPlayers: Sendable, Equatable {
        /// Nodes, ascending.
        package let people: [Int]
        package let value: Double
    }

    package enum Criterion: Sendable {
        case components
        case distance
    }

    /// The one or two people whose loss fragments most, by trying every set; of equal ones the first in node order.
    ///
    /// - Parameters:
    ///   - count: 1 or 2.
    ///   - criterion: which of the two measures of `Fragmentation` counts.
    /// - Returns: `nil` where fewer than two people would be left.
    /// - Complexity: O(nodes^count) times one fragmentation: for small networks only.
    package static func best(_ mutual: Mutual, count: Int, by criterion: Criterion, threads: Int) -> KeyPlayers? {
        precondition(count == 1 || count == 2, "every set is tried: one or two people")
        let nodes = mutual.nodeCount
        guard nodes - count > 1 else { return nil }
        let firsts = Parallel.map(count == 1 ? nodes : nodes - 1, threads: threads) { first -> KeyPlayers? in
            let sets = count == 1 ? [[first]] : (first + 1..<nodes).map { [first, $0] }
            return largest(sets.compactMap { score(mutual, without: $0, by: criterion) })
        }
        return largest(firsts.compactMap { $0 })
    }

    private static func score(_ mutual: Mutual, without people: [Int], by criterion: Criterion) -> KeyPlayers? {
        let loss = fragmentation(mutual, without: people, threads: 1)
        let value = criterion == .components ? loss.components : loss.distance
        return value.map { KeyPlayers(people: people, value: $0) }
    }

    private static func largest(_ sets: [KeyPlayers]) -> KeyPlayers? {
        guard var best = sets.first else { return nil }
        for set in sets where set.value > best.value { best = set }
        return best
    }
}

extension Adjacency {
    /// The same numbers, without the edges of those who are gone.
    fileprivate func removing(_ gone: [Bool]) -> Adjacency {
        var offsets: [UInt32] = [0]
        var kept: [UInt32] = []
        for node in 0..<nodeCount {
            if !gone[node] { kept += neighbours[row(node)].filter { !gone[Int($0)] } }
            offsets.append(UInt32(truncatingIfNeeded: kept.count))
        }
        return Adjacency(offsets: offsets, neighbours: kept, weights: [Double](repeating: 1, count: kept.count))
    }
}
