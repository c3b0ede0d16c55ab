import HelpGraph

extension Measure {
    static let networkFragmentationByPair = Measure(
        name: "fragmentationByPair",
        title: "Fragmentation without the key pair",
        unit: "share of pairs",
        shape: .network,
        definition: "Share of the pairs of all others that no chain of ties would join any more if those two "
            + "people were away whose absence does most. Who they are is not part of it.",
        formula: "largest F = 1 − Σ_c n_c(n_c − 1) / (n'(n' − 1)) over all pairs of people, n' = n − 2",
        edgeCases: "Undefined with fewer than four people, and with more than 1,000, where not every pair is "
            + "tried.",
        source: "Borgatti 2006, \"Identifying sets of key players in a social network\", Computational & "
            + "Mathematical Organization Theory 12.",
        complexity: "O(people · (people + ties))",
        example: Example(ties: ["a>b", "b>c", "c>d", "d>e"], value: 1),
        measure: { survey in
            let pair = KeyPair.byComponents(survey.passes.mutual, threads: survey.settings.threads)
            let many = survey.network.nodeCount > KeyPair.mostPeople
            return .network(otherwise: many ? "more than 1,000 people" : "fewer than four people", pair?.value)
        })
}
