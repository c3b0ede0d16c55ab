extension Measure {
    static let networkGtdEfficiency = Measure(
        name: "gtd.efficiency",
        title: "Efficiency of the network",
        unit: "share",
        shape: .network,
        definition: "How few ties there are beyond those that hold the parts of the network together: 1 = a tree, "
            + "0 = everybody helps everybody.",
        formula: "1 − (m − Σ(n_c − 1)) / Σ(n_c(n_c − 1) − (n_c − 1)) over weak components c",
        edgeCases: "Undefined where no part has more than one person. High values are no merit: a tree breaks "
            + "with any tie.",
        source: "Krackhardt 1994, \"Graph theoretical dimensions of informal organizations\".",
        complexity: "made once with the other three dimensions: O(ties · people / 64)",
        example: Example(ties: ["a>b", "b>c", "a>c"], value: 0.75),
        measure: { survey in
            .network(otherwise: "no ties", survey.passes.dimensions.efficiency)
        })
}
