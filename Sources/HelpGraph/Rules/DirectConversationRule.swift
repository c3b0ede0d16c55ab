import Exports

extension HelpRule {
    private static let window: Int64 = 24 * 3_600 * 1_000_000

    package static let directConversation = HelpRule(
        name: "direct-conversation", evidence: .e, title: "Answer between two people", links: Link.allCases,
        definition: """
            In a conversation of exactly two people, the first message by one after a question by the other within 24 \
            hours. Credits its writer with having helped the one who asked. Confidence 0.7.
            """
    ) { turn in
        guard turn.isTwoPeople, turn.log.parent[turn.row] == Row.none, turn.row > 0 else { return nil }
        var earlier = turn.row - 1
        while earlier >= 0, turn.log.time[turn.row] - turn.log.time[earlier] <= window {
            let author = turn.log.author[earlier]
            if author == turn.author { return nil }
            if author != Row.none, Turn.asks(turn.log.cues[earlier]) {
                return Match(seeker: author, ask: UInt32(earlier), confidence: 0.7)
            }
            earlier -= 1
        }
        return nil
    }
}
