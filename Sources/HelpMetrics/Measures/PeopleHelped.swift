import HelpGraph

extension Measure {
    static let peopleHelped = Measure(
        name: "peopleHelped",
        title: "People helped",
        unit: "people",
        shape: .person,
        definition: "Different people the person helped.",
        formula: "number of s with w(v, s) > 0",
        edgeCases: "0 for somebody who helped nobody; never undefined.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\". (out-degree)",
        complexity: "O(people)",
        example: Example(ties: ["a>b:3", "a>c:2", "b>a"], of: "a", value: 2),
        measure: { survey in
            .person(survey) { Double(survey.network.given.degree($0)) }
        })
}
