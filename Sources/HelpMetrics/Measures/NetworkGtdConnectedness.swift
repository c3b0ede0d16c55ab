extension Measure {
    static let networkGtdConnectedness = Measure(
        name: "gtd.connectedness",
        title: "Connectedness",
        unit: "share of pairs",
        shape: .network,
        definition: "Share of all pairs of people that some chain of ties joins, in whatever direction help runs.",
        formula: "1 − pairs in different weak components / all pairs",
        edgeCases: "Undefined with fewer than two people. 0 without ties; isolates lower it.",
        source: "Krackhardt 1994, \"Graph theoretical dimensions of informal organizations\".",
        complexity: "made once with the other three dimensions: O(ties · people / 64)",
        example: Example(ties: ["a>b", "c"], value: 0.3333333333333333),
        measure: { survey in
            .network(otherwise: "fewer than two people", survey.passes.dimensions.connectedness)
        })
}
