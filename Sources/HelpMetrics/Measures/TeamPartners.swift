extension Measure {
    static let teamPartners = Measure(
        name: "partners",
        title: "Partner teams",
        unit: "teams",
        shape: .team,
        definition: "Other teams with which the team has ties, either way.",
        formula: "number of teams h with w(g, h) + w(h, g) > 0",
        edgeCases: "0 without any; never undefined.",
        source: "Wasserman and Faust 1994, \"Social Network Analysis\".",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "c>a", "a>d"], teams: ["a:X", "b:Y", "c:Z", "d:X"], of: "X", value: 2),
        measure: { survey in
            .team(survey) { Double(survey.passes.help.partners[$0]) }
        })
}
