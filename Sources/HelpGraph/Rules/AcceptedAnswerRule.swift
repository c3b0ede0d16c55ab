import Exports

extension HelpRule {
    package static let acceptedAnswer = HelpRule(
        name: "accepted-answer", evidence: .a, title: "Accepted answer", links: [.accepted],
        definition: """
            The platform marks the message as the accepted or best answer to another person's message. Credits its \
            writer with having helped the one who asked. Confidence 0.98.
            """
    ) { turn in
        guard turn.log.parent[turn.row] != Row.none else { return nil }
        let asked = turn.log.parent[turn.row]
        return Match(seeker: turn.log.author[Int(asked)], ask: asked, confidence: 0.98)
    }
}
