/// Says of each team how it stands towards the others. The first of these that holds:
///
/// 1. **silent** – see `TeamSilence`.
/// 2. **cut-off** – enough data, and no help at all with anybody outside.
/// 3. **insufficient-evidence** – fewer than 5 active members or 20 acts, roster coverage below 80 %, or no other team.
/// 4. **single-thread** – see `SingleThread`.
/// 5. **one-way** – see `OneWay`.
/// 6. **inward** – see `Inward`.
/// 7. **connected** – otherwise.
///
/// Acts are ties where a network comes without conversations.
package enum IsolationRule {
    /// One per team, in the order of `survey.teams`.
    ///
    /// - Complexity: O(people + ties + teams · log teams).
    package static func classify(_ survey: Survey, _ statistics: SurveyStatistics) -> [TeamIsolation] {
        let contacts = OutsideContact.all(survey)
        let silence = TeamSilence(survey)
        let threads = SingleThread(survey, contacts, statistics.teams)
        let ways = OneWay(survey, contacts, statistics.teams)
        let inward = Inward(statistics.teams)
        return survey.teams.indices.map { team in
            let share = statistics.teams[team]
            return silence.judge(team, share)
                ?? cutOff(survey, team, share, contacts[team])
                ?? insufficient(survey, team, share)
                ?? threads.judge(team, share)
                ?? ways.judge(team, share)
                ?? inward.judge(team, share)
                ?? connected(team, share)
        }
    }

    private static func cutOff(_ survey: Survey, _ team: Int, _ share: TeamShare, _ contact: OutsideContact)
        -> TeamIsolation?
    {
        guard share.sufficient, contact.ties == 0, contact.teamless == 0 else { return nil }
        let because =
            ", with \(share.activeMembers) active members and \(share.acts) \(survey.actUnit) among themselves, neither "
            + "helped nor was helped by anybody outside in this export."
        return TeamIsolation(team: team, kind: .cutOff, because: [.team(team), .text(because)], share: share)
    }

    private static func insufficient(_ survey: Survey, _ team: Int, _ share: TeamShare) -> TeamIsolation? {
        guard !share.sufficient else { return nil }
        var lacks: [String] = []
        if share.activeMembers < EnoughEvidence.activeMembers {
            lacks.append("\(share.activeMembers) active members (\(EnoughEvidence.activeMembers) needed)")
        }
        if share.acts < EnoughEvidence.acts {
            lacks.append("\(share.acts) \(survey.actUnit) (\(EnoughEvidence.acts) needed)")
        }
        if survey.teamCoverage[team] < EnoughEvidence.coverage {
            lacks.append("\(Wording.percent(survey.teamCoverage[team])) of its roster known (80 % needed)")
        }
        if lacks.isEmpty { lacks.append("no other team to compare with") }
        let because = " cannot be judged from this export: " + lacks.joined(separator: ", ") + "."
        return TeamIsolation(
            team: team, kind: .insufficientEvidence, because: [.team(team), .text(because)], share: share)
    }

    private static func connected(_ team: Int, _ share: TeamShare) -> TeamIsolation {
        let external = Wording.percent(share.externalShare ?? 0)
        let because =
            " shares help across its edge: \(external) of the help that touches it in this export is with other teams."
        return TeamIsolation(team: team, kind: .connected, because: [.team(team), .text(because)], share: share)
    }
}

extension Survey {
    /// What the least amount of evidence is counted in.
    var actUnit: String { episodes.isEmpty ? "ties" : "help acts" }
}
