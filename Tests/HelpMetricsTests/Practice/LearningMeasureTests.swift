import Exports
import Testing

@testable import HelpMetrics

/// Person 0 leads 1 and 2, person 3 leads 4; 5 stands alone. Two teams.
private func office() -> Office {
    Office(
        teams: [0, 0, 0, 1, 1, 1], managers: [nil, 0, 0, 0, 3, nil], levels: ["L1", "L2", "L2", "L2", "L3", nil])
}

@Suite struct LearningMeasureTests {
    @Test func `every row has a name of its own and is described in full`() {
        let names = LearningMeasure.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(names).isDisjoint(with: Measure.all.map(\.name)))
        for row in LearningMeasure.all {
            for text in [row.title, row.concept, row.signal, row.unit] { #expect(!text.isEmpty) }
            for text in [row.caveat, row.edgeCases] { #expect(text.hasSuffix("."), "\(row.name)") }
        }
    }

    /// Three months of help among twelve people; person p of the description is person order[p].
    private func busy(_ order: [Int], teams: [Int?]) -> Office {
        var random = RandomStream(seed: 11, stream: 3)
        func placed<Value>(_ values: [Value]) -> [Value] {
            var moved = values
            for (person, place) in order.enumerated() { moved[place] = values[person] }
            return moved
        }
        let managers: [Int?] = [nil, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]
        var office = Office(
            teams: placed(teams), managers: placed(managers.map { $0.map { order[$0] } }),
            levels: placed((0..<12).map { "L\($0 % 3)" }))
        let spaces = ["general", "care"].map { office.opens($0) }
        for number in 0..<180 {
            let (helper, step) = (random.below(12), 1 + random.below(11))
            let space = spaces[random.below(2)]
            office.help(space, from: order[helper], to: order[(helper + step) % 12], day: Double(number) / 2)
            if number % 3 == 0 {
                office.says(space, order[step], [.link, .long], day: Double(number) / 2 + 0.2)
            }
        }
        return office
    }

    @Test func `the order of people changes nothing, in the measures and in the layers`() {
        let teams: [Int?] = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, nil]
        let (plain, mixed) = (
            busy(Array(0..<12), teams: teams), busy([7, 2, 11, 0, 5, 9, 1, 10, 3, 8, 6, 4], teams: teams)
        )
        var defined = 0
        for row in LearningMeasure.all {
            let (one, other) = (row.measure(plain.practice), row.measure(mixed.practice))
            #expect(deviation(one.value, other.value) < 1e-9, "\(row.name)")
            #expect(one.undefined == other.undefined, "\(row.name)")
            defined += one.value == nil ? 0 : 1
        }
        #expect(defined > 35)
        let (one, other) = (Pyramid(plain.practice), Pyramid(mixed.practice))
        #expect(one.rows.map(\.signals) == other.rows.map(\.signals))
        #expect(one.rows.map(\.people) == other.rows.map(\.people))
    }

    @Test(arguments: [[Int?](repeating: 0, count: 12), (0..<12).map { $0 }, [Int?](repeating: nil, count: 12)])
    func `with one team, teams of one, or none every value is finite or has a reason`(teams: [Int?]) {
        let practice = busy(Array(0..<12), teams: teams).practice
        for row in LearningMeasure.all {
            let estimate = row.measure(practice)
            #expect((estimate.value == nil) == (estimate.undefined?.isEmpty == false), "\(row.name)")
            #expect(estimate.value?.isFinite != false, "\(row.name)")
        }
        for row in Pyramid(practice).rows {
            #expect((row.share.value == nil) == (row.share.undefined?.isEmpty == false), "\(row.layer.name)")
        }
    }

    @Test func `the seventy is nowhere, and said to be nowhere`() {
        #expect(!LearningMeasure.all.contains { $0.name.contains("70") || $0.title.contains("70") })
        #expect(LearningMeasure.notMeasurable.contains { $0.concept == "the 70 of 70-20-10" })
        #expect(LearningMeasure.notMeasurable.contains { $0.concept.contains("Smart Worker 7") })
    }

    @Test func `nothing is claimed of nothing, always with a reason`() {
        let empty = Office(teams: [])
        for row in LearningMeasure.all {
            let estimate = row.measure(empty.practice)
            #expect(estimate.value == nil && estimate.undefined?.isEmpty == false, "\(row.name)")
        }
    }

