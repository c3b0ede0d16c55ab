import HelpGraph

/// A symmetric graph some of whose nodes stand for many: each has a strength, and the weight inside it.
struct WeightedGraph: Sendable {
    let rows: Adjacency
    /// Weight of all ties of a node, those inside it counted from both ends.
    let strength: [Double]
    /// Weight inside a node, from both ends.
    let inside: [Double]
    /// Σ strength.
    let total: Double

    var nodeCount: Int { rows.nodeCount }

    init(_ rows: Adjacency) {
        self.init(
            rows: rows, strength: (0..<rows.nodeCount).map { rows.weights[rows.row($0)].reduce(0, +) },
            inside: [Double](repeating: 0, count: rows.nodeCount))
    }

    private init(rows: Adjacency, strength: [Double], inside: [Double]) {
        self.rows = rows
        self.strength = strength
        self.inside = inside
        total = strength.reduce(0, +)
    }

    /// Modularity of a division.
    func quality(_ labels: [Int], _ resolution: Double) -> Double {
        var sums = [Double](repeating: 0, count: (labels.max() ?? -1) + 1)
        var within = 0.0
        for node in 0..<nodeCount {
            sums[labels[node]] += strength[node]
            within += inside[node]
            for slot in rows.row(node) where labels[Int(rows.neighbours[slot])] == labels[node] {
                within += rows.weights[slot]
            }
        }
        return within / total - resolution * sums.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }

    /// Numbers by first appearance.
    static func renumbered(_ labels: [Int]) -> [Int] { Components(labels: labels).of }

    /// One node for each part.
    ///
    /// - Complexity: O(nodes + edges).
    func merged(_ parts: [Int], count: Int) -> WeightedGraph {
        var strength = [Double](repeating: 0, count: count)
        var inside = [Double](repeating: 0, count: count)
        for node in 0..<nodeCount {
            strength[parts[node]] += self.strength[node]
            inside[parts[node]] += self.inside[node]
        }
        let members = Members(parts, count: count)
        var rows = PartRows(count: count, edges: self.rows.edgeCount)
        self.rows.withRows { old in
            parts.map { UInt32(truncatingIfNeeded: $0) }.withUnsafeBufferPointer { parts in
                for part in 0..<count { inside[part] += rows.add(part, members.of(part), old, parts) }
            }
        }
        return WeightedGraph(rows: rows.rows, strength: strength, inside: inside)
    }
}

/// Nodes part by part.
struct Members {
    private let starts: [Int]
    private let nodes: [Int]

    init(_ parts: [Int], count: Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for part in parts { starts[part + 1] += 1 }
        for part in 0..<count { starts[part + 1] += starts[part] }
        var next = starts
        var nodes = [Int](repeating: 0, count: parts.count)
        for (node, part) in parts.enumerated() {
            nodes[next[part]] = node
            next[part] += 1
        }
        self.starts = starts
        self.nodes = nodes
    }

    func of(_ part: Int) -> ArraySlice<Int> { nodes[starts[part]..<starts[part + 1]] }
}

/// Writes the rows between parts, in the order in which neighbours are met.
private struct PartRows: ~Copyable {
    private let sums: Scratch<Double>
    private let met: Scratch<UInt32>
    private var offsets: [UInt32] = [0]
    private var neighbours: [UInt32] = []
    private var weights: [Double] = []

    init(count: Int, edges: Int) {
        sums = Scratch(count, filledWith: 0)
        met = Scratch(count + 1, filledWith: 0)
        neighbours.reserveCapacity(edges / 2)
        weights.reserveCapacity(edges / 2)
    }

    var rows: Adjacency { Adjacency(offsets: offsets, neighbours: neighbours, weights: weights) }

    /// The weight inside the part.
    mutating func add(_ part: Int, _ members: ArraySlice<Int>, _ old: Rows, _ parts: UnsafeBufferPointer<UInt32>)
        -> Double
    {
        var count = 0
        for node in members {
            for slot in old.start(node)..<old.end(node) {
                let other = Int(parts[old.neighbour(slot)])
                let known = sums[other]
                met[count] = UInt32(truncatingIfNeeded: other)
                count &+= known.bitPattern == 0 ? 1 : 0
                sums[other] = known + old.weights[slot]
            }
        }
        var inside = 0.0
        for place in 0..<count {
            let other = Int(met[place])
            if other == part {
                inside = sums[other]
            } else {
                neighbours.append(met[place])
                weights.append(sums[other])
            }
            sums[other] = 0
        }
        offsets.append(UInt32(truncatingIfNeeded: neighbours.count))
        return inside
    }
}
