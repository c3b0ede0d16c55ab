extension FindingRule {
    static let singleThread = FindingRule(
        kind: .singleThread,
        title: "Single thread",
        definition:
            "At least 95 % of the help across a team's edge, or between two teams, touches one person, although at least 3 "
            + "people of that person's team are active. Between two teams at least 10 help acts are asked for.",
        uncertainty:
            "Binomial test that some one of the active people would touch so much of it by chance, adjusted over teams or "
            + "pairs, below .05.",
        source: "Burt 1992 (structural holes); Krackhardt and Hanson 1993, \"Informal networks\".",
        find: { context in
            let teams = context.isolation.filter { $0.kind == .singleThread }
            let known = Dictionary(uniqueKeysWithValues: teams.map { ($0.team, $0.singleThread) })
            let pairs = PairThread.all(context).filter { thread in
                ![thread.pair.first, thread.pair.second].contains { known[$0] == thread.person }
            }
            return teams.map(teamThread)
                + pairs.prefix(context.most).map { pairThread($0, context, found: pairs.count) }
        })

    private static func teamThread(_ isolation: TeamIsolation) -> Finding {
        var evidence =
            Wording.counted(isolation.share.activeMembers, "active member", "active members") + "; "
            + Wording.counted(isolation.share.acts, "act touches", "acts touch") + " the team"
        if let p = isolation.decidingP { evidence += "; binomial test, adjusted p \(Wording.probability(p))" }
        return Finding(
            kind: .singleThread, severity: .high, statement: isolation.because,
            people: isolation.singleThread.map { [$0] } ?? [], teams: [isolation.team],
            evidence: [.text(evidence + ".")])
    }

    private static func pairThread(_ thread: PairThread, _ context: FindingContext, found: Int) -> Finding {
        let statement: [Finding.Piece] = [
            .text("The connection between "), .team(thread.pair.first), .text(" and "), .team(thread.pair.second),
            .text(" hangs on "), .person(thread.person),
            .text(
                ", who touches \(Wording.percent(thread.weight / thread.all)) of the help between them "
                    + "(\(Wording.amount(thread.all)) \(context.survey.unit))."),
        ]
        return Finding(
            kind: .singleThread, severity: thread.all >= thread.median * 4 ? .medium : .low, statement: statement,
            people: [thread.person], teams: [thread.pair.first, thread.pair.second], ties: thread.ties,
            evidence: [
                .text(
                    "Median pair of teams: \(Wording.amount(thread.median)). Binomial test, adjusted p "
                        + "\(Wording.probability(thread.p)); \(Wording.oneOf(found, "such pairs"))."
                )
            ])
    }
}
