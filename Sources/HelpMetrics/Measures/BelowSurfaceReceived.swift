extension Measure {
    static let belowSurfaceReceived = Measure(
        name: "belowSurfaceReceived",
        title: "Below the surface, received",
        unit: "share",
        shape: .person,
        definition: "Share of the help a person received that came from other teams; help from people without a "
            + "team is not counted.",
        formula: "acts received from other teams / acts received from people with a team",
        edgeCases: "Undefined without a team, or when nobody with a team helped. 0 where there is a single team.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["b>a", "c>a:3", "x>a:9"], teams: ["a:X", "b:X", "c:Y"], of: "a", value: 0.75),
        measure: { survey in
            let help = survey.passes.help
            return .teamedPerson(survey, otherwise: "helped by nobody who has a team") {
                help.receivedTeamed[$0] > 0 ? help.receivedAcross[$0] / help.receivedTeamed[$0] : nil
            }
        })
}
