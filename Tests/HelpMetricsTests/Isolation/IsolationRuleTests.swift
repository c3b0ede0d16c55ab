import HelpGraph
import Testing

@testable import HelpMetrics

/// Teams 0–4 help each other, team 5 is the one in question.
private func firm(_ change: (inout Firm) -> Void) -> Firm {
    var firm = Firm([8, 8, 8, 8, 8, 8])
    firm.mingle(0..<5, inside: 40, across: 10)
    change(&firm)
    return firm
}

@Test func `a team that helps and is helped like the others is connected`() {
    let classes = firm { firm in
        firm.help(5, 5, 40)
        for team in 0..<5 {
            firm.help(5, team, 10)
            firm.help(team, 5, 10)
        }
    }.classes
    #expect(classes == Array(repeating: .connected, count: 6))
}

@Test func `a team whose people hardly write is silent, with or without help`() {
    let classes = firm { firm in
        firm.help(5, 0, 12)
        for number in 0..<8 { firm.messages[firm.person(5, number)] = 2 }
    }.classes
    #expect(classes[5] == .silent)
    #expect(classes[..<5].allSatisfy { $0 == .connected })
}

@Test func `the quietest of equal teams is not silent`() {
    let classes = firm { firm in
        firm.mingle(0..<6, inside: 10, across: 5)
        for number in 0..<8 { firm.messages[firm.person(5, number)] = 19 }
        for person in 0..<12 { firm.messages[person * 4] = 3 }
    }.classes
    #expect(!classes.contains(.silent))
}

@Test func `where many elsewhere write nothing, only a team without anybody active is silent`() {
    let quiet = firm { firm in
        firm.messages = (0..<48).map { $0 % 5 == 0 && $0 < 40 ? 0 : 20 }
        for number in 0..<8 { firm.messages[firm.person(5, number)] = 0 }
    }
    #expect(quiet.classes[5] == .silent)
    var one = quiet
    one.messages[one.person(5, 0)] = 30
    #expect(one.classes[5] == .insufficientEvidence)
}

@Test func `four people are too few to be called silent`() {
    var firm = Firm([8, 8, 4])
    firm.mingle(0..<2, inside: 40, across: 20)
    for number in 0..<4 { firm.messages[firm.person(2, number)] = 0 }
    #expect(firm.classes[2] == .insufficientEvidence)
}

@Test func `an active team without any help outside is cut off`() {
    #expect(firm { $0.help(5, 5, 40) }.classes[5] == .cutOff)
}

@Test func `help with somebody who has no team is contact, too`() {
    let survey = firm {
        $0.help(5, 5, 40); $0.help(5, 0, 1)
    }.survey
    var team = survey.team
    for node in 0..<8 { team[node] = -1 }
    let survey2 = survey.relabelled(team)
    let kinds = FindingContext(survey2).isolation.map(\.kind)
    #expect(kinds[5] == .inward)
}

@Test(arguments: [0, 10, 19]) func `a team with few acts cannot be judged`(acts: Int) {
    #expect(firm { $0.help(5, 5, acts) }.classes[5] == .insufficientEvidence)
}

@Test func `a team hardly known to the roster cannot be judged`() {
    let firm = firm { firm in
        firm.help(5, 5, 40)
        firm.coverage[5] = 0.5
    }
    let isolation = FindingContext(firm.survey).isolation[5]
    #expect(isolation.kind == .insufficientEvidence)
    #expect(text(isolation.because).contains("50 % of its roster"))
}

@Test func `a firm of one team cannot be judged`() {
    var firm = Firm([10])
    firm.help(0, 0, 50)
    #expect(firm.classes == [.insufficientEvidence])
}

@Test func `a team whose help outside runs through one person hangs on a single thread`() {
    let firm = firm { firm in
        firm.help(5, 5, 40)
        for number in 0..<10 {
            firm.acts.append((firm.person(5, 3), firm.person(number % 5, number)))
            firm.acts.append((firm.person(number % 5, number + 2), firm.person(5, 3)))
        }
    }
    let isolation = FindingContext(firm.survey).isolation[5]
    #expect(isolation.kind == .singleThread)
    #expect(isolation.singleThread == firm.person(5, 3))
}

