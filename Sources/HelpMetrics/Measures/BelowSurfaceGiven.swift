extension Measure {
    static let belowSurfaceGiven = Measure(
        name: "belowSurfaceGiven",
        title: "Below the surface, given",
        unit: "share",
        shape: .person,
        definition: "Share of the help a person gave that went to other teams; help to people without a team is "
            + "not counted.",
        formula: "acts given to other teams / acts given to people with a team",
        edgeCases: "Undefined without a team, or when nobody with a team was helped. 0 where there is a single "
            + "team.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "a>c:3", "a>x:9"], teams: ["a:X", "b:X", "c:Y"], of: "a", value: 0.75),
        measure: { survey in
            let help = survey.passes.help
            return .teamedPerson(survey, otherwise: "helped nobody who has a team") {
                help.givenTeamed[$0] > 0 ? help.givenAcross[$0] / help.givenTeamed[$0] : nil
            }
        })
}
