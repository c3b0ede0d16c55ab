import HelpGraph

/// Ties whose two ends share no contact: the only short way between the circles of both.
package struct LocalBridges: Sendable, Equatable {
    package struct Bridge: Sendable, Equatable {
        /// Nodes, `low < high`.
        package let low: Int
        package let high: Int
    }

    /// By (low, high), ascending.
    package let bridges: [Bridge]
    /// Number of local bridges each person is an end of, by node.
    package let counts: [Int]

    /// - Complexity: O(Σ degree²) at most; a shared contact is found early where circles are close.
    /// - SeeAlso: Granovetter 1973, American Journal of Sociology 78.
    package init(_ mutual: Mutual) {
        let rows = mutual.rows
        var mark = [Int](repeating: -1, count: rows.nodeCount)
        var bridges: [Bridge] = []
        var counts = [Int](repeating: 0, count: rows.nodeCount)
        for node in 0..<rows.nodeCount {
            for slot in rows.row(node) { mark[Int(rows.neighbours[slot])] = node }
            for slot in rows.row(node) where rows.neighbours[slot] > node {
                let other = Int(rows.neighbours[slot])
                guard !rows.row(other).contains(where: { mark[Int(rows.neighbours[$0])] == node }) else { continue }
                bridges.append(Bridge(low: node, high: other))
                counts[node] += 1
                counts[other] += 1
            }
        }
        self.bridges = bridges
        self.counts = counts
    }

    /// Ties on the shortest way from end to end without the tie itself, 3 or more; `nil` where there is no other way.
    ///
    /// - Complexity: O(nodes + ties).
    package static func span(of bridge: Bridge, _ mutual: Mutual) -> Int? {
        let rows = mutual.rows
        var distance = [Int](repeating: -1, count: rows.nodeCount)
        distance[bridge.low] = 0
        var reached = [bridge.low]
        var next = 0
        while next < reached.count {
            let node = reached[next]
            next += 1
            for slot in rows.row(node) {
                let other = Int(rows.neighbours[slot])
                guard distance[other] < 0, node != bridge.low || other != bridge.high else { continue }
                distance[other] = distance[node] + 1
                if other == bridge.high { return distance[other] }
                reached.append(other)
            }
        }
        return nil
    }
}
