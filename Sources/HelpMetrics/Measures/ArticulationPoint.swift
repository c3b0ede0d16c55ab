extension Measure {
    static let articulationPoint = Measure(
        name: "articulationPoint",
        title: "Articulation point",
        unit: "0 or 1",
        shape: .person,
        definition: "1 if the network falls into more parts without the person.",
        formula: "cut vertex of the ties without direction",
        edgeCases: "0 for isolates and for people at the end of a single tie; never undefined. Look at it with "
            + "light ties left out: one message is no bridge.",
        source: "Hopcroft and Tarjan 1973, Communications of the ACM 16.",
        complexity: "O(people + ties)",
        example: Example(ties: ["a>b", "b>c"], of: "b", value: 1),
        measure: { survey in
            let points = Set(survey.passes.cuts.articulationPoints.map(\.node))
            return .person(survey) { points.contains($0) ? 1 : 0 }
        })
}
