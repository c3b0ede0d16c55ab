extension Measure {
    static let teamReciprocityBalance = Measure(
        name: "reciprocityBalance",
        title: "Balance of help",
        unit: "−1 to 1",
        shape: .team,
        definition: "Help received from other teams against help given to them: −1 gives only, 1 receives only.",
        formula: "(in − out) / (in + out)",
        edgeCases: "Undefined without help across the edge of the team.",
        source: "After Cetto et al. 2018 (givers, takers, matchers), for teams.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>c:3", "c>a"], teams: ["a:X", "c:Y"], of: "X", value: -0.5),
        measure: { survey in
            let help = survey.passes.help
            return .team(survey, otherwise: "no help across the edge of the team") {
                let (into, out) = (help.into[$0], help.out[$0])
                return into + out > 0 ? (into - out) / (into + out) : nil
            }
        })
}
