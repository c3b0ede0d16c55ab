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

    /// Ties by node numbers; weights of repeated pairs are added in the order given, loops dropped.
    ///
    /// - Complexity: O(people + ties).
    package init(people: [UInt32], ties: [(helper: UInt32, seeker: UInt32, weight: Double)]) {
        self.people = people
        given = Adjacency(nodeCount: people.count, count: ties.count) { index in
            let tie = ties[index]
            return tie.helper == tie.seeker ? nil : (tie.helper, tie.seeker, tie.weight)
        }
        received = given.transposed()
    }

    package var nodeCount: Int { people.count }
    package var tieCount: Int { given.edgeCount }
}

extension Adjacency {
    /// Orders edges by (from, to) and adds up the weights of equal pairs, in the order given.
    ///
    /// - Complexity: O(nodes + edges).
    package init(nodeCount: Int, edges: [(from: UInt32, to: UInt32, weight: Double)]) {
        self.init(nodeCount: nodeCount, count: edges.count) { edges[$0] }
    }

    /// The same edges turned round: the row of a node holds those in whose rows it stands.
    ///
    /// - Complexity: O(nodes + edges).
    package func transposed() -> Adjacency {
        var starts = [UInt32](repeating: 0, count: nodeCount + 1)
        for neighbour in neighbours { starts[Int(neighbour) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var next = starts
        var turned = [UInt32](repeating: 0, count: edgeCount)
        var turnedWeights = [Double](repeating: 0, count: edgeCount)
        for node in 0..<nodeCount {
            for slot in row(node) {
                let neighbour = Int(neighbours[slot])
                let place = Int(next[neighbour])
                next[neighbour] += 1
                turned[place] = UInt32(truncatingIfNeeded: node)
                turnedWeights[place] = weights[slot]
            }
        }
        return Adjacency(offsets: starts, neighbours: turned, weights: turnedWeights)
    }

    /// A counting sort by end, then by start (the turning round), leaves equal pairs side by side in the order given.
    fileprivate init(nodeCount: Int, count: Int, edge: (Int) -> (from: UInt32, to: UInt32, weight: Double)?) {
        precondition(count < Int(UInt32.max), "edge numbers are 32 bits wide")
        var starts = [UInt32](repeating: 0, count: nodeCount + 1)
        for index in 0..<count {
            if let edge = edge(index) { starts[Int(edge.to) + 1] += 1 }
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var next = starts
        var sources = [UInt32](repeating: 0, count: Int(starts[nodeCount]))
        var weights = [Double](repeating: 0, count: sources.count)
        for index in 0..<count {
            guard let edge = edge(index) else { continue }
            let place = Int(next[Int(edge.to)])
            next[Int(edge.to)] += 1
            sources[place] = edge.from
            weights[place] = edge.weight
        }
        self = Adjacency(offsets: starts, neighbours: sources, weights: weights).transposed().merged()
    }

    /// Adds up the weights of equal pairs that stand side by side.
    private func merged() -> Adjacency {
        var neighbours = neighbours
        var weights = weights
        var offsets = offsets
        var kept = 0
        for node in 0..<nodeCount {
            let first = kept
            for slot in row(node) {
                if kept > first, neighbours[kept - 1] == neighbours[slot] {
                    weights[kept - 1] += weights[slot]
                } else {
                    neighbours[kept] = neighbours[slot]
                    weights[kept] = weights[slot]
                    kept += 1
                }
            }
            offsets[node] = UInt32(truncatingIfNeeded: first)
        }
        offsets[nodeCount] = UInt32(truncatingIfNeeded: kept)
        neighbours.removeSubrange(kept...)
        weights.removeSubrange(kept...)
        return Adjacency(offsets: offsets, neighbours: neighbours, weights: weights)
    }
}
