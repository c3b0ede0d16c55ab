extension Measure {
    static let fragmentation = Measure(
        name: "fragmentation",
        title: "Fragmentation without the person",
        unit: "share of pairs",
        shape: .person,
        definition: "Share of the pairs of all others that no chain of ties would join any more if the person "
            + "were away.",
        formula: "F = 1 − Σ_c n_c(n_c − 1) / (n'(n' − 1)), c the weak components of what is left, n' = n − 1",
        edgeCases: "Undefined with fewer than three people. Where the network has several parts, it is above 0 "
            + "for everybody.",
        source: "Borgatti 2006, \"Identifying sets of key players in a social network\", Computational & "
            + "Mathematical Organization Theory 12.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c", "c>d"], of: "b", value: 0.6666666666666667),
        measure: { survey in
            let values = KeyPlayerPass.fragmentationByPerson(survey.passes.mutual)
            return .person(survey, otherwise: "fewer than three people") { values[$0] }
        })
}
