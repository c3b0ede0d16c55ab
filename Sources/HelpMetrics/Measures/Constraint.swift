extension Measure {
    static let constraint = Measure(
        name: "constraint",
        title: "Constraint",
        unit: "index",
        shape: .person,
        definition: "How far the contacts of a person are tied to each other, so that they tell and ask the same: "
            + "low for those who span structural holes.",
        formula: "C = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = w_ij / Σ_k w_ik, w = help both ways, p of the whole "
            + "network",
        edgeCases: "Undefined without a contact; 1 with a single contact; may exceed 1.",
        source: "Burt 1992, \"Structural Holes\".",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "a>c"], of: "a", value: 0.5),
        measure: { survey in
            .person(survey, otherwise: "no contact") { survey.passes.holes.constraint[$0] }
        })
}
