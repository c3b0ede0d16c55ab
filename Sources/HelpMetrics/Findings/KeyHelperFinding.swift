import HelpGraph

extension FindingRule {
    static let keyHelper = FindingRule(
        kind: .keyHelper,
        title: "Key helper",
        definition:
            "Somebody who helped at least 5 different people, lies above the upper fence (third quartile + 1.5 × "
            + "interquartile range) of all who helped anybody, and whose rank by people helped stays above the median.",
        uncertainty: "95 % interval of the rank over half-samples of the conversations.",
        source: "Cross and Prusak 2002, \"The people who make organizations go or stop\" (central connectors); "
            + "Tukey 1977 (fences).",
        find: { keyHelpers($0) })

    private static func keyHelpers(_ context: FindingContext) -> [Finding] {
        let given = context.survey.network.given
        let helpers = (0..<given.nodeCount).filter { given.degree($0) > 0 }
        let reach = helpers.map { Double(given.degree($0)) }.sorted()
        guard let low = Quantile.of(sorted: reach, 0.25), let median = Quantile.of(sorted: reach, 0.5),
            let high = Quantile.of(sorted: reach, 0.75)
        else { return [] }
        let fence = max(5, high + 1.5 * (high - low))
        let above = helpers.filter { Double(given.degree($0)) >= fence && Double(given.degree($0)) > median }
        let named = above.filter { (context.statistics.helpedRanks[$0]?.high ?? .max) < (helpers.count + 1) / 2 }
            .sorted { (given.degree($1), $0) < (given.degree($0), $1) }
        return named.prefix(context.most).map { keyHelper($0, context, median: median, above: above.count) }
    }

    private static func keyHelper(_ person: Int, _ context: FindingContext, median: Double, above: Int) -> Finding {
        let given = context.survey.network.given
        let people = given.degree(person)
        let acts = given.row(person).reduce(0) { $0 + given.weights[$1] }
        let share = acts / given.weights.reduce(0, +)
        let interval = context.statistics.helpedRanks[person]
        let ranks = interval.map { "Rank \($0.rank) by people helped (95 % interval \($0.low) to \($0.high))" } ?? ""
        return Finding(
            kind: .keyHelper,
            severity: .exceeding(Double(people), over: median, medium: 4, high: 8),
            statement: [
                .person(person),
                .text(
                    " helped \(people) different people, where half of all helpers helped at most "
                        + "\(Wording.amount(median)), and gave \(Wording.percent(share)) of all help."),
            ],
            people: [person], low: interval.map { Double($0.low) }, high: interval.map { Double($0.high) },
            evidence: [
                .text(
                    "\(Wording.amount(acts)) \(context.survey.unit) to \(people) people. " + ranks
                        + "; \(Wording.oneOf(above, "people")) this far above the rest.")
            ])
    }
}
