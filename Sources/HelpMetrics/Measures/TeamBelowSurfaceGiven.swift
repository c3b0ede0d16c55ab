extension Measure {
    static let teamBelowSurfaceGiven = Measure(
        name: "belowSurfaceGiven",
        title: "Below the surface, given",
        unit: "share",
        shape: .team,
        definition: "Share of the help a team's people gave that went to other teams. Compare with "
            + "belowSurfaceExpected; of the whole firm, given and received are the same.",
        formula: "acts given to other teams / acts given to people with a team",
        edgeCases: "Undefined when nobody with a team was helped. 0 where there is a single team, 1 where nobody "
            + "helps inside.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>c:3", "a>b", "c>a:9"], teams: ["a:X", "b:X", "c:Y"], of: "X", value: 0.75),
        measure: { survey in
            let help = survey.passes.help
            return .team(survey, otherwise: "no help given") {
                let all = help.inside[$0] + help.out[$0]
                return all > 0 ? help.out[$0] / all : nil
            }
        })
}
