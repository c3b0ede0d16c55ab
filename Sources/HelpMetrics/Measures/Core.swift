extension Measure {
    static let core = Measure(
        name: "core",
        title: "Core",
        unit: "level",
        shape: .person,
        definition: "The largest k for which the person belongs to a group in which everybody has help ties with "
            + "at least k others of the group.",
        formula: "k-core number on ties without direction",
        edgeCases: "0 for isolates; never undefined.",
        source: "Seidman 1983, Social Networks 5.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c", "c>a", "c>d"], of: "a", value: 2),
        measure: { survey in
            .person(survey) { Double(survey.passes.core[$0]) }
        })
}
