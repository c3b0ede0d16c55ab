import HelpGraph

extension Measure {
    static let teamHeterogeneity = Measure(
        name: "teamHeterogeneity",
        title: "Diversity of contacts",
        unit: "probability",
        shape: .person,
        definition: "Probability that two different contacts of the person, drawn at random, are in different "
            + "teams; contacts are all who helped the person or were helped.",
        formula: "1 − Σ_k n_k(n_k − 1) / (N(N − 1)), n_k contacts in team k, N = Σ n_k",
        edgeCases: "Undefined with fewer than two contacts who have a team. Needs no team of the person's own; "
            + "contacts without a team are left out.",
        source: "Blau 1977, \"Inequality and Heterogeneity\"; without replacement after Simpson 1949, Nature "
            + "163.",
        complexity: "O(ties)",
        example: Example(
            ties: ["a>b", "c>a", "a>d", "a>x"], teams: ["b:X", "c:X", "d:Y"], of: "a", value: 0.6666666666666667),
        measure: { survey in
            let rows = survey.passes.mutual.rows
            return .person(survey, otherwise: "fewer than two contacts with a team") { person in
                let teams = rows.neighbours[rows.row(person)].map { survey.team[Int($0)] }.filter { $0 >= 0 }.sorted()
                let pairs = Double(teams.count * (teams.count - 1))
                guard pairs > 0 else { return nil }
                let alike = teams.chunks().reduce(0) { $0 + $1 * ($1 - 1) }
                return 1 - Double(alike) / pairs
            }
        })
}

extension Array where Element: Equatable {
    /// Lengths of the runs of equal elements that stand side by side.
    fileprivate func chunks() -> [Int] {
        var lengths: [Int] = []
        for place in indices {
            if place > 0, self[place] == self[place - 1] { lengths[lengths.count - 1] += 1 } else { lengths.append(1) }
        }
        return lengths
    }
}
