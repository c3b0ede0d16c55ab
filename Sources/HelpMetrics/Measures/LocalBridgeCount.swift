extension Measure {
    static let localBridgeCount = Measure(
        name: "localBridgeCount",
        title: "Local bridges",
        unit: "ties",
        shape: .person,
        definition: "Contacts of the person with whom there is no third person both have contact with: short ways "
            + "between circles that nobody else offers.",
        formula: "number of ties (u, v), direction ignored, with N(u) ∩ N(v) empty",
        edgeCases: "0 for isolates; never undefined. In a small or thin network nearly every tie is one.",
        source: "Granovetter 1973, \"The strength of weak ties\", American Journal of Sociology 78.",
        complexity: "made once: O(Σ degree²) at most",
        example: Example(ties: ["a>b", "b>c", "c>a", "c>d", "d>e", "e>f", "f>d"], of: "c", value: 1),
        measure: { survey in
            let counts = survey.passes.localBridges.counts
            return .person(survey) { Double(counts[$0]) }
        })
}
