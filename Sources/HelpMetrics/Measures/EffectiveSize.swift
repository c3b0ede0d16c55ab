extension Measure {
    static let effectiveSize = Measure(
        name: "effectiveSize",
        title: "Effective size",
        unit: "contacts",
        shape: .person,
        definition: "Contacts of a person less what is redundant among them.",
        formula: "Σ_j (1 − Σ_q p_iq m_jq), m_jq = w_jq / max_k w_jk, w = help both ways",
        edgeCases: "Undefined without a contact; 1 with a single contact.",
        source: "Burt 1992, \"Structural Holes\". Borgatti 1997, Connections 20(1).",
        complexity: "O(ties^1.5)",
        example: Example(ties: ["a>b", "a>c", "b>c", "a>d"], of: "a", value: 2.3333333333333335),
        measure: { survey in
            .person(survey, otherwise: "no contact") { survey.passes.holes.effectiveSize[$0] }
        })
}
