/// Rows of a sparse matrix: the neighbours of node `v` are `neighbours[offsets[v]..<offsets[v + 1]]`, ascending, no
/// loops, no doubles; `weights` run alongside.
package struct Adjacency: Sendable, Equatable {
    package let offsets: [UInt32]
    package let neighbours: [UInt32]
    package let weights: [Double]

    package init(offsets: [UInt32], neighbours: [UInt32], weights: [Double]) {
        self.offsets = offsets
        self.neighbours = neighbours
        self.weights = weights
    }

    package func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    package func degree(_ node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }

    package var nodeCount: Int { offsets.count - 1 }
    package var edgeCount: Int { neighbours.count }
}

/// Who helps whom: one node per person of the population, one tie per (helper, seeker), weight = number of help acts.
/// Immutable; node numbers follow `people`, which ascends, so position = node.
package struct HelpNetwork: Sendable, Equatable {
    /// Position in `Directory.people` of each node.
    package let people: [UInt32]
    /// Row of a helper: the people they helped.
    package let given: Adjacency
    /// Row of a seeker: the people who helped them.
    package let received: Adjacency

    /// Ties by node numbers; weights of repeated pairs are added, loops dropped.
    ///
    /// - Complexity: O(ties · log ties).
    package init(people: [UInt32], ties: [(helper: UInt32, seeker: UInt32, weight: Double)]) {
        self.people = people
        let kept = ties.filter { $0.helper != $0.seeker }
        given = Adjacency(nodeCount: people.count, edges: kept.map { ($0.helper, $0.seeker, $0.weight) })
        received = Adjacency(nodeCount: people.count, edges: kept.map { ($0.seeker, $0.helper, $0.weight) })
    }

    package var nodeCount: Int { people.count }
    package var tieCount: Int { given.edgeCount }
}

extension Adjacency {
    /// Sorts edges by (from, to) and adds up the weights of equal pairs, in the order given.
    package init(nodeCount: Int, edges: [(from: UInt32, to: UInt32, weight: Double)]) {
        let order = edges.indices.sorted {
            (edges[$0].from, edges[$0].to, $0) < (edges[$1].from, edges[$1].to, $1)
        }
        var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
        var neighbours: [UInt32] = []
        var weights: [Double] = []
        var previous: (UInt32, UInt32)?
        for index in order {
            let edge = edges[index]
            if let previous, previous == (edge.from, edge.to) {
                weights[weights.count - 1] += edge.weight
                continue
            }
            previous = (edge.from, edge.to)
            neighbours.append(edge.to)
            weights.append(edge.weight)
            offsets[Int(edge.from) + 1] += 1
        }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        self.init(offsets: offsets, neighbours: neighbours, weights: weights)
    }
}
