extension Measure {
    static let networkGiniGiven = Measure(
        name: "giniGiven",
        title: "Concentration of help",
        unit: "0 to 1",
        shape: .network,
        definition: "How unevenly help is given: 0 everybody gives as much, towards 1 one person gives it all. "
            + "People who gave none are counted.",
        formula: "Σ_i (2i − n − 1) x_i / (n Σ x), x = acts given, ascending",
        edgeCases: "Undefined without help.",
        source: "Gini 1912; the form of Sen 1973.",
        complexity: "O(people · log people)",
        example: Example(ties: ["a>b:3", "b>a:1"], value: 0.25),
        measure: { survey in
            let given = survey.passes.help.given.sorted()
            let (people, total) = (Double(given.count), given.reduce(0, +))
            let spread = given.enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - people - 1) * $1.element }
            return .network(otherwise: "no help", total > 0 ? spread / (people * total) : nil)
        })
}
