/// Splits each group into parts that hang together: from single nodes, each joins the part of its group where it gains
/// most, if node and part are both well tied to the rest of the group.
///
/// Part D of group C is well tied iff its weight to C − D is at least γ S_D (S_C − S_D) / 2m. Parts only grow, and a node
/// joins at most once, so parts stay connected.
struct Refinement: ~Copyable {
    private let graph: WeightedGraph
    private let resolution: Double
    private let part: Scratch<UInt32>
    private let strength: Scratch<Double>
    /// Weight from the part to the rest of its group.
    private let outward: Scratch<Double>
    private let alone: Scratch<Bool>
    private let ties: Scratch<Double>
    private let met: Scratch<UInt32>

    init(_ graph: WeightedGraph, _ resolution: Double) {
        self.graph = graph
        self.resolution = resolution
        let nodes = graph.nodeCount
        part = Scratch(nodes, filledWith: 0)
        strength = Scratch(nodes, filledWith: 0)
        outward = Scratch(nodes, filledWith: 0)
        alone = Scratch(nodes, filledWith: true)
        ties = Scratch(nodes, filledWith: 0)
        met = Scratch(nodes + 1, filledWith: 0)
    }

    /// - Returns: numbers of parts, by first appearance.
    func parts(of groups: [Int]) -> [Int] {
        var totals = [Double](repeating: 0, count: graph.nodeCount)
        for (node, label) in groups.enumerated() {
            totals[label] += graph.strength[node]
            part[node] = UInt32(truncatingIfNeeded: node)
            strength[node] = graph.strength[node]
        }
        graph.rows.withRows { rows in
            groups.map { UInt32(truncatingIfNeeded: $0) }.withUnsafeBufferPointer { groups in
                for node in 0..<rows.nodeCount { outward[node] = weightWithin(node, rows, groups) }
                for node in 0..<rows.nodeCount where alone[node] {
                    let total = totals[Int(groups[node])]
                    if isWellTied(node, of: total) { join(node, rows, groups, total) }
                }
            }
        }
        return WeightedGraph.renumbered(part.cells.map(Int.init))
    }

    private func weightWithin(_ node: Int, _ rows: Rows, _ groups: UnsafeBufferPointer<UInt32>) -> Double {
        var sum = 0.0
        for slot in rows.start(node)..<rows.end(node) where groups[rows.neighbour(slot)] == groups[node] {
            sum += rows.weights[slot]
        }
        return sum
    }

    private func isWellTied(_ part: Int, of total: Double) -> Bool {
        outward[part] >= resolution * strength[part] * (total - strength[part]) / graph.total
    }

    private func join(_ node: Int, _ rows: Rows, _ groups: UnsafeBufferPointer<UInt32>, _ total: Double) {
        var count = 0
        for slot in rows.start(node)..<rows.end(node) where groups[rows.neighbour(slot)] == groups[node] {
            let other = Int(part[rows.neighbour(slot)])
            let known = ties[other]
            met[count] = UInt32(truncatingIfNeeded: other)
            count &+= known.bitPattern == 0 ? 1 : 0
            ties[other] = known + rows.weights[slot]
        }
        let price = resolution * strength[node] / graph.total
        var target = node
        var most = 0.0
        var tie = 0.0
        for place in 0..<count {
            let other = Int(met[place])
            let gain = ties[other] - price * strength[other]
            if gain > most, isWellTied(other, of: total) { (target, most, tie) = (other, gain, ties[other]) }
            ties[other] = 0
        }
        guard target != node else { return }
        part[node] = UInt32(truncatingIfNeeded: target)
        strength[target] += strength[node]
        outward[target] += outward[node] - 2 * tie
        // `target` is the number of the node that founded the part; it must stay where it is.
        alone[node] = false
        alone[target] = false
    }
}
