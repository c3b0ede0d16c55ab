/// **Silent**: the median of the members' messages lies below the 10 % quantile of all people in other teams.
///
/// Needs 5 known members. Somebody always writes least, so the team is held against people, never against the quietest
/// team, and so many members below must be chance in fewer than 5 % of firms: P(X ≥ members below) · teams < .05, X
/// binomial over the members with probability .1. Where one person in ten elsewhere writes nothing either, that quantile is 0 and a team is silent only if none of
/// its members is active and that would be chance in fewer than 5 % of firms: (share inactive elsewhere)^members · teams
/// < .05. Where messages are unknown, help given and received counts instead.
struct TeamSilence: Sendable {
    private let survey: Survey
    private let everybody: [Double]

    init(_ survey: Survey) {
        self.survey = survey
        everybody = survey.team.indices.filter { survey.team[$0] >= 0 }.map { survey.activity($0) }.sorted()
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        let own = survey.members[team].map { survey.activity($0) }.sorted()
        guard own.count >= EnoughEvidence.activeMembers, let median = Quantile.of(sorted: own, 0.5),
            mayBeLow(median, members: own.count)
        else { return nil }
        let others = without(own)
        guard let low = Quantile.of(sorted: others, 0.1) else { return nil }
        guard low > 0 ? median < low && isBeyondChance(own, below: low) : nobodyActs(own, others) else { return nil }
        let unit = survey.messages.isEmpty ? survey.unit : "messages"
        let because =
            " is silent in this export: counted in \(unit), half of its \(own.count) members reach at most \(Wording.amount(median)), "
            + "while nine in ten people of other teams reach at least \(Wording.amount(low))."
        let silent = " is silent in this export: none of its \(own.count) members is active."
        return TeamIsolation(
            team: team, kind: .silent, because: [.team(team), .text(low > 0 ? because : silent)], share: share)
    }

    private func isBeyondChance(_ own: [Double], below low: Double) -> Bool {
        let tail = TailProbability(largest: own.count)
        let chance = tail.binomial(atLeast: own.count { $0 < low }, trials: own.count, rate: 0.1)
        return chance * Double(survey.teams.count) < 0.05
    }

    private func nobodyActs(_ own: [Double], _ others: [Double]) -> Bool {
        guard own.allSatisfy({ $0 == 0 }) else { return false }
        let inactive = Double(others.count { $0 == 0 }) / Double(others.count)
        let chance = own.reduce(1.0) { chance, _ in chance * inactive }
        return chance * Double(survey.teams.count) < 0.05
    }

    /// The quantile without the team is at most the value as many places higher as the team has members.
    private func mayBeLow(_ median: Double, members: Int) -> Bool {
        let place = everybody.count / 10 + 1 + members
        return place >= everybody.count || median <= everybody[place]
    }

    /// Everybody with a team but these; both ascend.
    private func without(_ own: [Double]) -> [Double] {
        var others: [Double] = []
        var next = 0
        for value in everybody {
            if next < own.count, own[next] == value { next += 1 } else { others.append(value) }
        }
        return others
    }
}
