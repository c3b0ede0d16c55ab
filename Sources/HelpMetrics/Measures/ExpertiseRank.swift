extension Measure {
    static let expertiseRank = Measure(
        name: "expertiseRank",
        title: "ExpertiseRank",
        unit: "score",
        shape: .person,
        definition: "Who helps those who help others scores high. No PageRank: not normalised, and nothing is "
            + "redistributed.",
        formula: "ER(A) = (1 − d) + d · Σ_i ER(U_i) / C(U_i), U_i helped by A, C(U_i) = number who helped U_i, "
            + "d = 0.85",
        edgeCases: "0.15 for somebody who helped nobody; never undefined.",
        source: "Zhang, Ackerman and Adamic 2007, \"Expertise networks in online communities\", WWW 2007.",
        complexity: "O(rounds · ties)",
        example: Example(ties: ["b>a", "c>b", "c>a", "c>d"], of: "c", value: 0.5229375),
        measure: { survey in
            .person(survey) { survey.passes.expertiseRank[$0] }
        })
}
