import Exports

extension HelpRule {
    package static let explicitReply = HelpRule(
        name: "explicit-reply", evidence: .b, title: "Reply to that person's message", links: [.reply],
        definition: """
            The export names the very message that is answered. Credits the writer with having helped its author. \
            Confidence 0.95 when that message asks, 0.8 in a space for asking, 0.6 when its author opened the \
            conversation with a question, 0.4 otherwise: an answer to a remark is contact more often than help.
            """
    ) { turn in
        guard turn.log.parent[turn.row] != Row.none else { return nil }
        let answered = turn.log.parent[turn.row]
        return Match(
            seeker: turn.log.author[Int(answered)], ask: answered, confidence: turn.confidence(answering: answered))
    }
}

extension Turn {
    /// That an answer to that very message helped its writer.
    func confidence(answering row: UInt32) -> Float {
        if Int(row) == root ? rootAsks : Turn.asks(log.cues[Int(row)]) { return 0.95 }
        if isHelpSpace { return 0.8 }
        return log.author[Int(row)] == rootAuthor && rootAsks ? 0.6 : 0.4
    }
}
