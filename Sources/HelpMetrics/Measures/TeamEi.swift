extension Measure {
    static let teamEi = Measure(
        name: "ei",
        title: "E-I index",
        unit: "−1 to 1",
        shape: .team,
        definition: "External against internal help of the team: −1 all inside, 1 all across. Compare with "
            + "eiExpected, not with 0.",
        formula: "(E − I) / (E + I), E = acts across the edge, in and out, I = acts inside",
        edgeCases: "Undefined when no help with people of any team touches the team. −1 where there is a single "
            + "team.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "a>c:2", "c>b"], teams: ["a:X", "b:X", "c:Y"], of: "X", value: 0.5),
        measure: { survey in
            let help = survey.passes.help
            return .team(survey, otherwise: "no help touches the team") {
                let (across, inside) = (help.out[$0] + help.into[$0], help.inside[$0])
                return across + inside > 0 ? (across - inside) / (across + inside) : nil
            }
        })
}
