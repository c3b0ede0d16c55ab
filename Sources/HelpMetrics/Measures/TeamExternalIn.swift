extension Measure {
    static let teamExternalIn = Measure(
        name: "externalIn",
        title: "Help from other teams",
        unit: "help acts",
        shape: .team,
        definition: "Help acts that members received from members of other teams.",
        formula: "Σ w over ties into the team from other teams",
        edgeCases: "0 without any; never undefined. Help from people without a team is not counted.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51.",
        complexity: "O(people + ties)",
        example: Example(ties: ["c>a:2", "a>c", "x>a"], teams: ["a:X", "c:Y"], of: "X", value: 2),
        measure: { survey in
            .team(survey) { survey.passes.help.into[$0] }
        })
}
