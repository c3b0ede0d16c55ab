import HelpGraph

/// Krackhardt's four dimensions of an out-tree: how hierarchical a network is, 1 = like a chain of command.
package struct GTD: Sendable, Equatable {
    /// 1 − pairs in different weak components / all pairs; `nil` with fewer than two people.
    package let connectedness: Double?
    /// 1 − pairs that reach each other / pairs of which one reaches the other; `nil` where nobody reaches anybody.
    package let hierarchy: Double?
    /// 1 − ties beyond a tree / the most there could be; `nil` where no component has more than one person.
    package let efficiency: Double?
    /// 1 − pairs without an upper bound that reaches all their upper bounds / the most there could be; `nil` without a
    /// weak component of more than two people.
    package let leastUpperBound: Double?
}

/// Graph-theoretical dimensions, along ties from helper to seeker.
package enum GTDPass {
    /// - Complexity: O(ties · nodes / 64) for reachability among strong components, and up to O(c² · r / 64) for upper
    ///   bounds, c the number of strong components with different sets of the r that nobody helps.
    /// - SeeAlso: Krackhardt 1994, "Graph theoretical dimensions of informal organizations"; bounds as in R sna.
    package static func measure(_ network: HelpNetwork, threads: Int) -> GTD {
        let weak = ComponentsPass.weak(Mutual(network))
        let condensed = Condensation(network.given)
        let reach = condensed.reachablePairs(threads: threads)
        let bounds = UpperBounds(condensed, weak)
        let nodes = network.nodeCount
        let inside = weak.sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let tree = weak.sizes.reduce(0) { $0 + $1 - 1 }
        let most = weak.sizes.reduce(0) { $0 + ($1 - 2) * ($1 - 1) / 2 * ($1 > 2 ? 1 : 0) }
        let spare = weak.sizes.reduce(0) { $0 + $1 * ($1 - 1) - ($1 - 1) }
        return GTD(
            connectedness: share(inside, of: nodes * (nodes - 1) / 2),
            hierarchy: rest(condensed.mutualPairs, of: reach - condensed.mutualPairs),
            efficiency: rest(network.tieCount - tree, of: spare),
            leastUpperBound: rest(bounds.violations, of: most))
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }

    private static func rest(_ part: Int, of whole: Int) -> Double? {
        share(part, of: whole).map { 1 - $0 }
    }
}
