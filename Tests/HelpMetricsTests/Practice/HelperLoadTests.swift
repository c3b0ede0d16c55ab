import Exports
import Testing

@testable import HelpMetrics

/// Ten people of one team and five of another; person 0 gives 30 answers, each of the others of the team 10.
private func office(hours: (Int) -> Double, others: Double = 1) -> Office {
    var office = Office(teams: Array(repeating: 0, count: 10) + Array(repeating: 1, count: 5))
    let space = office.opens("general")
    for number in 0..<30 {
        let day = Double(number) * 2
        office.help(space, from: 0, to: 10 + number % 5, day: day, hours: hours(number))
        for other in 0..<3 {
            let helper = 1 + (number * 3 + other) % 9
            office.help(space, from: helper, to: 10 + other, day: day + 1 + Double(other) / 10, hours: others)
        }
    }
    return office
}

@Suite struct HelperLoadTests {
    func loads(_ office: Office) -> [HelperLoad] {
        office.practice.helperLoads
    }

    @Test func `much help given fast is no overload`() {
        #expect(loads(office { _ in 1 }).isEmpty)
    }

    @Test func `answers that come later and later are a sign of load`() throws {
        let load = try #require(loads(office { $0 < 15 ? 1 : 4 + Double($0) / 10 }).first)
        #expect(load.person == 0 && load.team == 0 && load.answers == 30)
        #expect(abs(load.share - 0.25) < 1e-12 && load.even == 0.1)
        #expect(load.strains.contains { $0.kind == .later })
    }

    @Test func `answers that take longer than those of the team are a sign of load`() throws {
        let load = try #require(loads(office { _ in 4 }).first)
        #expect(load.strains.map(\.kind) == [.longer])
        #expect(load.strains[0].seconds == 4 * 3_600 && load.strains[0].reference == 3_600)
    }

    @Test func `answering a channel alone is told without a test`() throws {
        var office = office { _ in 1 }
        let own = office.opens("own")
        for number in 0..<20 { office.help(own, from: 0, to: 10 + number % 5, day: Double(number), hours: 1) }
        let load = try #require(loads(office).first)
        #expect(load.strains.map(\.kind) == [.alone(1)])
    }

    @Test func `the sentence speaks of load and never of fault`() throws {
        let practice = office { _ in 4 }.practice
        let finding = try #require(
            FindingRule.overloadedHelper.find(FindingContext(practice.survey, practice: practice)).first)
        #expect(finding.people == [0] && finding.teams == [0])
        #expect(finding.statement.last == .text(". That is more than one person's share."))
    }

    @Test func `without messages there is nothing to tell`() {
        #expect(FindingRule.overloadedHelper.find(FindingContext(Firm([8, 8]).survey)) == [])
        #expect(FindingRule.unansweredAsks.find(FindingContext(Firm([8, 8]).survey)) == [])
    }
}

@Suite struct WaitingSpacesTests {
    func space(_ left: Int, of watched: Int) -> SpacePractice {
        var space = SpacePractice()
        (space.isChannel, space.leftAWeek, space.watched) = (true, left, watched)
        return space
    }

    @Test func `a channel that leaves far more waiting than the firm is found`() {
        let spaces = [space(2, of: 100), space(15, of: 40), space(1, of: 60)]
        let waiting = WaitingSpaces(spaces)
        #expect(waiting.found.map(\.number) == [1] && waiting.tested == 3)
        #expect(waiting.firm == 18.0 / 200)
    }

    @Test func `few questions are not judged, and neither are direct messages`() {
        var direct = space(20, of: 25)
        direct.isChannel = false
        #expect(WaitingSpaces([space(19, of: 19), space(0, of: 200), direct]).found == [])
        #expect(WaitingSpaces([]).firm == nil)
    }

    @Test func `a channel of questions nobody answers is told with its interval`() throws {
        var office = Office(teams: [0, 0, 0, 1])
        let (good, bad) = (office.opens("good"), office.opens("bad"))
        for number in 0..<60 { office.help(good, from: 1, to: 0, day: Double(number)) }
        for number in 0..<25 { office.says(bad, 2, [.asks, .questionMark], day: Double(number)) }
        let practice = office.practice
        let context = FindingContext(practice.survey, practice: practice)
        let finding = try #require(FindingRule.unansweredAsks.find(context).first)
        #expect(finding.statement.contains(.space(bad)))
        #expect(finding.severity == .medium || finding.severity == .high)
        #expect(try #require(finding.low) > 0.8 && (finding.high ?? 0) > 0.999)
    }

    @Test func `requests without a question mark are no questions left waiting`() {
        var office = Office(teams: [0, 0, 0])
        let space = office.opens("finance")
        for number in 0..<40 { office.says(space, 0, [.asks], day: Double(number)) }
        #expect(office.practice.spaces[0].asks == 40 && office.practice.spaces[0].watched == 0)
    }
}

@Suite struct RankSumTests {
    @Test func `a clear shift is found, none is not`() throws {
        let low = (0..<20).map(Double.init)
        let high = low.map { $0 + 15 }
        #expect(try #require(RankSum.p(that: high, exceed: low)) < 1e-4)
        #expect(try #require(RankSum.p(that: low, exceed: high)) > 0.999)
        #expect(try abs(#require(RankSum.p(that: low, exceed: low)) - 0.5) < 0.02)
    }

    @Test func `ten values each make a known p`() throws {
        // U = 100, mean 50, variance 175, z = 49.5 / 13.2288 = 3.7418.
        let p = try #require(RankSum.p(that: (10..<20).map(Double.init), exceed: (0..<10).map(Double.init)))
        #expect(abs(p - 0.0000914) < 2e-6)
    }

    @Test func `too few values or all alike give none`() {
        #expect(RankSum.p(that: [1, 2, 3], exceed: [1, 2, 3]) == nil)
        #expect(RankSum.p(that: Array(repeating: 1, count: 12), exceed: Array(repeating: 1, count: 12)) == nil)
    }
}

@Test func `Wilson's interval for 7 of 20`() throws {
    let interval = try #require(Interval.wilson(7, of: 20))
    #expect(abs(interval.low - 0.1812) < 1e-4 && abs(interval.high - 0.5671) < 1e-4)
    #expect(Interval.wilson(0, of: 0) == nil)
}

@Test func `the tallies of a share and its interval agree`() throws {
    var groups = ConversationGroups()
    for number in 0..<400 {
        let group = ConversationGroups.group(space: 0, root: number)
        groups.add(.asks, group)
        if number % 4 == 0 { groups.add(.answered, group) }
    }
    let share = groups.share(.answered, of: .asks, settings: Survey.Settings(), otherwise: "")
    let interval = try #require(share.interval)
    #expect(share.value == 0.25)
    // Binomial: 0.25 ± 1.96 · 0.0217.
    #expect(abs(interval.low - 0.2075) < 0.012 && abs(interval.high - 0.2925) < 0.012)
    let none = try #require(groups.share(.social, of: .asks, settings: Survey.Settings(), otherwise: "").interval)
    #expect(none.low == 0 && none.high > 0.009 && none.high < 0.02)
    #expect(groups.share(.asks, of: .social, settings: Survey.Settings(), otherwise: "none").undefined == "none")
}