    @Test func `a single message defines what it can and no more`() {
        var office = office()
        office.says(office.opens("general"), 0, day: 0)
        for row in LearningMeasure.all {
            let estimate = row.measure(office.practice)
            #expect((estimate.value == nil) == (estimate.undefined != nil), "\(row.name)")
            #expect(estimate.value?.isFinite != false)
        }
        #expect(office.value("writers") == 1.0 / 6)
        #expect(office.value("replyRate") == 0)
    }

    @Test func `asks, answers and shares by hand`() {
        var office = office()
        let space = office.opens("general")
        office.help(space, from: 1, to: 2, day: 1)
        office.help(space, from: 1, to: 2, day: 8)
        office.says(space, 3, [.link, .long], day: 9)
        office.says(space, 4, [.asks, .questionMark], day: 10)
        #expect(office.value("answerRate") == 2.0 / 3)
        #expect(office.value("giveRatio") == 0.5, "2 answers and 1 share against 3 asks")
        #expect(office.value("returnToHelper") == 1)
        #expect(office.value("replyRate") == 0.5)
        #expect(office.value("seek") == 0.5, "2 of 4 active people")
        #expect(office.value("shareOpenly") == 0.25)
        #expect(office.value("sense") == 1)
        #expect(office.value("helpersPerSeeker") == 1)
        #expect(office.value("unansweredAfterDay") == 0, "the third ask was watched for no time at all")
        #expect(office.value("learningWeeks") == 1)
        #expect(office.value("reciprocatedHelpers") == 0)
        #expect(office.value("coreShare") == 2.0 / 6, "one of four writers")
    }

    @Test func `help from above is the one thing that is not autonomy`() {
        var office = office()
        let space = office.opens("general")
        office.help(space, from: 0, to: 4, day: 1)
        office.help(space, from: 3, to: 4, day: 2)
        office.help(space, from: 1, to: 4, day: 3)
        office.help(space, from: 5, to: 4, day: 4)
        office.help(space, from: 4, to: 5, day: 5)
        #expect(office.value("autonomy") == 0.5, "two of four acts to 4, who has a manager; 5 has none")
    }

    @Test func `help across teams is visible to a manager who wrote in the thread`() {
        var office = office()
        let space = office.opens("general")
        let seen = office.says(space, 1, [.asks, .questionMark, .long], day: 1)
        office.says(space, 4, day: 1.1, answers: seen)
        office.says(space, 0, [.agrees], day: 1.2, answers: seen)
        office.help(space, from: 4, to: 2, day: 2)
        office.help(space, from: 3, to: 1, day: 3)
        office.help(space, from: 2, to: 1, day: 4)
        #expect(office.value("invisibleToManagers") == 2.0 / 3)
        var unled = office
        unled.managers = [nil, nil, nil, nil, nil, nil]
        #expect(unled.value("invisibleToManagers") == nil)
        #expect(unled.reason("invisibleToManagers") == Practice.noManagers)
    }

    @Test func `what is said of managers needs five of them`() {
        var office = office()
        let space = office.opens("general")
        office.help(space, from: 0, to: 1, day: 1)
        #expect(office.reason("beyondReports")?.hasPrefix("fewer than 5 managers") == true)
        var many = Office(teams: Array(repeating: 0, count: 12), managers: [nil, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5])
        let room = many.opens("general")
        many.help(room, from: 0, to: 1, day: 1)
        many.help(room, from: 0, to: 6, day: 2)
        many.help(room, from: 1, to: 7, day: 3)
        many.help(room, from: 7, to: 8, day: 4)
        #expect(many.value("beyondReports") == 1.0 / 3)
        #expect(many.value("skipLevel") == 0.25, "0 to 6 skips 1")
    }

    @Test func `answers up and down are timed apart`() {
        var lines = AcrossLines(manager: [-1, 0, 1])
        #expect(lines.isAbove(0, 2) && !lines.isAbove(2, 0) && lines.steps(between: 2, 0) == 2)
        lines.add(2, 0, microseconds: 5_000_000)
        lines.add(0, 1, microseconds: 7_000_000)
        lines.add(0, 1, microseconds: nil)
        #expect(lines.up == [5] && lines.down == [7])
    }

