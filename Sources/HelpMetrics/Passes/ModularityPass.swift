import HelpGraph

/// How much more weight lies inside groups than ties drawn at random would put there.
package enum ModularityPass {
    /// Q = Σ_c (inside_c / 2m − γ (S_c / 2m)²), inside_c the weight of ties within group c counted from both ends, S_c the
    /// sum of its members' weights, 2m of all.
    ///
    /// - Parameters:
    ///   - group: number of each node's group; whoever has a negative one is a group alone.
    ///   - resolution: γ.
    /// - Returns: `nil` without ties.
    /// - Complexity: O(nodes + ties).
    /// - SeeAlso: Newman 2006, PNAS 103; Reichardt & Bornholdt 2006, Physical Review E 74 (γ).
    package static func score(_ mutual: Mutual, group: [Int32], resolution: Double = 1) -> Double? {
        let groups = Int(group.max() ?? -1) + 1
        let labels = group.enumerated().map { $1 < 0 ? groups + $0 : Int($1) }
        return score(mutual, labels: labels, resolution: resolution)
    }

    /// - Parameter labels: at least 0, below the number of nodes and groups together.
    static func score(_ mutual: Mutual, labels: [Int], resolution: Double) -> Double? {
        let rows = mutual.rows
        let total = rows.weights.reduce(0, +)
        guard total > 0 else { return nil }
        var strength = [Double](repeating: 0, count: (labels.max() ?? -1) + 1)
        var inside = 0.0
        for node in 0..<rows.nodeCount {
            for slot in rows.row(node) {
                strength[labels[node]] += rows.weights[slot]
                if labels[Int(rows.neighbours[slot])] == labels[node] { inside += rows.weights[slot] }
            }
        }
        let expected = strength.reduce(0) { $0 + ($1 / total) * ($1 / total) }
        return inside / total - resolution * expected
    }
}
