import HelpGraph
import HelpMetrics

extension ReportBuilder {
    /// Sorted by id. Small teams stand together in one row without measures of their own. In a comparison a team that
    /// only the other side has stands there with nobody in it.
    func teamsSection() -> [Report.Team] {
        identities.teamID.indices.filter { identities.isInhabited[$0] }.map { shown in
            let teams = survey.teams.indices.filter { identities.shownTeam[$0] == shown }
            let isSmall = teams.contains(where: identities.isMerged)
            let size = teams.reduce(isSmall ? foldedPeople : 0) { $0 + survey.members[$1].count }
            let active = teams.reduce(0) { $0 + analysis.context.isolation[$1].share.activeMembers }
            let own = teams.count == 1 && !identities.isMerged(teams[0]) ? teams.first : nil
            return Report.Team(
                id: identities.teamID[shown], label: identities.teamLabel[shown], size: size, active: active,
                measures: own.map(teamValues) ?? [], isolation: own.map(isolation) ?? together(teams.count))
        }
    }

    /// People of no team who stand among the small teams.
    private var foldedPeople: Int { identities.foldsTeamless ? survey.team.count { $0 < 0 } : 0 }

    /// Shown team of a node, or `nil`.
    private func shownTeam(of node: UInt32) -> Int? {
        let team = survey.team[Int(node)]
        guard team < 0 else { return identities.shownTeam[Int(team)] }
        return identities.foldsTeamless ? identities.teamID.count - 1 : nil
    }

    private func teamValues(_ team: Int) -> [Report.Value] {
        let measured = zip(Measure.all, analysis.measurements).filter { $0.0.shape == .team }
        let share = analysis.context.isolation[team].share
        let reason = share.externalShare == nil ? "no help" : "too little help to test"
        let (received, given) = (share.receivedInterval, share.givenInterval)
        let tested: [(String, Double?)] = [
            ("externalShareLow", share.interval?.low), ("externalShareHigh", share.interval?.high),
            ("belowSurfaceReceivedLow", received?.low), ("belowSurfaceReceivedHigh", received?.high),
            ("belowSurfaceGivenLow", given?.low), ("belowSurfaceGivenHigh", given?.high), ("p", share.p[0]),
            ("q", share.q),
        ]
        return measured.map { value($0.0, $0.1, at: team) }
            + tested.map { Report.Value(name: $0.0, number: $0.1, undefined: $0.1 == nil ? reason : nil) }
            + firstHelpValues(team: team) + layerValues(team: team)
    }

    private func isolation(_ team: Int) -> Report.Isolation {
        let judged = analysis.context.isolation[team]
        return Report.Isolation(
            kind: judged.kind.rawValue, because: text(judged.because),
            singleThread: showsPeople ? judged.singleThread.map { identities.personID[$0] } : nil)
    }

    private func together(_ count: Int) -> Report.Isolation {
        Report.Isolation(
            kind: TeamIsolation.Class.insufficientEvidence.rawValue,
            because:
                count == 1
                ? "Under \(options.minimumGroup) people, so it does not stand alone."
                : "\(count) teams are shown together, so that none under \(options.minimumGroup) people stands alone."
        )
    }

    /// Help between shown teams, both directions and within, ascending; pairs without help are absent.
    func teamTiesSection() -> [Report.TeamTie] {
        let count = identities.teamID.count
        var weight = [Double](repeating: 0, count: count * count)
        for tie in analysis.ledger.ties {
            guard let helper = shownTeam(of: tie.helper), let seeker = shownTeam(of: tie.seeker) else { continue }
            weight[helper * count + seeker] += tie.weight
        }
        let chance = ExpectedTeamTies(survey, identities: identities, total: weight.reduce(0, +))
        let hidden = hiddenPairs()
        return weight.indices.filter { weight[$0] > 0 }.map { cell in
            let (helper, seeker) = (cell / count, cell % count)
            return Report.TeamTie(
                helper: identities.teamID[helper], seeker: identities.teamID[seeker], weight: weight[cell],
                expected: chance.weight(helper, seeker), hidden: hidden.contains([helper, seeker].sorted()))
        }
    }

    private func hiddenPairs() -> Set<[Int]> {
        Set(
            analysis.findings.filter { $0.kind == .hiddenCollaboration }.map { finding in
                finding.teams.map { identities.shownTeam[$0] }.sorted()
            })
    }

    var shownFindings: [Finding] { analysis.findings.filter(mayBeSaid) }

    func findingsSection() -> [Report.FindingRow] {
        let shown = shownFindings
        return shown.enumerated().map { index, finding in
            let advice = Advice.of(finding.kind)
            return Report.FindingRow(
                id: Identities.number("f", index + 1, of: shown.count), kind: finding.kind.rawValue,
                severity: finding.severity.rawValue, statement: text(finding.statement),
                people: showsPeople ? finding.people.map { identities.personID[$0] } : [],
                teams: finding.teams.map { identities.teamID[identities.shownTeam[$0]] },
                ties: showsPeople
                    ? finding.ties.map { "\(identities.personID[$0.helper])>\(identities.personID[$0.seeker])" } : [],
                interval: interval(finding), evidence: text(finding.evidence), service: advice.service.rawValue,
                skillSet: advice.skillSet.rawValue, firstStep: advice.firstStep,
                measureOfSuccess: advice.measureOfSuccess)
        }
    }

    /// A finding about a team that is too small to be shown is not told, nor one about a person where nobody is shown.
    private func mayBeSaid(_ finding: Finding) -> Bool {
        let ofOnePerson: [Finding.Kind] = [.broker, .keyHelper, .overloadedHelper]
        if !showsPeople, ofOnePerson.contains(finding.kind) || names(hiddenSpaceOf: finding) { return false }
        return !finding.teams.contains(where: identities.isMerged)
    }

    private func names(hiddenSpaceOf finding: Finding) -> Bool {
        (finding.statement + finding.evidence).contains { piece in
            if case .space(let space) = piece { smallSpaces.hidden.contains(space) } else { false }
        }
    }

    private func interval(_ finding: Finding) -> Report.Interval? {
        guard let low = finding.low, let high = finding.high else { return nil }
        return Report.Interval(low: low, high: high)
    }

    func networkValues() -> [Report.Value] {
        zip(Measure.all, analysis.measurements).filter { $0.0.shape == .network }.map { value($0.0, $0.1, at: 0) }
    }
}

/// Help between two teams that random labels would give: W · k · l / (n (n − 1)), and W · k (k − 1) / (n (n − 1)) within.
private struct ExpectedTeamTies {
    private let sizes: [Double]
    private let people: Double
    private let total: Double

    init(_ survey: Survey, identities: Identities, total: Double) {
        var sizes = [Double](repeating: 0, count: identities.teamID.count)
        for team in survey.teams.indices { sizes[identities.shownTeam[team]] += Double(survey.members[team].count) }
        if identities.foldsTeamless { sizes[sizes.count - 1] += Double(survey.team.count { $0 < 0 }) }
        self.sizes = sizes
        people = sizes.reduce(0, +)
        self.total = total
    }

    func weight(_ helper: Int, _ seeker: Int) -> Double? {
        guard people > 1 else { return nil }
        let pairs = helper == seeker ? sizes[helper] * (sizes[helper] - 1) : sizes[helper] * sizes[seeker]
        return total * pairs / (people * (people - 1))
    }
}
