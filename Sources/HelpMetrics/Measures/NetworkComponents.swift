extension Measure {
    static let networkComponents = Measure(
        name: "components",
        title: "Components",
        unit: "parts",
        shape: .network,
        definition: "Parts of the network with no help between them.",
        formula: "number of weak components",
        edgeCases: "Isolates are parts of their own. 0 for a network without people.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "c>d", "e"], value: 3),
        measure: { survey in
            .network(Double(survey.passes.components.count))
        })
}
