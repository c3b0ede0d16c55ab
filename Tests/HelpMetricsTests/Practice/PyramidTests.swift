import Exports
import HelpGraph
import Testing

@testable import HelpMetrics

/// People 0 to 3 in team 0, 4 to 6 in team 1; the first channel belongs to team 0, the second to team 1.
private func office() -> Office {
    var office = Office(teams: [0, 0, 0, 0, 1, 1, 1])
    let (first, second) = (office.opens("first"), office.opens("second"))
    for number in 0..<12 { office.says(first, number % 4, day: Double(number) / 100) }
    for number in 0..<12 { office.says(second, 4 + number % 3, day: Double(number) / 100) }
    return office
}

@Suite struct PyramidTests {
    func row(_ layer: Int, _ office: Office) -> Pyramid.Row { Pyramid(office.practice).rows[layer - 1] }

    @Test func `there are eight layers after Berg, five below the surface, from the bottom up`() {
        #expect(PyramidLayer.all.map(\.number) == Array(1...8))
        #expect(PyramidLayer.all.map(\.isVisible) == [false, false, false, false, false, true, true, true])
        #expect(PyramidLayer.credit.hasPrefix("After Berg"))
    }

    @Test func `talk in the own channel that names nothing shows no layer`() {
        for row in Pyramid(office().practice).rows where row.unmeasurable == nil { #expect(row.signals == 0) }
    }

    @Test func `thanks, introductions and reactions across teams are layer 1`() {
        var office = office()
        office.says(0, 0, [.thanks], day: 1)
        office.says(0, 1, [.introduces], day: 2, reactions: [(by: 4, ticks: false), (by: 2, ticks: false)])
        office.says(0, 1, day: 3, reactions: [(by: 4, ticks: false)])
        let row = row(1, office)
        #expect(row.signals == 3, "thanks, introduction, person 4 reacting to person 1 once")
        #expect(row.people == 3)
    }

    @Test func `a pointer and a person named who then writes are layer 2, being named in vain is not`() {
        var office = office()
        let ask = office.says(0, 0, [.asks, .questionMark], day: 1)
        office.says(0, 1, day: 1.1, answers: ask, naming: [4])
        office.says(0, 2, day: 1.2, answers: ask, naming: [5])
        office.says(0, 4, day: 1.3, answers: ask)
        office.says(0, 3, [.refers], day: 1.4, answers: ask)
        let pyramid = Pyramid(office.practice)
        #expect(pyramid.rows[1].signals == 2)
        #expect(pyramid.signals(2, of: 1) == 1 && pyramid.signals(2, of: 2) == 0 && pyramid.signals(2, of: 3) == 1)
        #expect(pyramid.rows[1].figures[0].estimate.value == 0.5)
    }

    @Test func `naming the asker is no referral`() {
        var office = office()
        let ask = office.says(0, 0, [.asks, .questionMark], day: 1)
        office.says(0, 1, day: 1.1, answers: ask, naming: [0])
        office.says(0, 0, [.thanks], day: 1.2, answers: ask)
        #expect(row(2, office).signals == 0)
    }

    @Test func `pairs first seen after the first month are layer 3, earlier ones are not`() {
        var office = office()
        office.help(0, from: 1, to: 0, day: 1)
        office.help(0, from: 2, to: 0, day: 40)
        office.help(0, from: 0, to: 2, day: 50)
        office.help(0, from: 1, to: 0, day: 60)
        office.help(0, from: 3, to: 0, day: 61)
        office.says(0, 0, day: 100)
        let pyramid = Pyramid(office.practice)
        #expect(pyramid.rows[2].signals == 2)
        #expect(pyramid.signals(3, of: 0) == 2 && pyramid.signals(3, of: 1) == 0)
        #expect(pyramid.rows[2].figures[0].estimate.value == 0.5, "only the pair 0 and 2 helped both ways")
        #expect(pyramid.signals(3, ofTeam: 0) == 2)
    }

    @Test func `posts with a link in open channels are layer 4, answers, questions and tickets are not`() {
        var office = office()
        let closed = office.opens("closed", .privateChannel)
        let post = office.says(0, 0, [.link], day: 1)
        office.says(0, 1, [.link], day: 1.1, answers: post)
        office.says(0, 1, [.link, .questionMark], day: 1.2)
        office.says(0, 1, [.link, .workItem], day: 1.3)
        office.says(0, 2, [.file], day: 1.4)
        office.says(closed, 2, [.link], day: 1.5)
        let row = row(4, office)
        #expect(row.signals == 2 && row.people == 2)
        #expect(row.figures[0].estimate.value == 29.0 / 30)
    }

    @Test func `help across teams and posts in another team's channel are layer 5`() {
        var office = office()
        office.help(0, from: 4, to: 0, day: 1)
        office.help(0, from: 1, to: 0, day: 2)
        office.says(1, 0, day: 3)
        office.says(1, 0, [.asks, .questionMark], day: 4)
        let pyramid = Pyramid(office.practice)
        #expect(pyramid.rows[4].signals == 2)
        #expect(pyramid.signals(5, of: 4) == 1 && pyramid.signals(5, of: 0) == 1)
        #expect(pyramid.people(5, ofTeam: 0) == 1 && pyramid.activeShare(5, ofTeam: 0) == 0.25)
    }

    @Test func `a new channel of three people of two teams in two successive fortnights is layer 6`() {
        var office = office()
        let (room, quiet) = (office.opens("room"), office.opens("quiet"))
        for (day, person) in [(43.0, 0), (44, 1), (45, 4), (57, 0), (58, 4), (59, 5)] {
            office.says(room, person, day: day)
        }
        for (day, person) in [(43.0, 0), (44, 1), (45, 4), (71, 0), (72, 4), (73, 5)] {
            office.says(quiet, person, day: day)
        }
        office.says(0, 0, day: 100)
        let pyramid = Pyramid(office.practice)
        #expect(pyramid.rows[5].signals == 1, "the quiet room leaves a fortnight out")
        #expect((0..<7).map { pyramid.signals(6, of: $0) } == [1, 1, 0, 0, 1, 1, 0])
        #expect(pyramid.signals(6, ofTeam: 1) == 1)
    }

    @Test func `the same three writers again in the next fortnight have formed a group`() {
        var office = office()
        for day in [43.0, 57, 58] {
            let root = office.says(0, 0, day: day)
            office.says(0, 1, day: day + 0.1, answers: root)
            office.says(0, 5, day: day + 0.2, answers: root)
        }
        office.says(0, 0, day: 100)
        #expect(row(6, office).signals == 1)
    }

    @Test func `hours and names in the own channel coordinate, work items and ticks act`() {
        var office = office()
        let post = office.says(0, 0, [.when], day: 1)
        office.says(0, 1, [.when], day: 1.1, answers: post, naming: [0])
        office.says(0, 2, day: 1.2, naming: [3])
        office.says(0, 2, day: 1.3, naming: [4])
        office.says(0, 3, [.workItem], day: 1.4, reactions: [(by: 0, ticks: true)])
        office.says(0, 3, day: 1.5, reactions: [(by: 0, ticks: true)])
        office.says(1, 3, [.workItem, .when], day: 1.6)
        #expect(row(7, office).signals == 3)
        #expect(row(8, office).signals == 2)
        #expect(row(7, office).figures[0].estimate.value.map { abs($0 - 1.0 / 30) < 1e-12 } == true)
    }

    @Test func `the shares of the measurable layers make up the whole`() {
        var office = office()
        for day in 1..<40 {
            office.says(0, day % 4, [.when, .thanks], day: Double(day))
            office.help(1, from: 0, to: 4 + day % 3, day: Double(day))
        }
        let rows = Pyramid(office.practice).rows
        #expect(abs(rows.compactMap(\.share.value).reduce(0, +) - 1) < 1e-12)
        #expect(rows[6].share.interval.map { $0.low < $0.high } == true)
        #expect(rows.allSatisfy { ($0.activeShare ?? 0) <= 1 })
    }

    @Test func `without a roster the layers that need teams say so`() {
        var office = Office(teams: [nil, nil])
        let space = office.opens("general")
        office.help(space, from: 0, to: 1, day: 1)
        office.says(space, 0, [.thanks], day: 60)
        let rows = Pyramid(office.practice).rows
        #expect(rows[0].signals == 1 && rows[0].unmeasurable == nil)
        for row in rows[4...] {
            #expect(row.unmeasurable == Practice.noTeams && row.share.value == nil && row.signals == 0)
        }
    }

    @Test func `messages of bots show nothing`() {
        var office = office()
        office.says(0, 0, [.thanks, .automatic], day: 1)
        #expect(row(1, office).signals == 0)
    }

    @Test func `a tie across teams is layer 5, inside one it coordinates or acts`() {
        #expect(Pyramid.layer(helperTeam: 0, seekerTeam: 1, hasWorkItem: true) == 5)
        #expect(Pyramid.layer(helperTeam: 1, seekerTeam: 1, hasWorkItem: false) == 7)
        #expect(Pyramid.layer(helperTeam: 1, seekerTeam: 1, hasWorkItem: true) == 8)
        #expect(Pyramid.layer(helperTeam: -1, seekerTeam: 1, hasWorkItem: false) == nil)
    }
}

@Suite struct SpaceOwnerTests {
    @Test func `a channel belongs to the team that writes six tenths of it`() {
        let team: [Int32] = [0, 0, 1, -1]
        let owner = { (writers: [Int32], kind: Space.Kind) in
            SpaceOwner.team(kind, writers: writers, team: team, teams: 2)
        }
        #expect(owner([0, 1, 0, 1, 0, 1, 2, 2, 2, 2], .publicChannel) == 0)
        #expect(owner([0, 1, 0, 1, 0, 2, 2, 2, 2, 2], .publicChannel) == -1)
        #expect(owner([0, 1, 0, 1, 0, 1, 3, 3, 3, 3, -1, -1], .privateChannel) == 0, "bots do not count, guests do")
        #expect(owner([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .publicChannel) == -1, "one person is no team")
        #expect(owner([0, 1, 0, 1], .publicChannel) == -1, "too few messages")
        #expect(owner([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], .directMessage) == -1)
    }
}

@Test func `a Simmelian tie has a third that both help and are helped by`() {
    let count = { (ties: [String]) in Simmelian(Example(ties: ties, value: nil).survey().network) }
    let triangle = ["a>b", "b>a", "b>c", "c>b", "a>c", "c>a"]
    #expect(count(triangle).mutual == 3 && count(triangle).embedded == 3)
    #expect(count(triangle + ["d>a", "a>d"]).embedded == 3)
    #expect(count(["a>b", "b>a", "b>c", "c>b", "a>c"]).embedded == 0)
}

@Test(arguments: 0..<29) func `what asks is what the rules of help say asks`(bit: UInt32) {
    let cues = Cues(rawValue: 1 << bit)
    #expect(cues.isDisjoint(with: .asking) == !Turn.asks(cues))
}
