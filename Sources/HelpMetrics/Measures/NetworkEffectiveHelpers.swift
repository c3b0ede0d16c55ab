#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Measure {
    static let networkEffectiveHelpers = Measure(
        name: "effectiveHelpers",
        title: "Effective helpers",
        unit: "people",
        shape: .network,
        definition: "As many people giving equally would spread the help as widely.",
        formula: "exp(−Σ p ln p), p = share of all acts given",
        edgeCases: "Undefined without help. 1 if one person gives it all.",
        source: "Hill 1973, Ecology 54 (diversity of order 1).",
        complexity: "O(people)",
        example: Example(ties: ["a>b:2", "b>a:2", "c>a:2"], value: 3),
        measure: { survey in
            let given = survey.passes.help.given
            let total = given.reduce(0, +)
            let entropy = given.reduce(0) { $0 - ($1 > 0 ? $1 / total * log($1 / total) : 0) }
            return .network(otherwise: "no help", total > 0 ? exp(entropy) : nil)
        })
}
