extension Measure {
    static let networkEi = Measure(
        name: "ei",
        title: "E-I index",
        unit: "−1 to 1",
        shape: .network,
        definition: "External against internal help: −1 all inside teams, 1 all across. 0 is not neutral: what "
            + "chance gives depends on the sizes of the teams.",
        formula: "(E − I) / (E + I), E = acts across teams, I = acts inside",
        edgeCases: "Undefined when nobody with a team helped anybody with a team. −1 where there is a single "
            + "team, 1 where every team is one person.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c:3"], teams: ["a:X", "b:X", "c:Y"], value: 0.5),
        measure: { survey in
            let (inside, across) = (survey.passes.help.inside.reduce(0, +), survey.passes.help.out.reduce(0, +))
            return .network(
                otherwise: "no help between people who have a team",
                inside + across > 0 ? (across - inside) / (inside + across) : nil)
        })
}
