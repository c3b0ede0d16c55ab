import HelpGraph

extension Measure {
    static let helpers = Measure(
        name: "helpers",
        title: "Helpers",
        unit: "people",
        shape: .person,
        definition: "Different people who helped the person.",
        formula: "number of h with w(h, v) > 0",
        edgeCases: "0 for somebody nobody helped; never undefined.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\". (in-degree)",
        complexity: "O(people)",
        example: Example(ties: ["b>a:3", "c>a:2", "a>b"], of: "a", value: 2),
        measure: { survey in
            .person(survey) { Double(survey.network.received.degree($0)) }
        })
}
