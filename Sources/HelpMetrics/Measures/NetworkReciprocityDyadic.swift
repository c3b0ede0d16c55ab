extension Measure {
    static let networkReciprocityDyadic = Measure(
        name: "reciprocityDyadic",
        title: "Reciprocity of pairs",
        unit: "share",
        shape: .network,
        definition: "Share of the pairs with any help between them that help both ways.",
        formula: "M / (M + A), M = pairs helping both ways, A = pairs helping one way",
        edgeCases: "Undefined without ties. Weights are ignored.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>a", "a>c"], value: 0.5),
        measure: { survey in
            .network(otherwise: "no ties", survey.passes.reciprocity.dyadic)
        })
}
