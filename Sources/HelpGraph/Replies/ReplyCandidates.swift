import Exports

/// A message and all that it may answer, as the model sees them.
package struct ReplyCandidates: Sendable {
    /// Features of the message alone.
    package private(set) var message = ReplyFeatures()
    /// Features of each pair: the message itself first, then from the latest backwards.
    package private(set) var pairs: [ReplyFeatures] = []
    /// Position of each candidate.
    package private(set) var positions: [Int] = []
    /// Number of the conversation of each candidate; -1 of the message itself, which would begin one.
    package private(set) var conversations: [Int32] = []

    package init() {}

    /// Looks at the next message of a window.
    package mutating func look(at turn: ReplyTurn, in window: ReplyWindow) {
        pairs.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        conversations.removeAll(keepingCapacity: true)
        let facts = ReplyFacts(turn, window)
        message = ReplyFeatures(of: turn, facts, window)
        pairs.append(.answersNothing)
        positions.append(window.next)
        conversations.append(-1)
        var rest = facts.candidates
        while rest != 0 {
            let position = window.next - 1 - rest.trailingZeroBitCount
            pairs.append(ReplyFeatures(of: turn, position, facts, window))
            positions.append(position)
            conversations.append(window[position].conversation)
            rest &= rest &- 1
        }
    }

    /// Drops all but the messages of one conversation.
    package mutating func keep(inConversationOf member: Int, of window: ReplyWindow) {
        let conversation = window[member].conversation
        let kept = positions.indices.filter {
            positions[$0] < window.next && window[positions[$0]].conversation == conversation
        }
        (pairs, positions) = (kept.map { pairs[$0] }, kept.map { positions[$0] })
        conversations = kept.map { _ in conversation }
    }
}
