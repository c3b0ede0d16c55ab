import Exports

extension HelpRule {
    package static let orphanReply = HelpRule(
        name: "orphan-reply", evidence: .c, title: "Reply in a thread whose opening is not in the export",
        links: [.thread],
        definition: """
            A message in a thread whose root is missing (the export was cut by date) while the export still names who \
            wrote the root. Credits the writer with having helped that person. Confidence 0.55, for what was asked \
            cannot be seen.
            """
    ) { turn in
        guard turn.log.parent[turn.row] == Row.none else { return nil }
        let orphan = turn.log.orphan(at: UInt32(turn.row))
        guard let orphan, orphan.rootAuthor != Row.none else { return nil }
        return Match(seeker: orphan.rootAuthor, ask: Row.none, confidence: 0.55)
    }
}
