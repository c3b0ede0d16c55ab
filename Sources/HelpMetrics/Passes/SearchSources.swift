import HelpGraph

/// The nodes that searches start from, eight at a time.
///
/// Left out are nodes nothing leaves, and leaves: a node s with a single way out, to v, and no way in but perhaps from v,
/// sees everything through v. Its share is that of v, plus v's own: the others whom v reaches.
struct SearchSources: Sendable {
    struct Batch: Sendable {
        var nodes: [Int] = []
        /// 1 + the leaves that hang on the node, by lane.
        var copies = SIMD8<Double>.zero
        /// Σ over those leaves of 1, and of 1 if the node leads back to the leaf.
        var leaves = SIMD8<Double>.zero
        var returning = SIMD8<Double>.zero
    }

    let batches: [Batch]

    init(_ out: Adjacency, _ back: Adjacency) {
        let nodes = out.nodeCount
        var anchored = [Bool](repeating: false, count: nodes)
        var leaves = [Int](repeating: 0, count: nodes)
        var returning = [Int](repeating: 0, count: nodes)
        for node in 0..<nodes {
            guard let anchor = Self.anchor(of: node, out, back), !anchored[anchor] else { continue }
            anchored[node] = true
            leaves[anchor] += 1
            returning[anchor] += back.degree(node)
        }
        var batches: [Batch] = []
        for node in 0..<nodes where out.degree(node) > 0 && !anchored[node] {
            if batches.isEmpty || batches[batches.count - 1].nodes.count == 8 { batches.append(Batch()) }
            batches[batches.count - 1].append(node, leaves: leaves[node], returning: returning[node])
        }
        self.batches = batches
    }

    /// The one node through which `node` sees and is seen.
    private static func anchor(of node: Int, _ out: Adjacency, _ back: Adjacency) -> Int? {
        guard out.degree(node) == 1, back.degree(node) < 2 else { return nil }
        let anchor = out.neighbours[out.row(node).lowerBound]
        guard back.degree(node) == 0 || back.neighbours[back.row(node).lowerBound] == anchor else { return nil }
        return Int(anchor)
    }
}

extension SearchSources.Batch {
    fileprivate mutating func append(_ node: Int, leaves count: Int, returning back: Int) {
        copies[nodes.count] = Double(1 + count)
        leaves[nodes.count] = Double(count)
        returning[nodes.count] = Double(back)
        nodes.append(node)
    }
}
