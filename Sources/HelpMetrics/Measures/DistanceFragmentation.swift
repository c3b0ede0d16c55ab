import HelpGraph
import Parallel

extension Measure {
    static let distanceFragmentation = Measure(
        name: "distanceFragmentation",
        title: "Fragmentation by distance without the person",
        unit: "share",
        shape: .person,
        definition: "How far apart all others would be if the person were away: 0 = everybody tied to everybody, "
            + "1 = nobody to anybody.",
        formula: "D_F = 1 − 2 Σ_{i<j} 1/d_ij / (n'(n' − 1)) over what is left, d the number of ties between i "
            + "and j, n' = n − 1",
        edgeCases: "Undefined with fewer than three people, and with more than 500, where it would take too "
            + "long. Pairs without a chain add 0.",
        source: "Borgatti 2006, \"Identifying sets of key players in a social network\", Computational & "
            + "Mathematical Organization Theory 12.",
        complexity: "O(people² · ties / 64 · diameter)",
        example: Example(ties: ["a>b", "b>c", "c>d"], of: "a", value: 0.16666666666666663),
        measure: { survey in
            let people = survey.network.nodeCount
            guard people > 2, people <= mostForDistances else {
                return .person(survey, otherwise: people > 2 ? "more than 500 people" : "fewer than three people") {
                    _ in nil
                }
            }
            let values = Parallel.map(people, threads: survey.settings.threads) { person in
                KeyPlayerPass.fragmentation(survey.passes.mutual, without: [person], threads: 1).distance
            }
            return .person(survey, otherwise: "fewer than three people") { values[$0] }
        })

    private static let mostForDistances = 500
}
