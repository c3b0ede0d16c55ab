import HelpGraph

extension FindingRule {
    static let bridgeAtRisk = FindingRule(
        kind: .bridgeAtRisk,
        title: "Bridge at risk",
        definition:
            "One person is the only one outside who helped a team of at least 5 members, of whose roster 80 % are known; anybody "
            + "from outside the team counts as a helper, also without a team.",
        uncertainty:
            "95 % interval of the number of teams that hang on the person, over half-samples of the conversations; told only where "
            + "its lower end is at least 1. It covers the chance of which conversations happened, not help that left no message.",
        source: "Burt 1992 (structural holes); Borgatti 2006 (key players); Granovetter 1973 (bridges).",
        find: { bridgesAtRisk($0) })

    private static func bridgesAtRisk(_ context: FindingContext) -> [Finding] {
        let survey = context.survey
        let sole = SoleHelpers(survey)
        let people = Array(Set(sole.holds.map(\.person))).sorted()
        let intervals = SoleHelperSamples(survey, people: people).intervals
        let bridges = people.compactMap { person -> Bridge? in
            guard let interval = intervals[person], interval.low >= 1 else { return nil }
            let holds = sole.holds.filter { $0.person == person }
            return Bridge(person: person, holds: holds, interval: interval)
        }
        let ranked = bridges.sorted { ($1.order, $0.person) < ($0.order, $1.person) }
        return ranked.prefix(context.most).map { bridgeAtRisk($0, survey, found: bridges.count) }
    }

    private struct Bridge {
        var person: Int
        var holds: [SoleHelpers.Hold]
        var interval: Interval
        var help: Double { holds.reduce(0) { $0 + $1.help } }
        /// By what is certain, then by what was seen.
        var order: Double { interval.low * 1e9 + Double(holds.count) * 1e6 + min(help, 999_999) }
    }

    private static func bridgeAtRisk(_ bridge: Bridge, _ survey: Survey, found: Int) -> Finding {
        let teams = bridge.holds.map(\.team)
        let low = Int(bridge.interval.low.rounded(.down))
        let high = Int(bridge.interval.high.rounded(.up))
        return Finding(
            kind: .bridgeAtRisk, severity: teams.count > 2 ? .high : teams.count > 1 ? .medium : .low,
            statement: named(teams) + [
                .text(
                    teams.count == 1
                        ? " has one helper outside in this export: "
                        : " have one and the same helper outside in this export: "),
                .person(bridge.person),
                .text(
                    " (\(Wording.amount(bridge.help)) \(survey.unit)). The organisation has left this to one person, who deserves "
                        + "thanks and a second pair of hands."),
            ],
            people: [bridge.person], teams: teams, ties: ties(bridge, survey), low: Double(low), high: Double(high),
            evidence: [
                .text(
                    "Teams without any other outside helper: \(teams.count) (95 % interval \(low) to \(high) with half of the "
                        + "conversations left out); \(Wording.oneOf(found, "such people")).")
            ])
    }

    private static func named(_ teams: [Int]) -> [Finding.Piece] {
        teams.enumerated().flatMap { number, team -> [Finding.Piece] in
            let between = number == 0 ? [] : [Finding.Piece.text(number == teams.count - 1 ? " and " : ", ")]
            return between + [.team(team)]
        }
    }

    private static func ties(_ bridge: Bridge, _ survey: Survey) -> [Finding.Tie] {
        let given = survey.network.given
        let teams = Set(bridge.holds.map(\.team))
        return given.row(bridge.person).map { Int(given.neighbours[$0]) }
            .filter { teams.contains(Int(survey.team[$0])) }
            .map { Finding.Tie(helper: bridge.person, seeker: $0) }
    }
}
