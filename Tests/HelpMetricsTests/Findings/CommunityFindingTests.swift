import HelpGraph
import Testing

@testable import HelpMetrics

/// Six teams that keep to themselves, and two people of each who help each other all the time.
private func practising(_ acts: Int) -> Firm {
    var firm = Firm(Array(repeating: 8, count: 6))
    firm.mingle(0..<6, inside: 60, across: 1)
    var random = RandomStream(seed: 12, stream: 12)
    for _ in 0..<acts {
        let (one, other) = (random.below(12), random.below(12))
        if one != other { firm.acts.append((firm.person(one / 2, one % 2), firm.person(other / 2, other % 2))) }
    }
    return firm
}

private func text(_ pieces: [Finding.Piece]) -> String {
    pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .person(let node): "<\(node)>"
        case .team(let team): "[\(team)]"
        case .space(let space): "#\(space)"
        }
    }.joined()
}

@Test func `people of many teams who help each other all the time are a community of practice`() throws {
    let firm = practising(500)
    let findings = FindingRule.communityOfPractice.find(FindingContext(firm.survey))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.people == (0..<12).map { firm.person($0 / 2, $0 % 2) })
    #expect(finding.teams == [0, 1, 2, 3, 4, 5])
    #expect(text(finding.statement).hasPrefix("12 people from 6 teams (most from [0], [1] and [2]) help each other"))
}

@Test func `teams that are communities themselves are no news`() {
    #expect(FindingRule.communityOfPractice.find(FindingContext(practising(0).survey)) == [])
}

@Test(arguments: 1..<9) func `help at random makes no community of practice`(seed: Int) {
    let survey = RandomNetworks.survey(people: 60, teams: 6, ties: 240, seed: UInt64(seed))
    #expect(FindingRule.communityOfPractice.find(FindingContext(survey)) == [])
}

@Test func `a team with one helper outside is told, with thanks`() throws {
    var firm = Firm([8, 8, 8])
    firm.mingle(0..<3, inside: 40, across: 0)
    firm.help(0, 2, 20)
    for number in 0..<12 { firm.acts.append((firm.person(0, 2), firm.person(1, number))) }
    let findings = FindingRule.bridgeAtRisk.find(FindingContext(firm.survey))
    #expect(findings.map(\.people) == [[firm.person(0, 2)]])
    let finding = try #require(findings.first)
    #expect(finding.teams == [1] && finding.low == 1 && finding.ties.count == 8)
    #expect(text(finding.statement).contains("thanks"))
}

@Test func `a second helper, a guest's help or too little of it makes no bridge at risk`() {
    var firm = Firm([8, 8, 8])
    firm.mingle(0..<3, inside: 40, across: 0)
    let few = { (acts: Int) in
        var firm = firm
        for number in 0..<acts { firm.acts.append((firm.person(0, 2), firm.person(1, number))) }
        return firm
    }
    #expect(FindingRule.bridgeAtRisk.find(FindingContext(few(3).survey)) == [])
    var second = few(12)
    second.acts.append((second.person(2, 1), second.person(1, 3)))
    #expect(FindingRule.bridgeAtRisk.find(FindingContext(second.survey)) == [])
    let guest = second.survey
    let team = guest.team.enumerated().map { $0 == second.person(2, 1) ? -1 : $1 }
    #expect(FindingRule.bridgeAtRisk.find(FindingContext(guest.relabelled(team))) == [])
}

@Test func `a small team is not judged`() throws {
    var firm = Firm([8, 4])
    firm.mingle(0..<2, inside: 30, across: 0)
    for number in 0..<20 { firm.acts.append((firm.person(0, 1), firm.person(1, number))) }
    #expect(SoleHelpers(firm.survey).holds == [])
}
