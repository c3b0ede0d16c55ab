extension Measure {
    static let teamExternalShare = Measure(
        name: "externalShare",
        title: "External share",
        unit: "share",
        shape: .team,
        definition: "Share of the help touching the team that crosses its edge, in or out.",
        formula: "(in + out) / (inside + in + out)",
        edgeCases: "Undefined when no help with people of any team touches the team. 0 where there is a single "
            + "team.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "a>c:2", "c>b"], teams: ["a:X", "b:X", "c:Y"], of: "X", value: 0.75),
        measure: { survey in
            let help = survey.passes.help
            return .team(survey, otherwise: "no help touches the team") {
                let across = help.out[$0] + help.into[$0]
                return across + help.inside[$0] > 0 ? across / (across + help.inside[$0]) : nil
            }
        })
}
