extension Measure {
    static let networkTopShareGiven = Measure(
        name: "topShareGiven",
        title: "Help by the top twentieth",
        unit: "share",
        shape: .network,
        definition: "Share of all help given by the 5 % of people who give most. People who gave none are counted.",
        formula: "Σ of the ⌈n / 20⌉ largest x / Σ x, x = acts given",
        edgeCases: "Undefined without help. With 20 people or fewer it is the share of one person.",
        source: "The upper end of the Lorenz curve (Lorenz 1905, Publ. Am. Stat. Assoc. 9).",
        complexity: "O(people · log people)",
        example: Example(ties: ["a>b:3", "b>a:1"], value: 0.75),
        measure: { survey in
            .network(otherwise: "no help", Inequality.topShare(survey.passes.help.given, top: 0.05))
        })
}
