extension Measure {
    static let networkLocalBridgeShare = Measure(
        name: "localBridgeShare",
        title: "Share of local bridges",
        unit: "share of tied pairs",
        shape: .network,
        definition: "Share of the pairs with help either way that share no third contact.",
        formula: "ties (u, v), direction ignored, with N(u) ∩ N(v) empty / all such ties",
        edgeCases: "Undefined without ties. 1 in a tree, 0 where every tie lies in a triangle.",
        source: "Granovetter 1973, \"The strength of weak ties\", American Journal of Sociology 78.",
        complexity: "made once: O(Σ degree²) at most",
        example: Example(ties: ["a>b", "b>c", "c>a", "c>d", "d>e", "e>f", "f>d"], value: 0.14285714285714285),
        measure: { survey in
            let pairs = Double(survey.passes.mutual.pairCount)
            return .network(
                otherwise: "no ties", pairs > 0 ? Double(survey.passes.localBridges.bridges.count) / pairs : nil)
        })
}
