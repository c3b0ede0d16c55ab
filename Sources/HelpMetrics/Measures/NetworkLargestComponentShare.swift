import HelpGraph

extension Measure {
    static let networkLargestComponentShare = Measure(
        name: "largestComponentShare",
        title: "Largest component",
        unit: "share of people",
        shape: .network,
        definition: "Share of the people who belong to the largest part of the network.",
        formula: "people of the largest weak component / people",
        edgeCases: "Undefined without people.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c", "d"], value: 0.75),
        measure: { survey in
            let people = survey.network.nodeCount
            return .network(
                otherwise: "no people",
                people > 0 ? Double(survey.passes.components.sizes.max() ?? 0) / Double(people) : nil)
        })
}
