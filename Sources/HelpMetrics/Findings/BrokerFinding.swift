extension FindingRule {
    static let broker = FindingRule(
        kind: .broker,
        title: "Broker",
        definition:
            "Somebody through whom help passes between people of different teams who have no direct tie: among the top tenth "
            + "by number of such pairs, with a rank that stays in the top quarter, and more than chance explains.",
        uncertainty:
            "Label permutations that keep team sizes, and the hypergeometric test of whether more of the person's contacts "
            + "are in other teams than of the own team's; the smaller p, doubled where both tests could come out, adjusted "
            + "over people, below .05. 95 % interval of the rank over half-samples of the conversations.",
        source: "Gould and Fernandez 1989, Sociological Methodology 19; Burt 2004, American Journal of Sociology 110.",
        find: { brokers($0) })

    private static func brokers(_ context: FindingContext) -> [Finding] {
        let tests = context.statistics.brokers
        let counts = tests.compactMap { $0?.crossTeam }.filter { $0 > 0 }.sorted(by: >)
        guard !counts.isEmpty else { return [] }
        let passing = context.statistics.brokersBeyondChance
        let stable = passing.filter { (context.statistics.brokerRanks[$0]?.high ?? .max) <= max(1, counts.count / 4) }
            .sorted { (tests[$1]?.crossTeam ?? 0, $0) < (tests[$0]?.crossTeam ?? 0, $1) }
        let median = Quantile.median(counts.map(Double.init)) ?? 0
        let told = Array(stable.prefix(context.most))
        let absence = BrokerAbsence(context.survey, brokers: told)
        return told.compactMap {
            broker($0, context, median: median, passing: passing.count, absence: absence.words($0))
        }
    }

    private static func broker(
        _ person: Int, _ context: FindingContext, median: Double, passing: Int, absence: [Finding.Piece]
    ) -> Finding? {
        guard let test = context.statistics.brokers[person], let rank = context.statistics.brokerRanks[person] else {
            return nil
        }
        let roles = rolesAcross(person, context.survey)
        let mostly = roles.first.map { ", mostly as \($0.role.article) (\($0.role.meaning))" } ?? ""
        let counts = roles.map { "\($0.role) \($0.count)" }.joined(separator: ", ")
        return Finding(
            kind: .broker,
            severity: .exceeding(Double(test.crossTeam), over: median, medium: 4, high: 8),
            statement: [
                .text("Help passes through "), .person(person),
                .text(
                    " between \(Wording.counted(test.crossTeam, "pair", "pairs")) of people of different teams who have no "
                        + "direct tie" + mostly + "."),
            ],
            people: [person], low: Double(rank.low), high: Double(rank.high),
            evidence: [
                .text(
                    "Roles: \(counts). Rank \(rank.rank) (95 % interval \(rank.low) to \(rank.high)); p \(Wording.probability(test.p)), "
                        + "adjusted \(Wording.probability(test.q)), from \(tests(test)); one of "
                        + "\(Wording.counted(passing, "person", "people")) in the top tenth beyond chance.")
            ] + absence)
    }

    private static func tests(_ test: BrokerTest) -> String {
        let boundary = "ties to other teams \(Wording.probability(test.boundaryP))"
        let labels = "random team labels \(Wording.probability(test.labelP))"
        guard test.labelCounts != test.boundaryCounts else { return "two tests: \(boundary), \(labels)" }
        return "one test: " + (test.boundaryCounts ? boundary : labels)
    }

    /// The four roles between teams, most frequent first.
    private static func rolesAcross(_ person: Int, _ survey: Survey) -> [(role: BrokerageRole, count: Int)] {
        guard let counts = survey.passes.brokerage.counts[person] else { return [] }
        return BrokerageRole.allCases.filter { $0 != .coordinator && counts[$0] > 0 }
            .map { (role: $0, count: counts[$0]) }
            .sorted { ($1.count, $0.role.rawValue) < ($0.count, $1.role.rawValue) }
    }
}

extension BrokerageRole {
    fileprivate var article: String { self == .itinerant ? "an itinerant broker" : "a \(self)" }

    fileprivate var meaning: String {
        switch self {
        case .coordinator: "between people of the own team"
        case .itinerant: "between people of one other team"
        case .gatekeeper: "bringing help from other teams into the own"
        case .representative: "carrying the own team's help to others"
        case .liaison: "between two other teams"
        }
    }
}
