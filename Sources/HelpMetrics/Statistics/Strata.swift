/// Places of a labelling that may be dealt to each other: those whose people are in the same stratum.
///
/// Labels permuted within strata ask whether teams matter beyond what the strata (sites, levels) already explain.
///
/// Source: Good 2005, "Permutation, Parametric and Bootstrap Tests of Hypotheses", on blocks.
struct Strata: Sendable {
    /// Places by stratum; empty where there is one only.
    private let places: [[Int]]

    /// - Parameters:
    ///   - grouped: nodes, place by place.
    ///   - stratum: of each node; may be empty.
    init(_ grouped: [Int32], stratum: [Int32]) {
        guard let last = stratum.max(), last > 0 else {
            places = []
            return
        }
        var places = [[Int]](repeating: [], count: Int(last) + 1)
        for (place, node) in grouped.enumerated() { places[Int(stratum[Int(node)])].append(place) }
        self.places = places.filter { $0.count > 1 }
    }

    /// Exchanges the nodes of `order` at random, each order within every stratum equally likely.
    ///
    /// - Complexity: O(nodes).
    func shuffle(_ order: inout [Int32], with random: inout RandomStream) {
        guard !places.isEmpty else { return order.shuffle(with: &random) }
        for stratum in places {
            for last in stride(from: stratum.count - 1, to: 0, by: -1) {
                order.swapAt(stratum[last], stratum[random.below(last + 1)])
            }
        }
    }
}
