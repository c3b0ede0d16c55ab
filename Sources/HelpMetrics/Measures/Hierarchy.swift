extension Measure {
    static let hierarchy = Measure(
        name: "hierarchy",
        title: "Hierarchy",
        unit: "share",
        shape: .person,
        definition: "How far a person's constraint sits in a single contact: 0 spread evenly, towards 1 in one.",
        formula: "Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (C_i / N)",
        edgeCases: "Undefined with fewer than two contacts.",
        source: "Burt 1992, \"Structural Holes\".",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "a>c"], of: "a", value: 0),
        measure: { survey in
            .person(survey, otherwise: "fewer than two contacts") { survey.passes.holes.hierarchy[$0] }
        })
}
