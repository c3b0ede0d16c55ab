extension Measure {
    static let helpZScore = Measure(
        name: "helpZScore",
        title: "Giver or taker",
        unit: "standard deviations",
        shape: .person,
        definition: "How far the balance of help given and received lies from even: above 0 gives more, below 0 "
            + "receives more.",
        formula: "z = (a − q) / √(a + q), a = acts given, q = acts received",
        edgeCases: "Undefined without any act. 0 for a balance that is even.",
        source: "Zhang, Ackerman and Adamic 2007, \"Expertise networks in online communities\", WWW 2007.",
        complexity: "O(people)",
        example: Example(ties: ["a>b:3", "b>a:1"], of: "a", value: 1),
        measure: { survey in
            let help = survey.passes.help
            return .person(survey, otherwise: "neither gave nor received help") {
                let (given, received) = (help.given[$0], help.received[$0])
                return given + received > 0 ? (given - received) / (given + received).squareRoot() : nil
            }
        })
}
