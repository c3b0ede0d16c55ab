extension Measure {
    static let networkGtdLeastUpperBound = Measure(
        name: "gtd.leastUpperBound",
        title: "Least upper boundedness",
        unit: "share of pairs",
        shape: .network,
        definition: "How far any two people have a nearest common source of help, as two people in a chain of "
            + "command have a nearest common superior.",
        formula: "1 − pairs without an upper bound that all their upper bounds reach / Σ(n_c − 1)(n_c − 2)/2 "
            + "over weak components c",
        edgeCases: "Undefined without a part of more than two people.",
        source: "Krackhardt 1994, \"Graph theoretical dimensions of informal organizations\". Bounds as in R "
            + "sna.",
        complexity: "made once with the other three dimensions: O(ties · people / 64)",
        example: Example(ties: ["a>c", "b>c"], value: 0),
        measure: { survey in
            .network(otherwise: "no part of more than two people", survey.passes.dimensions.leastUpperBound)
        })
}
