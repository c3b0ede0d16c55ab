import HelpGraph

extension Measure {
    static let networkSimmelianShare = Measure(
        name: "simmelianShare",
        title: "Simmelian ties",
        unit: "share of reciprocated pairs",
        shape: .network,
        definition: "Share of the pairs who help each other that have a third person with whom both help each "
            + "other: ties that bind, and last.",
        formula: "mutual pairs with a common mutual contact / mutual pairs",
        edgeCases: "Undefined where nobody helps each other. Weights are ignored.",
        source: "Krackhardt 1998, \"Simmelian ties: super strong and sticky\".",
        complexity: "O(ties · largest degree)",
        example: Example(ties: ["a>b", "b>a", "b>c", "c>b", "a>c", "c>a", "a>d", "d>a"], value: 0.75),
        measure: { survey in
            let ties = Simmelian(survey.network)
            return .network(
                otherwise: "no pair helps each other",
                ties.mutual > 0 ? Double(ties.embedded) / Double(ties.mutual) : nil)
        })
}
