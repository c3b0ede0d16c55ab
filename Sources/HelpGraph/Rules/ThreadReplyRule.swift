import Exports

extension HelpRule {
    package static let threadReply = HelpRule(
        name: "thread-reply", evidence: .c, title: "Reply in that person's thread", links: [.thread],
        definition: """
            A message in the thread that another person opened. Credits the writer with having helped the opener. \
            Confidence 0.9 when the thread opens with a question or request, 0.75 in a space for asking, 0.4 otherwise; \
            0.2 less when the message names another person of the thread and not the opener.
            """
    ) { turn in
        guard turn.row != turn.root else { return nil }
        let base: Float = turn.rootAsks ? 0.9 : turn.isHelpSpace ? 0.75 : 0.4
        return Match(
            seeker: turn.rootAuthor, ask: UInt32(turn.root), confidence: turn.namesAnother ? base - 0.2 : base)
    }
}

extension Turn {
    /// Names another person of the conversation, and not the one who opened it.
    var namesAnother: Bool {
        !mentions.contains(rootAuthor) && mentions.contains { $0 != author && wroteBefore($0) }
    }
}
