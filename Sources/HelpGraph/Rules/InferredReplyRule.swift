import Exports

extension HelpRule {
    package static let inferredReply = HelpRule(
        name: "inferred-reply", evidence: .f, title: "Likely reply to that person's message", links: [.inferred],
        definition: """
            The export does not say what the message answers, but order, time, names and words make one message the most \
            likely. Credits the writer with having helped its author. Confidence: how likely that is, from 0.5 up, times \
            0.95 when that message asks, 0.8 in a space for asking, 0.6 when its author opened the conversation with a \
            question, 0.4 otherwise. In threads that do not open with a question it also credits their opener with \
            having answered what another person asks there. Only where replies are inferred (`--infer-replies`).
            """
    ) { turn in
        let answered = turn.log.parent[turn.row]
        let author = turn.log.author[Int(answered)]
        let likelihood = Float(turn.log.likelihood[turn.row]) / 100
        return Match(seeker: author, ask: answered, confidence: likelihood * turn.confidence(answering: answered))
    }
}
