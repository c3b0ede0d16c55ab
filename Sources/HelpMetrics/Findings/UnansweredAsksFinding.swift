extension FindingRule {
    static let unansweredAsks = FindingRule(
        kind: .unansweredAsks,
        title: "Unanswered asks",
        definition:
            "A channel with at least 20 questions that could be watched for a week leaves more of them without help that long "
            + "than the firm's share explains, and at least 1.5 times that share.",
        uncertainty:
            "Binomial test against the firm's share, adjusted over the channels with enough questions, below .05; 95 % Wilson "
            + "interval of the channel's share.",
        source: "Benjamini and Hochberg 1995; Wilson 1927.",
        find: { context in
            guard let practice = context.practice else { return [] }
            let waiting = WaitingSpaces(practice.spaces)
            guard let firm = waiting.firm, firm > 0 else { return [] }
            let told = waiting.found.filter { Double($0.left) >= 1.5 * firm * Double($0.watched) }
            return told.prefix(context.most).map { unanswered($0, firm: firm, found: told.count, waiting.tested) }
        })

    private static func unanswered(_ space: WaitingSpaces.Space, firm: Double, found: Int, _ tested: Int) -> Finding {
        let share = Double(space.left) / Double(space.watched)
        let interval = Interval.wilson(space.left, of: space.watched)
        return Finding(
            kind: .unansweredAsks,
            severity: .exceeding(share, over: firm, medium: 2, high: 4),
            statement: [
                .text("In "), .space(space.number),
                .text(
                    ", \(space.left) of \(space.watched) questions (\(Wording.percent(share))) had no help within a week, where "
                        + "the firm leaves \(Wording.percent(firm))."),
            ],
            low: interval?.low, high: interval?.high,
            evidence: [
                .text(
                    "Binomial test p \(Wording.probability(space.p)), adjusted \(Wording.probability(space.q)) over "
                        + "\(Wording.counted(tested, "channel", "channels")); \(Wording.oneOf(found, "such channels"))."
                )
            ])
    }
}
