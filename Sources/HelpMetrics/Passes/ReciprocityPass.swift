import HelpGraph

/// How many ties are returned.
package struct Reciprocity: Sendable, Equatable {
    /// Pairs with ties both ways (M), one way (A) and none (N).
    package let mutualPairs: Int
    package let asymmetricPairs: Int
    package let emptyPairs: Int
    /// Σ min(w_ij, w_ji) over ordered pairs, and Σ w.
    package let returnedWeight: Double
    package let totalWeight: Double

    /// Share of ties that are returned, 2M / (2M + A); `nil` without ties.
    package var arc: Double? { share(2 * mutualPairs, of: 2 * mutualPairs + asymmetricPairs) }
    /// Share of tied pairs that are tied both ways, M / (M + A); `nil` without ties.
    package var dyadic: Double? { share(mutualPairs, of: mutualPairs + asymmetricPairs) }
    /// Share of all pairs that are alike both ways, (M + N) / all; `nil` with fewer than two people.
    package var dyadicOfAll: Double? { share(mutualPairs + emptyPairs, of: mutualPairs + asymmetricPairs + emptyPairs) }
    /// Σ min(w_ij, w_ji) / Σ w; `nil` without ties.
    package var weighted: Double? { totalWeight > 0 ? returnedWeight / totalWeight : nil }

    private func share(_ part: Int, of whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

package enum ReciprocityPass {
    /// - Complexity: O(people + ties).
    /// - SeeAlso: Wasserman & Faust 1994, chapter 13; Squartini et al. 2013, Scientific Reports 3 (weighted).
    package static func measure(_ network: HelpNetwork) -> Reciprocity {
        var returned = 0
        var weight = 0.0
        network.given.withRows { given in
            network.received.withRows { received in
                for node in 0..<given.nodeCount {
                    forEachReturned(node, given, received) { there, back in
                        returned += 1
                        weight += min(there, back)
                    }
                }
            }
        }
        let pairs = network.nodeCount * (network.nodeCount - 1) / 2
        let mutual = returned / 2
        let asymmetric = network.tieCount - returned
        return Reciprocity(
            mutualPairs: mutual, asymmetricPairs: asymmetric, emptyPairs: pairs - mutual - asymmetric,
            returnedWeight: weight, totalWeight: network.given.weights.reduce(0, +))
    }

    private static func forEachReturned(
        _ node: Int, _ given: Rows, _ received: Rows, _ body: (Double, Double) -> Void
    ) {
        var left = given.start(node)
        var right = received.start(node)
        while left < given.end(node), right < received.end(node) {
            let (there, back) = (given.neighbours[left], received.neighbours[right])
            if there == back { body(given.weights[left], received.weights[right]) }
            if there <= back { left += 1 }
            if back <= there { right += 1 }
        }
    }
}
