/// Brandes' algorithm from one source on ties of different lengths.
///
/// Nodes are settled bucket by bucket; a bucket is a little narrower than the shortest tie, so that no path leads from
/// one of its nodes to another. Predecessors are kept, so that the way back visits shortest paths only.
struct LengthSearch: ~Copyable {
    private let out: Rows
    private let units: UnsafeBufferPointer<UInt64>
    private let slack: UInt64
    private let scores: Scratch<Double>
    private let paths: Scratch<Double>
    private let dependency: Scratch<Double>
    private let distance: Scratch<UInt64>
    private let predecessors: Predecessors
    private let settled: Scratch<UInt32>
    private var queue: LengthQueue

    init(_ out: Rows, _ units: UnsafeBufferPointer<UInt64>, _ lengths: TieLengths) {
        self.out = out
        self.units = units
        slack = lengths.slack
        let nodes = out.nodeCount
        scores = Scratch(nodes, filledWith: 0)
        paths = Scratch(nodes, filledWith: 0)
        dependency = Scratch(nodes, filledWith: 0)
        distance = Scratch(nodes, filledWith: .max)
        predecessors = Predecessors(out)
        settled = Scratch(nodes, filledWith: 0)
        queue = LengthQueue(nodes, lengths)
    }

    var result: [Double] { Array(scores.cells) }

    /// Adds what the paths from `source` give.
    mutating func add(_ source: Int) {
        distance[source] = 0
        paths[source] = 1
        queue.begin()
        queue.insert(source, at: 0)
        var count = 0
        while let node = queue.next() {
            settled[count] = UInt32(truncatingIfNeeded: node)
            count += 1
            relax(node)
        }
        for place in stride(from: count - 1, through: 0, by: -1) { retreat(Int(settled[place]), source) }
    }

    @inline(__always) private mutating func relax(_ node: Int) {
        let here = distance[node]
        let sigma = paths[node]
        for slot in out.start(node)..<out.end(node) {
            let other = out.neighbour(slot)
            let there = here + units[slot]
            let known = distance[other]
            if known == .max || there + slack < known {
                if known == .max { queue.insert(other, at: there) } else { queue.move(other, from: known, to: there) }
                distance[other] = there
                paths[other] = sigma
                predecessors.restart(other, with: node)
            } else if there <= known + slack {
                paths[other] += sigma
                predecessors.append(node, to: other)
            }
        }
    }

    @inline(__always) private func retreat(_ node: Int, _ source: Int) {
        let share = (1 + dependency[node]) / paths[node]
        predecessors.forEach(of: node) { before in dependency[before] += paths[before] * share }
        if node != source { scores[node] += dependency[node] }
        dependency[node] = 0
        paths[node] = 0
        distance[node] = .max
        predecessors.clear(node)
    }
}

/// Who stands before each node on shortest paths; room for all edges in.
private struct Predecessors: ~Copyable {
    private let start: Scratch<UInt32>
    private let count: Scratch<UInt32>
    private let nodes: Scratch<UInt32>

    init(_ out: Rows) {
        start = Scratch(out.nodeCount + 1, filledWith: 0)
        count = Scratch(out.nodeCount, filledWith: 0)
        nodes = Scratch(out.neighbours.count, filledWith: 0)
        for neighbour in out.neighbours { start[Int(neighbour) + 1] += 1 }
        for node in 0..<out.nodeCount { start[node + 1] += start[node] }
    }

    @inline(__always) func restart(_ node: Int, with before: Int) {
        nodes[Int(start[node])] = UInt32(truncatingIfNeeded: before)
        count[node] = 1
    }

    @inline(__always) func append(_ before: Int, to node: Int) {
        nodes[Int(start[node] + count[node])] = UInt32(truncatingIfNeeded: before)
        count[node] += 1
    }

    @inline(__always) func forEach(of node: Int, _ body: (Int) -> Void) {
        let first = Int(start[node])
        for place in first..<first + Int(count[node]) { body(Int(nodes[place])) }
    }

    @inline(__always) func clear(_ node: Int) { count[node] = 0 }
}
