import HelpGraph

/// Members of a community through whom it hangs together with others: at least 3 contacts in other communities, and at
/// least a third of the help they give and receive is with them.
enum BridgingPeople {
    static let leastContacts = 3
    static let leastShare = 1.0 / 3

    /// Most help with other communities first, then by node.
    ///
    /// - Complexity: O(ties of the members).
    static func of(_ members: [Int], _ mutual: Mutual, _ groups: Components) -> [Int] {
        let outside = members.compactMap { node -> (node: Int, weight: Double)? in
            var (contacts, across, all) = (0, 0.0, 0.0)
            for slot in mutual.rows.row(node) {
                all += mutual.rows.weights[slot]
                guard groups.of[Int(mutual.rows.neighbours[slot])] != groups.of[node] else { continue }
                contacts += 1
                across += mutual.rows.weights[slot]
            }
            return contacts >= leastContacts && across >= leastShare * all ? (node, across) : nil
        }
        return outside.sorted { ($1.weight, $0.node) < ($0.weight, $1.node) }.map(\.node)
    }
}
