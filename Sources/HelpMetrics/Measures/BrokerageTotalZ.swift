extension Measure {
    static let brokerageTotalZ = Measure(
        name: "brokerage.totalZ",
        title: "Brokerage, against chance",
        unit: "standard deviations",
        shape: .person,
        definition: "How far the count of brokerage.total lies from what ties drawn at random would give.",
        formula: "z = (raw − E) / sd, E and sd for independent ties of the observed density among people with "
            + "a team",
        edgeCases: "Undefined without a team, and where chance gives none (E = 0). Assumes independent ties: for "
            + "claims see the permutation p.",
        source: "Gould and Fernandez 1989, \"Structures of mediation\", Sociological Methodology 19.",
        complexity: "O(ties^1.5)",
        example: Example(
            ties: ["1>2", "2>3", "3>1", "2>4", "4>5", "5>6", "6>4", "5>3", "6>7", "7>2", "1>4"],
            teams: ["1:A", "2:A", "3:A", "4:B", "5:B", "6:B", "7:C"], of: "2", value: 0.831140),
        measure: { survey in
            .teamedPerson(survey, otherwise: "chance gives none") { survey.passes.brokerage.z(ofTotal: $0) }
        })
}
