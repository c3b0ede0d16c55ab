extension Measure {
    static let efficiency = Measure(
        name: "efficiency",
        title: "Efficiency",
        unit: "share",
        shape: .person,
        definition: "Share of a person's contacts that is not redundant.",
        formula: "effective size / number of contacts",
        edgeCases: "Undefined without a contact; 1 with a single contact.",
        source: "Burt 1992, \"Structural Holes\".",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "a>c", "b>c", "a>d"], of: "a", value: 0.7777777777777778),
        measure: { survey in
            .person(survey, otherwise: "no contact") { survey.passes.holes.efficiency[$0] }
        })
}
