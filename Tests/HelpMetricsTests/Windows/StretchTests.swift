import Exports
import HelpGraph
import Testing

@testable import HelpMetrics

@Suite struct StretchTests {
    /// Sixty days; two teams of five; help inside teams in the first month, across them in the second.
    private static let office: Office = {
        var office = Office(teams: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        let space = office.opens("help")
        for number in 0..<40 {
            let (helper, seeker) = (number % 5, (number + 1 + number / 5) % 5)
            if helper != seeker { office.help(space, from: helper, to: seeker, day: Double(number) * 0.75) }
        }
        for number in 0..<40 {
            office.help(space, from: number % 5, to: 5 + (number + number / 5) % 5, day: 30 + Double(number) * 0.75)
        }
        return office
    }()

    private static func stretch(_ practice: Practice, _ input: PracticeInput, days: Double) -> Stretch {
        let statistics = SurveyStatistics(practice.survey)
        return Stretch(
            input, practice: practice, statistics: statistics,
            isolation: IsolationRule.classify(practice.survey, statistics), days: days, end: input.span?.end ?? 0,
            newPairs: .stretch, isWindow: false)
    }

    private static let whole = stretch(office.practice, office.input, days: 60)

    private func value(_ name: String) -> Double? {
        StretchMeasure.all.first { $0.name == name }?.measure(Self.whole).value
    }

    @Test func `figures of a stretch are those of its messages`() throws {
        let acts = Double(Self.whole.survey.episodes.count)
        #expect(value("actsPerWeek") == acts / (60.0 / 7))
        #expect(value("asksPerWeek") == acts / (60.0 / 7))
        #expect(value("activePeople") == 10)
        #expect(value("medianSecondsToFirstHelp") == 3_600)
        #expect(value("answeredWithinWeek") == 1)
        #expect(value("belowSurfaceShare") == 40 / acts)
    }

    @Test func `every measure has a name of its own, and says what it is and how sure`() {
        #expect(Set(StretchMeasure.all.map(\.name)).count == StretchMeasure.all.count)
        for measure in StretchMeasure.all {
            #expect(measure.definition.hasSuffix(".") && measure.uncertainty.hasSuffix("."))
        }
    }

    @Test func `samples of the whole scatter around its figure`() throws {
        let replication = Replication(samples: 512, seed: 3, stretch: 0)
        for measure in StretchMeasure.all {
            guard let figure = measure.measure(Self.whole).value,
                let drawn = measure.replicates?(Self.whole, replication).compactMap({ $0 }), !drawn.isEmpty
            else { continue }
            let sorted = drawn.sorted()
            #expect(sorted[0] <= figure && figure <= sorted[sorted.count - 1], "\(measure.name)")
        }
    }

    @Test func `sampled waits of everything are the Kaplan-Meier curve`() {
        let waits = SampledWaits(Self.whole)
        let replication = Replication(samples: 64, seed: 3, stretch: 0)
        #expect(waits.medians(replication).allSatisfy { $0 == 3_600 })
        #expect(waits.answered(within: FirstHelp.week, replication).allSatisfy { abs(($0 ?? 0) - 1) < 1e-12 })
    }

    @Test func `people who helped each other last month are no new pair, after a month without they are`() {
        let span = Span(start: 0, end: 120 * Span.day)
        func act(_ helper: UInt32, _ seeker: UInt32, day: Int64, root: UInt32) -> HelpAct {
            HelpAct(
                helper: helper, seeker: seeker, time: day * Span.day, space: 0, conversation: root, ask: root,
                reply: root, evidence: .c, rule: 0, confirmed: false, confidence: 1)
        }
        let acts = [
            act(0, 1, day: 10, root: 1), act(1, 0, day: 35, root: 2), act(0, 1, day: 80, root: 3),
            act(2, 3, day: 50, root: 4), act(2, 3, day: 51, root: 5),
        ]
        #expect(FirstContacts(acts, span: span).conversations.map(\.root) == [3, 4])
    }

    @Test func `communities that stay are told from those that change`() throws {
        var (firm, other) = (Firm([10, 10, 10]), Firm([10, 10, 10]))
        firm.mingle(0..<3, inside: 160, across: 4)
        // The same people, help running inside groups of every third person.
        other.acts = firm.acts.map { act in
            func place(_ person: Int) -> Int { person % 10 * 3 + person / 10 }
            return (helper: place(act.helper), seeker: place(act.seeker))
        }
        let one = HalfCommunities(firm.survey, stretch: 0)
        let same = CommunityPersistence(one, HalfCommunities(firm.survey, stretch: 1))
        let changed = CommunityPersistence(one, HalfCommunities(other.survey, stretch: 1))
        #expect(try #require(same.agreement) == 1)
        #expect(try #require(changed.agreement) < 0.3)
        #expect(try #require(changed.within) > #require(changed.across))
    }
}
