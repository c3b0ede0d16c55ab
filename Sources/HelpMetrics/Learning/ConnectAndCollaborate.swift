extension LearningMeasure {
    /// The funnel from a first contact to working together.
    static let connectAndCollaborate: [LearningMeasure] = [
        LearningMeasure(
            name: "newPairs", title: "New pairs a month", concept: "connect and collaborate: connect",
            article: .connectedSkills,
            signal: "pairs helping for the first time after the first month, for each active person and 30 days",
            unit: "pairs", measurability: .direct, caveat: "First in this export; they may have met before.",
            edgeCases: "Undefined without messages, and where they cover less than a month or nobody is active."
        ) { practice in
            guard let span = practice.span else { return .undefined(Practice.noMessages) }
            let months = Double(span.end - span.settledIn) / Double(Span.month)
            let people = Double(practice.active.count)
            return Estimate(
                span.length >= Span.month && people > 0 ? 2 * Double(practice.newPairs) / people / months : nil,
                otherwise: "the messages cover less than a month", detail: "\(practice.newPairs) pairs")
        },
        LearningMeasure(
            name: "helpReturned", title: "New pairs that help back", concept: "connect and collaborate: connect",
            article: .connectedSkills,
            signal: "new pairs with help the other way within 30 days / new pairs seen for 30 days",
            unit: "share", measurability: .direct,
            caveat: "Pairs of one conversation are counted as independent of others.",
            edgeCases: "Undefined without messages, and where no new pair was seen for 30 days."
        ) { $0.reciprocation },
        LearningMeasure(
            name: "conversion", title: "From contact to collaboration", concept: "connect and collaborate",
            article: .connectedSkills,
            signal: "new pairs with help both ways, in two or more 30-day windows / new pairs seen for 60 days",
            unit: "share", measurability: .direct, caveat: "Later pairs were watched for less time than early ones.",
            edgeCases: "Undefined without messages, and where no new pair was seen for 60 days."
        ) { $0.share(.collaborating, of: .settledPairs, otherwise: "no new pair was seen for 60 days") },
    ]
}