    @Test func `a ring of managers leads nowhere`() {
        #expect(AcrossLines(manager: [1, 0]).steps(between: 0, 0) == 2)
        #expect(!AcrossLines(manager: [1, 0, -1]).isAbove(2, 0))
    }

    @Test func `levels of the roster divide as Krackhardt and Stern do`() {
        var office = office()
        let space = office.opens("general")
        office.help(space, from: 0, to: 1, day: 1)
        office.help(space, from: 1, to: 2, day: 2)
        office.help(space, from: 3, to: 4, day: 3)
        office.help(space, from: 5, to: 4, day: 4)
        #expect(office.value("levelEi").map { abs($0 - 1.0 / 3) < 1e-12 } == true, "two across, one within; 5 has none")
        #expect(Division([0, 0, 1, -1]).expectedEi.map { abs($0 - 1.0 / 3) < 1e-12 } == true)
        #expect(Division([]).expectedEi == nil)
    }

    @Test func `courses are the formal part and help the social one`() {
        var office = office()
        let space = office.opens("general")
        office.help(space, from: 0, to: 1, day: 1)
        office.help(space, from: 0, to: 2, day: 2)
        office.says(space, 3, [.course, .link], day: 3)
        let ask = office.says(space, 4, [.asks, .questionMark], day: 4)
        office.says(space, 3, [.course, .long], day: 4.1, answers: ask)
        #expect(office.value("socialShare") == 0.5)
        #expect(office.value("withoutCourse") == 2.0 / 3)
    }

    @Test func `a contact becomes collaboration when help flows both ways, month after month`() {
        var office = office()
        let space = office.opens("general")
        office.says(space, 0, day: 0)
        office.help(space, from: 0, to: 1, day: 40)
        office.help(space, from: 0, to: 4, day: 41)
        office.help(space, from: 1, to: 0, day: 80)
        office.help(space, from: 4, to: 0, day: 42)
        office.help(space, from: 2, to: 3, day: 150)
        office.says(space, 0, day: 160)
        #expect(office.value("conversion") == 0.5, "0 and 4 stayed within a month, 2 and 3 are too fresh")
        #expect(office.value("helpReturned") == 0.5, "2 and 3 were seen for ten days")
    }

    @Test func `newcomers are those first seen after a month`() {
        var office = office()
        let space = office.opens("general")
        office.says(space, 0, day: 0)
        let first = office.says(space, 1, day: 40)
        office.says(space, 0, day: 41, answers: first)
        office.says(space, 2, day: 42)
        office.says(space, 0, day: 100)
        #expect(office.value("newcomerReply") == 0.5)
    }
}

@Suite struct ModellingTests {
    /// One person, active in all of 10 weeks, helped in some and helping in the weeks after some.
    func excess(helped: Set<Int>, helping: Set<Int>, people: Int = 40) -> Estimate {
        var sum = LaggedSum()
        var (active, before, after) = (
            WeekSheet(people: people, weeks: 10), WeekSheet(people: people, weeks: 10),
            WeekSheet(people: people, weeks: 10)
        )
        for person in 0..<people {
            for week in 0..<10 { active.mark(person, week) }
            for week in helped { before.mark(person, week) }
            for week in helping { after.mark(person, week) }
            sum.add(person, active: active, before: before, after: after)
        }
        return sum.estimate
    }

    @Test func `what always follows stands above chance, by hand`() throws {
        let estimate = excess(helped: [0, 4], helping: [1, 5])
        let value = try #require(estimate.value)
        // 9 weeks count, 2 exposed, 2 followed: by chance 2 · 2 / 9 of 2.
        #expect(abs(value - (1 - 2.0 / 9)) < 1e-12)
        #expect(try #require(estimate.interval).low > 0)
    }

    @Test func `what happens anyway is no excess`() {
        let all = Set(0..<10)
        #expect(excess(helped: [0, 4], helping: all).value == nil, "every week is alike")
        #expect(excess(helped: [0, 4], helping: [1], people: 5).undefined == "fewer than 20 weeks to follow")
    }

    @Test func `weeks may be more than one word of bits`() {
        var sheet = WeekSheet(people: 2, weeks: 130)
        sheet.mark(1, 129)
        sheet.mark(1, 129)
        #expect(sheet.count(1) == 1 && sheet.count(0) == 0)
        #expect(sheet.contains(1, 129) && !sheet.contains(1, 130) && !sheet.contains(0, 129))
    }
}
