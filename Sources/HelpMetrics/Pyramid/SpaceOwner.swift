import Exports

/// Which team a channel belongs to: the one whose people write at least 60 % of its messages.
///
/// Asks for 10 messages and two writers of the team. Direct and group conversations belong to nobody, and neither does a
/// channel that several teams share. Messages of people without a team count in the whole.
enum SpaceOwner {
    static let leastShare = 0.6
    static let leastMessages = 10

    /// Team number, or -1.
    ///
    /// - Parameters:
    ///   - writers: node of each message's writer, or -1 for messages of nobody in the network.
    ///   - team: by node.
    /// - Complexity: O(messages + teams).
    static func team(_ kind: Space.Kind, writers: [Int32], team: [Int32], teams: Int) -> Int32 {
        guard kind.isChannel, teams > 0 else { return -1 }
        var messages = [Int](repeating: 0, count: teams)
        var first = [Int32](repeating: -1, count: teams)
        var isShared = [Bool](repeating: false, count: teams)
        var total = 0
        for writer in writers where writer >= 0 {
            total += 1
            let own = Int(team[Int(writer)])
            guard own >= 0 else { continue }
            messages[own] += 1
            if first[own] < 0 { first[own] = writer } else if first[own] != writer { isShared[own] = true }
        }
        guard total >= leastMessages else { return -1 }
        let owner = messages.indices.first { Double(messages[$0]) >= leastShare * Double(total) && isShared[$0] }
        return Int32(owner ?? -1)
    }
}
