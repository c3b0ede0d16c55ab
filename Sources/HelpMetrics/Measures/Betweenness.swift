import HelpGraph

extension Measure {
    static let betweenness = Measure(
        name: "betweenness",
        title: "Betweenness",
        unit: "share of pairs",
        shape: .person,
        definition: "Share of the ordered pairs of other people whose shortest chains of help run through the "
            + "person; a tie is the shorter the heavier it is.",
        formula: "Σ σ_st(v) / σ_st over s ≠ v ≠ t, divided by (n − 1)(n − 2); length of a tie = 1 / w",
        edgeCases: "Undefined with fewer than three people. Pairs without a chain add 0; isolates have 0.",
        source: "Freeman 1977, Sociometry 40; Brandes 2001, Journal of Mathematical Sociology 25.",
        complexity: "O(people · ties)",
        example: Example(ties: ["a>b", "b>c"], of: "b", value: 0.5),
        measure: { survey in
            let others = Double((survey.network.nodeCount - 1) * (survey.network.nodeCount - 2))
            return .person(survey, otherwise: "fewer than three people") {
                others > 0 && survey.network.nodeCount > 2 ? survey.passes.betweenness[$0] / others : nil
            }
        })
}
