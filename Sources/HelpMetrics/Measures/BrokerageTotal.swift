extension Measure {
    static let brokerageTotal = Measure(
        name: "brokerage.total",
        title: "Brokerage",
        unit: "pairs",
        shape: .person,
        definition: "Pairs of people without a direct tie for whom the person passes help on, in any role.",
        formula: "number of (a, b) with a→v→b, not a→b",
        edgeCases: "Undefined without a team; people without a team take part in nothing. Weights are ignored.",
        source: "Gould and Fernandez 1989, \"Structures of mediation\", Sociological Methodology 19.",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "b>c", "b>d"], teams: ["a:X", "b:X", "c:Y", "d:Z"], of: "b", value: 2),
        measure: { survey in
            .teamedPerson(survey, otherwise: "no team") { survey.passes.brokerage.counts[$0].map { Double($0.total) } }
        })
}
