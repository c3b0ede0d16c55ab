extension Measure {
    static let networkBelowSurface = Measure(
        name: "belowSurface",
        title: "Below the surface",
        unit: "share",
        shape: .network,
        definition: "Share of all help that crosses teams; help with people without a team is not counted.",
        formula: "B = acts across teams / acts between people with a team",
        edgeCases: "Undefined when nobody with a team helped anybody with a team. 0 where there is a single "
            + "team, 1 where every team is one person.",
        source: "After Oscar Berg, \"The collaboration pyramid (or iceberg)\", 2012.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c:3"], teams: ["a:X", "b:X", "c:Y"], value: 0.75),
        measure: { survey in
            let (inside, across) = (survey.passes.help.inside.reduce(0, +), survey.passes.help.out.reduce(0, +))
            return .network(
                otherwise: "no help between people who have a team",
                inside + across > 0 ? across / (inside + across) : nil)
        })
}
