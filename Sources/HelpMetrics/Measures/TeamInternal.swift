extension Measure {
    static let teamInternal = Measure(
        name: "internal",
        title: "Help inside",
        unit: "help acts",
        shape: .team,
        definition: "Help acts between two members.",
        formula: "Σ w over ties with both people in the team",
        edgeCases: "0 without any; never undefined.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b:2", "b>c"], teams: ["a:X", "b:X", "c:Y"], of: "X", value: 2),
        measure: { survey in
            .team(survey) { survey.passes.help.inside[$0] }
        })
}
