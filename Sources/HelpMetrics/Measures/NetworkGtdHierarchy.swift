extension Measure {
    static let networkGtdHierarchy = Measure(
        name: "gtd.hierarchy",
        title: "Hierarchy of the network",
        unit: "share of pairs",
        shape: .network,
        definition: "How far help runs one way only: 1 = as orders in a chain of command, 0 = whoever helps "
            + "somebody, over whatever chain, is also helped by them.",
        formula: "1 − pairs that reach each other / pairs of which one reaches the other",
        edgeCases: "Undefined where nobody helps anybody. Not to be mixed up with the hierarchy of one person's "
            + "constraint.",
        source: "Krackhardt 1994, \"Graph theoretical dimensions of informal organizations\".",
        complexity: "made once with the other three dimensions: O(ties · people / 64)",
        example: Example(ties: ["a>b", "b>a", "b>c"], value: 0.6666666666666667),
        measure: { survey in
            .network(otherwise: "no ties", survey.passes.dimensions.hierarchy)
        })
}
