import Exports

extension HelpRule {
    package static let threadMention = HelpRule(
        name: "thread-mention", evidence: .d, title: "Answer that names the person who asked",
        links: [.thread, .topic],
        definition: """
            A message in a thread or topic names exactly one person who asked something earlier in it and did not open it. Credits the writer with having helped that person, not the one who opened the thread. Confidence 0.8.
            """
    ) { turn in
        guard turn.row != turn.root else { return nil }
        let asked = turn.mentions.filter { $0 != turn.rootAuthor && $0 != turn.author && turn.latestAsk(of: $0) != nil }
        guard let seeker = asked.first, asked.allSatisfy({ $0 == seeker }) else { return nil }
        return Match(seeker: seeker, ask: turn.latestAsk(of: seeker) ?? UInt32(turn.root), confidence: 0.8)
    }
}
