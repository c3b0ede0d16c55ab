extension Measure {
    static let networkTeamAssortativity = Measure(
        name: "teamAssortativity",
        title: "Assortativity by team",
        unit: "coefficient",
        shape: .network,
        definition: "How much more help stays inside teams than if everybody gave and received as much, but "
            + "without regard to teams: 1 = all of it, 0 = as by chance, below 0 = less.",
        formula: "r = (Σ e_ii − Σ a_i b_i) / (1 − Σ a_i b_i), e_ij the share of help from team i to team j, a "
            + "and b its row and column sums",
        edgeCases: "Undefined without help between people who have a team, and where all help comes from and "
            + "goes to one team. People without a team are left out.",
        source: "Newman 2003, \"Mixing patterns in networks\", Physical Review E 67.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "c>d", "a>c"], teams: ["a:X", "b:X", "c:Y", "d:Y"], value: 0.4),
        measure: { survey in
            let help = survey.passes.help
            let inside = help.inside.reduce(0, +)
            let all = inside + help.out.reduce(0, +)
            guard all > 0 else { return .network(otherwise: "no help between people with a team", nil) }
            let chance = survey.teams.indices.reduce(0.0) { sum, team in
                sum + (help.inside[team] + help.out[team]) / all * ((help.inside[team] + help.into[team]) / all)
            }
            return .network(
                otherwise: "all help is of one team", 1 - chance > 1e-12 ? (inside / all - chance) / (1 - chance) : nil)
        })
}
