extension Measure {
    static let teamExternalOut = Measure(
        name: "externalOut",
        title: "Help to other teams",
        unit: "help acts",
        shape: .team,
        definition: "Help acts that members gave to members of other teams.",
        formula: "Σ w over ties out of the team to other teams",
        edgeCases: "0 without any; never undefined. Help to people without a team is not counted.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>c:2", "c>a", "a>x"], teams: ["a:X", "c:Y"], of: "X", value: 2),
        measure: { survey in
            .team(survey) { survey.passes.help.out[$0] }
        })
}
