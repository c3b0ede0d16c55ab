extension FindingRule {
    static let unansweredTopic = FindingRule(
        kind: .unansweredTopic,
        title: "Unanswered topics",
        definition:
            "Of at least 10 people who asked with a word in a question that could be watched for a week, more had no help "
            + "within the week, the first time they asked, than the share over all such words explains, and at least 1.5 "
            + "times that share.",
        uncertainty:
            "Binomial test against the share over all words, adjusted over the words, below .05; 95 % Wilson interval of "
            + "the word's share.",
        source: "Benjamini and Hochberg 1995; Wilson 1927.",
        find: { context in
            guard let topics = context.practice?.topics, let usual = topics.usual, usual > 0 else { return [] }
            let told = topics.waiting.filter { $0.share >= 1.5 * usual }
            return told.prefix(context.most).map { waiting($0, usual: usual, found: told.count, topics.all.count) }
        })

    private static func waiting(_ topic: Topics.Topic, usual: Double, found: Int, _ tested: Int) -> Finding {
        let interval = Interval.wilson(topic.seekersLeft, of: topic.seekers)
        return Finding(
            kind: .unansweredTopic,
            severity: .exceeding(topic.share, over: usual, medium: 2, high: 4),
            statement: [
                .text(
                    "Of \(topic.seekers) people who asked with the word “\(topic.word)”, \(topic.seekersLeft) "
                        + "(\(Wording.percent(topic.share))) had no help within a week, where \(Wording.percent(usual)) is "
                        + "usual.")
            ],
            low: interval?.low, high: interval?.high,
            evidence: [
                .text(
                    "The first question of each person counts; binomial test p \(Wording.probability(topic.p)), adjusted "
                        + "\(Wording.probability(topic.q)) over \(Wording.counted(tested, "word", "words")); "
                        + "\(Wording.oneOf(found, "such words")).")
            ])
    }
}
