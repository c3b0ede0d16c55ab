import HelpGraph

extension Measure {
    static let networkLocalBridgeSpan = Measure(
        name: "localBridgeSpan",
        title: "Span of local bridges",
        unit: "ties",
        shape: .network,
        definition: "How long the way round is, on average, where the help between two people who share no "
            + "contact falls away.",
        formula: "mean over local bridges of the shortest other way between their ends",
        edgeCases: "Undefined where no local bridge has another way, and with more than 2,000 people, where it "
            + "would take too long. 3 at least; bridges without any other way are left out.",
        source: "Granovetter 1973, \"The strength of weak ties\", American Journal of Sociology 78. Span: Watts "
            + "1999, \"Small Worlds\".",
        complexity: "O(local bridges · ties)",
        example: Example(ties: ["a>b", "b>c", "c>d", "d>a", "d>x"], value: 3),
        measure: { survey in
            guard survey.network.nodeCount <= 2_000 else { return .network(otherwise: "more than 2,000 people", nil) }
            let spans = survey.passes.localBridges.bridges.compactMap {
                LocalBridges.span(of: $0, survey.passes.mutual)
            }
            return .network(
                otherwise: "no local bridge with another way round",
                spans.isEmpty ? nil : Double(spans.reduce(0, +)) / Double(spans.count))
        })
}
