import HelpGraph

/// Pairs that help each other and share a third person with whom both help each other.
///
/// Source: Krackhardt 1998, "Simmelian ties: super strong and sticky".
package struct Simmelian: Sendable, Equatable {
    /// Pairs with help both ways, and those embedded in such a triangle.
    package private(set) var mutual = 0
    package private(set) var embedded = 0

    /// - Complexity: O(Σ over mutual pairs of the smaller degree + of the larger), at most O(ties · largest degree).
    package init(_ network: HelpNetwork) {
        let rows = (0..<network.nodeCount).map { Self.returned(network, $0) }
        for node in rows.indices {
            for other in rows[node] where Int(other) > node {
                mutual += 1
                if Self.meet(rows[node], rows[Int(other)]) { embedded += 1 }
            }
        }
    }

    /// People whom `node` helps and is helped by, ascending.
    private static func returned(_ network: HelpNetwork, _ node: Int) -> [UInt32] {
        let given = network.given.neighbours[network.given.row(node)]
        let received = network.received.neighbours[network.received.row(node)]
        var (left, right) = (given.startIndex, received.startIndex)
        var both: [UInt32] = []
        while left < given.endIndex, right < received.endIndex {
            if given[left] == received[right] { both.append(given[left]) }
            let (there, back) = (given[left], received[right])
            if there <= back { left += 1 }
            if back <= there { right += 1 }
        }
        return both
    }

    private static func meet(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { return true }
            if one[left] < other[right] { left += 1 } else { right += 1 }
        }
        return false
    }
}
