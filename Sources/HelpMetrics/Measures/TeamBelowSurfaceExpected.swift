extension Measure {
    static let teamBelowSurfaceExpected = Measure(
        name: "belowSurfaceExpected",
        title: "Below the surface, by chance",
        unit: "share",
        shape: .team,
        definition:
            "What belowSurfaceGiven and belowSurfaceReceived of a team of this size come to if teams are dealt out "
            + "at random.",
        formula: "(n − k) / (n − 1), the ratio of the exact label-permutation means k(n − k)W / (n(n − 1)) and "
            + "k(n − 1)W / (n(n − 1)); k people of n with a team",
        edgeCases:
            "Undefined for a team without people, and for a single person who is alone. 0 where there is a single "
            + "team, 1 for a team of one.",
        source: "Krackhardt and Stern 1988, \"Informal networks and organizational crises\", Social "
            + "Psychology Quarterly 51. Permutation means derived from exchangeable labels.",
        complexity: "O(people)",
        example: Example(ties: ["a>b"], teams: ["a:X", "b:X", "c:Y", "d:Y", "e:Y"], of: "X", value: 0.75),
        measure: { survey in
            let people = survey.members.reduce(0) { $0 + $1.count }
            return .team(survey, otherwise: "nobody to have ties with") {
                let size = survey.members[$0].count
                return size > 0 && people > 1 ? Double(people - size) / Double(people - 1) : nil
            }
        })
}
