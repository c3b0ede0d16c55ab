import Testing

@testable import HelpMetrics

/// Five teams that help each other, and one person each who stands out in the way a finding is about.
private func telling() -> Firm {
    var firm = Firm([10, 10, 10, 10, 10, 10])
    firm.mingle(0..<5, inside: 60, across: 3)
    firm.help(5, 5, 90)
    // Person 3 of team 5 is all of its contact outside.
    for number in 0..<12 {
        firm.acts.append((firm.person(5, 3), firm.person(number % 5, number)))
        firm.acts.append((firm.person(number % 5, number + 5), firm.person(5, 3)))
    }
    // Person 0 of team 0 helps everybody in teams 1 to 4.
    for team in 1..<5 { for number in 0..<10 { firm.acts.append((firm.person(0, 0), firm.person(team, number))) } }
    return firm
}

@Test func `every kind has one rule, in the order of the kinds, and advice`() {
    #expect(FindingRule.all.map(\.kind) == Finding.Kind.allCases)
    for kind in Finding.Kind.allCases {
        #expect(Advice.of(kind).firstStep.count > 40 && Advice.of(kind).measureOfSuccess.count > 20)
    }
    for rule in FindingRule.all {
        #expect(rule.definition.hasSuffix(".") && !rule.uncertainty.isEmpty && !rule.source.isEmpty)
    }
}

@Test func `findings stand by severity, then kind`() {
    let findings = FindingRule.findings(FindingContext(telling().survey))
    let order = findings.map { finding in
        (
            Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 9,
            Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 9
        )
    }
    #expect(findings.count > 1)
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 })
}

@Test func `who helps far more people than others is a key helper`() throws {
    let firm = telling()
    let findings = FindingRule.keyHelper.find(FindingContext(firm.survey))
    let first = try #require(findings.first)
    #expect(first.people == [firm.person(0, 0)])
    #expect(first.low == 1 && first.high == 1)
}

@Test func `a team whose contact hangs on one person is told with the person`() throws {
    let firm = telling()
    let first = try #require(FindingRule.singleThread.find(FindingContext(firm.survey)).first)
    #expect(first.people == [firm.person(5, 3)])
    #expect(first.teams == [5])
    #expect(first.severity == .high)
}

@Test func `two teams whose help hangs on one person are told with their ties`() throws {
    var firm = Firm([10, 10, 10])
    firm.mingle(0..<3, inside: 60, across: 0)
    firm.help(0, 2, 20)
    firm.help(2, 1, 20)
    for number in 0..<15 { firm.acts.append((firm.person(0, 4), firm.person(1, number % 6))) }
    let findings = FindingRule.singleThread.find(FindingContext(firm.survey)).filter { $0.teams == [0, 1] }
    let finding = try #require(findings.first)
    #expect(finding.people == [firm.person(0, 4)])
    #expect(finding.ties.count == 6)
}

@Test func `teams that help each other out of the ordinary are hidden, unless they are linked`() {
    var firm = Firm(Array(repeating: 8, count: 8))
    firm.mingle(0..<8, inside: 30, across: 2)
    firm.help(2, 6, 80)
    var settings = RandomNetworks.quick
    settings.permutations = 1_999
    let hidden = { (firm: Firm) in
        let plain = firm.survey
        let survey = Survey(
            network: plain.network, teams: plain.teams, team: plain.team, episodes: plain.episodes,
            messages: plain.messages, formalLinks: plain.formalLinks, settings: settings)
        return FindingRule.hiddenCollaboration.find(FindingContext(survey)).map(\.teams)
    }
    #expect(hidden(firm) == [[2, 6]])
    firm.links = [TeamPair(6, 2)]
    #expect(hidden(firm) == [])
}

@Test func `somebody who passes help between teams all the time is a broker`() throws {
    var firm = Firm(Array(repeating: 10, count: 6))
    firm.mingle(0..<6, inside: 100, across: 4)
    let broker = firm.person(0, 7)
    for number in 0..<40 {
        firm.acts.append((firm.person(1 + number % 5, number), broker))
        firm.acts.append((broker, firm.person(1 + number % 5, number / 2 + 3)))
    }
    let first = try #require(FindingRule.broker.find(FindingContext(firm.survey)).first)
    #expect(first.people == [broker])
    #expect(first.low == 1)
}

@Test func `a cut-off team is told before all others`() throws {
    var firm = Firm([8, 8, 8, 8])
    firm.mingle(0..<3, inside: 40, across: 10)
    firm.help(3, 3, 50)
    let findings = FindingRule.isolatedTeam.find(FindingContext(firm.survey))
    #expect(findings.map(\.teams) == [[3]])
    #expect(findings.first?.severity == .high)
}

@Test func `an even firm, an empty one and one without teams give no findings`() {
    var even = Firm([8, 8, 8, 8])
    even.mingle(0..<4, inside: 40, across: 13)
    for survey in [
        even.survey, Example(ties: [], value: nil).survey(), Example(ties: ["a>b", "b>c"], value: nil).survey(),
    ] {
        #expect(FindingRule.findings(FindingContext(survey)) == [])
    }
}

@Test func `the number of threads changes no finding`() {
    let survey = telling().survey
    var settings = survey.settings
    settings.threads = 4
    let again = Survey(
        network: survey.network, teams: survey.teams, team: survey.team, episodes: survey.episodes,
        messages: survey.messages, settings: settings)
    #expect(FindingRule.findings(FindingContext(survey)) == FindingRule.findings(FindingContext(again)))
}
