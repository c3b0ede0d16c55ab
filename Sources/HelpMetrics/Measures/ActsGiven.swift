extension Measure {
    static let actsGiven = Measure(
        name: "actsGiven",
        title: "Help given",
        unit: "help acts",
        shape: .person,
        definition: "Help acts in which the person was the helper.",
        formula: "Σ_s w(v, s) over the seekers s",
        edgeCases: "0 for somebody who helped nobody; never undefined.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\". (weighted out-degree)",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b:3", "a>c:2", "b>a"], of: "a", value: 5),
        measure: { survey in
            .person(survey) { survey.passes.help.given[$0] }
        })
}
