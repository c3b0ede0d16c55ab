/// Moves one node after another to the neighbouring group where it adds most to modularity, until none gains.
///
/// A queue holds the nodes worth another look: at first all, in random order, then the neighbours of those that moved.
struct LocalMoves: ~Copyable {
    private let graph: WeightedGraph
    private let resolution: Double
    private let group: Scratch<UInt32>
    /// Σ strength of the members.
    private let strength: Scratch<Double>
    private let size: Scratch<UInt32>
    /// Weight from the node in work to each group; 0 outside of `met`.
    private let ties: Scratch<Double>
    private let met: Scratch<UInt32>
    /// Groups without members, last in first out.
    private let free: Scratch<UInt32>

    init(_ graph: WeightedGraph, _ resolution: Double) {
        self.graph = graph
        self.resolution = resolution
        let nodes = graph.nodeCount
        group = Scratch(nodes, filledWith: 0)
        strength = Scratch(nodes, filledWith: 0)
        size = Scratch(nodes, filledWith: 0)
        ties = Scratch(nodes, filledWith: 0)
        met = Scratch(nodes + 1, filledWith: 0)
        free = Scratch(nodes + 1, filledWith: 0)
    }

    /// - Parameter labels: below the number of nodes.
    func improve(_ labels: [Int], _ random: inout RandomStream) -> [Int] {
        for (node, label) in labels.enumerated() {
            group[node] = UInt32(truncatingIfNeeded: label)
            strength[label] += graph.strength[node]
            size[label] += 1
        }
        var order = (0..<UInt32(graph.nodeCount)).map { $0 }
        order.shuffle(with: &random)
        run(order)
        return group.cells.map(Int.init)
    }

    private func run(_ order: [UInt32]) {
        var spare = 0
        for label in stride(from: graph.nodeCount - 1, through: 0, by: -1) where size[label] == 0 {
            free[spare] = UInt32(truncatingIfNeeded: label)
            spare += 1
        }
        let queue = NodeQueue(order)
        graph.rows.withRows { rows in
            graph.strength.withUnsafeBufferPointer { strengths in
                while let node = queue.next() {
                    let target = best(node, rows, strengths, spare)
                    guard target != Int(group[node]) else { continue }
                    move(node, to: target, strengths[node], &spare)
                    for slot in rows.start(node)..<rows.end(node) {
                        let other = rows.neighbour(slot)
                        if Int(group[other]) != target { queue.add(other) }
                    }
                }
            }
        }
    }

    /// The group that gains most; the own one unless another is better.
    @inline(__always)
    private func best(_ node: Int, _ rows: Rows, _ strengths: UnsafeBufferPointer<Double>, _ spare: Int) -> Int {
        var count = 0
        for slot in rows.start(node)..<rows.end(node) {
            let label = Int(group[rows.neighbour(slot)])
            let known = ties[label]
            met[count] = UInt32(truncatingIfNeeded: label)
            // No branch, which nobody could predict.
            count &+= known.bitPattern == 0 ? 1 : 0
            ties[label] = known + rows.weights[slot]
        }
        let own = Int(group[node])
        let price = resolution * strengths[node] / graph.total
        var target = own
        var most = ties[own] - price * (strength[own] - strengths[node])
        if most < 0, spare > 0, size[own] > 1 {
            target = Int(free[spare - 1])
            most = 0
        }
        for place in 0..<count {
            let label = Int(met[place])
            let gain = ties[label] - price * strength[label]
            ties[label] = 0
            if label != own, gain > most + 1e-12 * graph.total {
                most = gain
                target = label
            }
        }
        return target
    }

    private func move(_ node: Int, to target: Int, _ weight: Double, _ spare: inout Int) {
        let own = Int(group[node])
        if size[target] == 0 { spare -= 1 }
        strength[own] -= weight
        size[own] -= 1
        strength[target] += weight
        size[target] += 1
        group[node] = UInt32(truncatingIfNeeded: target)
        if size[own] == 0 {
            strength[own] = 0
            free[spare] = UInt32(truncatingIfNeeded: own)
            spare += 1
        }
    }
}

/// First in, first out; each node waits at most once.
private struct NodeQueue: ~Copyable {
    private let ring: Scratch<UInt32>
    private let waiting: Scratch<Bool>
    /// Where the next is taken out, and how many wait.
    private let state = Scratch<Int>(2, filledWith: 0)

    init(_ order: [UInt32]) {
        ring = Scratch(order.count, filledWith: 0)
        waiting = Scratch(order.count, filledWith: true)
        for place in order.indices { ring[place] = order[place] }
        state[1] = order.count
    }

    @inline(__always) func next() -> Int? {
        guard state[1] > 0 else { return nil }
        let node = Int(ring[state[0]])
        state[0] = state[0] + 1 == ring.count ? 0 : state[0] + 1
        state[1] -= 1
        waiting[node] = false
        return node
    }

    @inline(__always) func add(_ node: Int) {
        guard !waiting[node] else { return }
        waiting[node] = true
        let place = state[0] + state[1]
        ring[place < ring.count ? place : place - ring.count] = UInt32(truncatingIfNeeded: node)
        state[1] += 1
    }
}
