import HelpGraph

extension Measure {
    static let soleOutsideHelper = Measure(
        name: "soleOutsideHelper",
        title: "Only helper from outside",
        unit: "teams",
        shape: .person,
        definition: "Number of other teams that nobody else from outside the team helped: they would lose their "
            + "only outside helper if the person were away. It says how the organisation has shared out a "
            + "load, nothing about the person.",
        formula: "teams t with at least one act of help from outside, all of it from the person",
        edgeCases: "Undefined where no team has 5 members and 80 % of its roster known; others are left out. "
            + "Helpers without a team count as outsiders too.",
        source: "After Burt 1992, \"Structural Holes\", and Borgatti 2006 (key players).",
        complexity: "O(people + ties)",
        example: Example(
            ties: ["h>a", "h>b:2"], teams: ["a:X", "b:X", "c:X", "d:X", "e:X", "h:Y"], of: "h", value: 1),
        measure: { survey in
            guard survey.judgedTeams.contains(true) else {
                return .person(survey, otherwise: "no team of 5 people or more") { _ in nil }
            }
            let counts = SoleHelpers(survey).counts(people: survey.network.nodeCount)
            return .person(survey) { Double(counts[$0]) }
        })
}
