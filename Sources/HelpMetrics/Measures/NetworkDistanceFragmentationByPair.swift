import HelpGraph

extension Measure {
    static let networkDistanceFragmentationByPair = Measure(
        name: "distanceFragmentationByPair",
        title: "Fragmentation by distance without the key pair",
        unit: "share",
        shape: .network,
        definition: "How far apart all others would be if those two people were away whose absence does most. Who "
            + "they are is not part of it.",
        formula: "largest D_F = 1 − 2 Σ_{i<j} 1/d_ij / (n'(n' − 1)) over all pairs of people, n' = n − 2",
        edgeCases: "Undefined with fewer than four people, and with more than 100, where not every pair is "
            + "tried.",
        source: "Borgatti 2006, \"Identifying sets of key players in a social network\", Computational & "
            + "Mathematical Organization Theory 12.",
        complexity: "O(people³ · ties / 64 · diameter)",
        example: Example(ties: ["a>b", "b>c", "c>d", "d>e", "e>a"], value: 0.6666666666666667),
        measure: { survey in
            let pair = KeyPair.byDistance(survey.passes.mutual, threads: survey.settings.threads)
            let many = survey.network.nodeCount > KeyPair.mostPeopleByDistance
            return .network(otherwise: many ? "more than 100 people" : "fewer than four people", pair?.value)
        })
}
