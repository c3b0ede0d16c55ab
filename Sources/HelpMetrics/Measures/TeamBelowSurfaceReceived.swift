extension Measure {
    static let teamBelowSurfaceReceived = Measure(
        name: "belowSurfaceReceived",
        title: "Below the surface, received",
        unit: "share",
        shape: .team,
        definition: "Share of the help a team's people received that came from other teams. Compare with "
            + "belowSurfaceExpected; of the whole firm, given and received are the same.",
        formula: "acts received from other teams / acts received from people with a team",
        edgeCases: "Undefined when nobody with a team helped them. 0 where there is a single team, 1 where nobody "
            + "helps inside.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["c>a:3", "b>a", "a>c:9"], teams: ["a:X", "b:X", "c:Y"], of: "X", value: 0.75),
        measure: { survey in
            let help = survey.passes.help
            return .team(survey, otherwise: "no help received") {
                let all = help.inside[$0] + help.into[$0]
                return all > 0 ? help.into[$0] / all : nil
            }
        })
}
