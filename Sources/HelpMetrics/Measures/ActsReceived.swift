extension Measure {
    static let actsReceived = Measure(
        name: "actsReceived",
        title: "Help received",
        unit: "help acts",
        shape: .person,
        definition: "Help acts in which the person was the seeker.",
        formula: "Σ_h w(h, v) over the helpers h",
        edgeCases: "0 for somebody nobody helped; never undefined.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\". (weighted in-degree)",
        complexity: "O(people + ties)",
        example: Example(ties: ["b>a:3", "c>a:2", "a>b"], of: "a", value: 5),
        measure: { survey in
            .person(survey) { survey.passes.help.received[$0] }
        })
}
