extension Measure {
    static let networkReciprocity = Measure(
        name: "reciprocity",
        title: "Reciprocity",
        unit: "share",
        shape: .network,
        definition: "Share of ties that are returned.",
        formula: "2M / (2M + A), M = pairs helping both ways, A = pairs helping one way",
        edgeCases: "Undefined without ties. Weights are ignored.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>a", "a>c"], value: 0.6666666666666666),
        measure: { survey in
            .network(otherwise: "no ties", survey.passes.reciprocity.arc)
        })
}
