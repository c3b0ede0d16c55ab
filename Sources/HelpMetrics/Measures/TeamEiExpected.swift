extension Measure {
    static let teamEiExpected = Measure(
        name: "eiExpected",
        title: "E-I index by chance",
        unit: "−1 to 1",
        shape: .team,
        definition: "What the E-I index of a team of this size comes to if teams are dealt out at random.",
        formula: "(E − I) / (E + I) of the exact label-permutation means E = 2k(n − k)W / (n(n − 1)) and I = "
            + "k(k − 1)W / (n(n − 1)); k people of n with a team",
        edgeCases: "Undefined for a team without people, and for a single person who is alone. The ratio of "
            + "means, as the help touching a team varies from labelling to labelling.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51. Permutation means derived from exchangeable labels.",
        complexity: "O(people)",
        example: Example(ties: ["a>b"], teams: ["a:X", "b:X", "c:Y", "d:Y"], of: "X", value: 0.6),
        measure: { survey in
            let people = survey.members.reduce(0) { $0 + $1.count }
            return .team(survey, otherwise: "nobody to have ties with") {
                TeamChance.expected(size: survey.members[$0].count, people: people).map { 2 * $0 - 1 }
            }
        })
}
