import HelpGraph

extension Measure {
    static let networkDensity = Measure(
        name: "density",
        title: "Density",
        unit: "share of pairs",
        shape: .network,
        definition: "Share of all ordered pairs of people with a tie.",
        formula: "m / (n (n − 1))",
        edgeCases: "Undefined with fewer than two people.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(1)",
        example: Example(ties: ["a>b", "b>a", "a>c"], value: 0.5),
        measure: { survey in
            let people = Double(survey.network.nodeCount)
            return .network(
                otherwise: "fewer than two people",
                people > 1 ? Double(survey.network.tieCount) / (people * (people - 1)) : nil)
        })
}
