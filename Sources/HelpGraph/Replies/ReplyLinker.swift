/// Goes through the messages of one space in their order and says of each what it most likely answers.
///
/// - Complexity: O(window) a message, in time and memory.
package struct ReplyLinker: Sendable {
    /// What a message answers.
    package struct Link: Sendable, Equatable {
        /// Position of the message answered, counted from the first of the space; `nil` for nothing.
        package var parent: Int?
        /// 0…1.
        package var probability: Float
    }

    private var scorer: ReplyScorer
    private var window: ReplyWindow
    private var candidates = ReplyCandidates()

    /// - Parameter messages: About how many the space has.
    package init(scorer: ReplyScorer = .standard, messages: Int) {
        self.scorer = scorer
        window = ReplyWindow(messages: messages)
    }

    /// Learns what follows the next message: what comes of a message tells whom it answered.
    ///
    /// - Parameter turns: The messages of the space in their order, the next one first at the first call; to be given
    ///   before each message, or never.
    package mutating func foresee(_ turns: inout some IteratorProtocol<ReplyTurn>) { window.foresee(&turns) }

    /// Looks for what the next message answers.
    ///
    /// - Parameter leastLikely: What is less likely is nothing.
    package mutating func link(_ turn: ReplyTurn, leastLikely: Float = 0) -> Link {
        candidates.look(at: turn, in: window)
        let found = scorer.foremost(of: candidates)
        let position = candidates.positions[found.candidate]
        let parent = position == window.next || found.probability < leastLikely ? nil : position
        window.add(turn, answering: parent)
        return Link(parent: parent, probability: found.probability)
    }

    /// Looks for which message of a conversation the next message answers, which is known to belong to it.
    ///
    /// - Parameter before: Position of a message of the conversation.
    /// - Returns: `nil` where the conversation is out of reach: the message then answers nothing.
    package mutating func link(_ turn: ReplyTurn, inConversationOf before: Int) -> Link? {
        guard before >= window.first else {
            window.add(turn, answering: nil)
            return nil
        }
        candidates.look(at: turn, in: window)
        candidates.keep(inConversationOf: before, of: window)
        let found = candidates.positions.isEmpty ? nil : scorer.foremost(of: candidates)
        let parent = found.map { candidates.positions[$0.candidate] } ?? before
        window.add(turn, answering: parent)
        return found.map { Link(parent: parent, probability: $0.probability) }
    }

    /// Takes the next message as it is known to be.
    package mutating func add(_ turn: ReplyTurn, answering parent: Int?) { window.add(turn, answering: parent) }
}