@Test func `four acts outside through one person are no pattern`() {
    let firm = firm { firm in
        firm.help(5, 5, 40)
        for number in 0..<2 {
            firm.acts.append((firm.person(5, 3), firm.person(number, 1)))
            firm.acts.append((firm.person(number, 2), firm.person(5, 3)))
        }
    }
    #expect(firm.classes[5] != .singleThread)
}

@Test func `a team that only gives is one-way`() {
    let firm = firm { firm in
        firm.help(5, 5, 20)
        for team in 0..<5 { firm.help(5, team, 10) }
    }
    let isolation = FindingContext(firm.survey).isolation[5]
    #expect(isolation.kind == .oneWay)
    #expect(text(isolation.because).contains("gives help"))
}

@Test func `a team that only receives is one-way`() {
    let firm = firm { firm in
        firm.help(5, 5, 20)
        for team in 0..<5 { firm.help(team, 5, 10) }
    }
    #expect(text(FindingContext(firm.survey).isolation[5].because).contains("receives help"))
}

@Test func `three ties in one direction are too few to be one-way`() {
    let classes = firm { firm in
        firm.help(5, 5, 20)
        firm.help(5, 0, 3)
    }.classes
    #expect(classes[5] == .inward)
}

@Test func `a team that mostly helps itself is inward`() {
    let firm = firm { firm in
        firm.help(5, 5, 120)
        for team in 0..<5 {
            firm.help(5, team, 1)
            firm.help(team, 5, 1)
        }
    }
    let isolation = FindingContext(firm.survey).isolation[5]
    #expect(isolation.kind == .inward)
    #expect(isolation.share.externalShare == 10.0 / 130)
    #expect((isolation.share.q ?? 1) < 0.05)
}

@Test func `a network without conversations is judged by its ties`() {
    let firm = firm { firm in
        firm.help(5, 5, 120)
        firm.help(5, 0, 1)
        firm.help(1, 5, 1)
    }
    let isolation = FindingContext(firm.survey(conversations: false)).isolation[5]
    #expect(isolation.kind == .inward)
    #expect(isolation.share.acts == FindingContext(firm.survey(conversations: false)).survey.tieCount(of: 5))
}

@Test func `no team and no people give no classes`() {
    #expect(FindingContext(Example(ties: [], value: nil).survey()).isolation.isEmpty)
}

/// Team labels at random: whatever is said of a team is false.
@Test(arguments: [1, 2, 3] as [UInt64]) func `random teams are rarely called isolated`(seed: UInt64) {
    var (judged, wrong) = (0, 0)
    for round in 0..<10 {
        let survey = RandomNetworks.survey(people: 60, teams: 6, ties: 500, seed: seed).shuffled(UInt64(round))
        let kinds = FindingContext(survey).isolation.map(\.kind)
        judged += kinds.count
        wrong += kinds.count { $0 != .connected && $0 != .insufficientEvidence }
    }
    #expect(Double(wrong) <= 0.05 * Double(judged))
}

private func text(_ pieces: [Finding.Piece]) -> String {
    pieces.map { if case .text(let text) = $0 { text } else { "_" } }.joined()
}

extension Survey {
    fileprivate func tieCount(of number: Int) -> Int {
        let touches = { (node: Int) in self.team[node] == Int32(number) }
        return (0..<network.nodeCount).reduce(0) { sum, helper in
            sum + network.given.row(helper).count { touches(helper) || touches(Int(network.given.neighbours[$0])) }
        }
    }
}

@Test func `two teams that shut each other out are both inward`() {
    var firm = Firm([12, 12])
    firm.mingle(0..<2, inside: 120, across: 4)
    #expect(firm.classes == [.inward, .inward])
}

@Test func `of four teams alike none is inward, however little crosses`() {
    var firm = Firm([8, 8, 8, 8])
    firm.mingle(0..<4, inside: 60, across: 4)
    #expect(!firm.classes.contains(.inward))
}
