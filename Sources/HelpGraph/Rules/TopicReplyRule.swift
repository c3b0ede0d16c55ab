import Exports

extension HelpRule {
    package static let topicReply = HelpRule(
        name: "topic-reply", evidence: .e, title: "Message in a topic that the person opened", links: [.topic],
        definition: """
            A message in a conversation that the platform names (a topic of Zulip) and another person opened; it does not \
            say what it answers. Credits the writer with having helped the opener. Confidence 0.7 when the topic opens \
            with a question or request, 0.6 in a space for asking, 0.3 otherwise; 0.2 less when the message names another \
            person of the topic and not the opener: a topic may hold several questions.
            """
    ) { turn in
        guard turn.row != turn.root else { return nil }
        let base: Float = turn.rootAsks ? 0.7 : turn.isHelpSpace ? 0.6 : 0.3
        return Match(
            seeker: turn.rootAuthor, ask: UInt32(turn.root), confidence: turn.namesAnother ? base - 0.2 : base)
    }
}
