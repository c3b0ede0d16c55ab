extension Measure {
    static let brokerageLiaison = Measure(
        name: "brokerage.liaison",
        title: "Liaison",
        unit: "pairs",
        shape: .person,
        definition: "Pairs of people without a direct tie for whom the person passes help on between two other "
            + "teams.",
        formula: "number of (a, b) with a→v→b, not a→b, teams A→B→C; a→v: a helped v",
        edgeCases: "Undefined without a team; people without a team take part in nothing. Weights are ignored.",
        source: "Gould and Fernandez 1989, \"Structures of mediation\", Sociological Methodology 19.",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "b>c"], teams: ["a:X", "b:Y", "c:Z"], of: "b", value: 1),
        measure: { survey in
            .teamedPerson(survey, otherwise: "no team") {
                survey.passes.brokerage.counts[$0].map { Double($0[.liaison]) }
            }
        })
}
