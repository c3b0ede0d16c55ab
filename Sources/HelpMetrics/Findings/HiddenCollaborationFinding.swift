extension FindingRule {
    static let hiddenCollaboration = FindingRule(
        kind: .hiddenCollaboration,
        title: "Hidden collaboration",
        definition:
            "Two teams that nothing formal links share at least 5 help acts, more than 95 % of random labellings give "
            + "teams of their sizes, and more than the activity of their people explains.",
        uncertainty:
            "Label permutations that keep team sizes, below .05; adjusted by the largest excess of any pair without a formal "
            + "link, beyond activity and in deviations of its own, below .05. Where ties times permutations exceed 5 thousand million, fewer labellings are drawn for pairs, never "
            + "below 999, and the report says how many.",
        source:
            "After Berg's Collaboration Pyramid (2012): contributions from outside the team; null model as Krackhardt's "
            + "permutation tests; Westfall and Young 1993.",
        find: { context in
            let hidden = context.statistics.pairs.filter(\.isHidden)
                .sorted { ($1.weight / $1.expected, $0.pair) < ($0.weight / $0.expected, $1.pair) }
            return hidden.prefix(context.most).map { hiddenCollaboration($0, context.survey, found: hidden.count) }
        })

    private static func hiddenCollaboration(_ excess: TeamPairExcess, _ survey: Survey, found: Int) -> Finding {
        let links =
            survey.formalLinks.isEmpty
            ? "No formal links between teams were given, so this may be known already"
            : "Nothing formal links the two teams"
        return Finding(
            kind: .hiddenCollaboration,
            severity: .exceeding(excess.weight, over: excess.expected, medium: 2, high: 4),
            statement: [
                .team(excess.pair.first), .text(" and "), .team(excess.pair.second),
                .text(
                    " help each other more than their sizes explain (\(Wording.amount(excess.weight)) \(survey.unit), "
                        + "\(Wording.amount(excess.expected)) expected), without a formal link between them."),
            ],
            teams: [excess.pair.first, excess.pair.second],
            evidence: [
                .text(
                    "\(links). Label permutation p \(Wording.probability(excess.p)), adjusted "
                        + "\(Wording.probability(excess.q)); \(Wording.oneOf(found, "such pairs"))."
                )
            ])
    }
}
