import Exports
import Testing

@testable import HelpGraph

private let day: Int64 = 86_400_000_000

private func date(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Int64 {
    Int64(Instant.days(year: year, month: month, day: dayOfMonth)) * day
}

@Suite struct TimeWindowTests {
    @Test func `months follow each other without a gap, over the turn of the year`() {
        let windows = TimeWindow.covering(date(2025, 11, 1)...date(2026, 2, 28), by: .month)
        #expect(windows.map(\.label) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        for (window, next) in zip(windows, windows.dropFirst()) { #expect(window.end == next.start) }
        #expect(windows.map(\.days) == [30, 31, 31, 28])
    }

    @Test func `quarters begin in January, April, July and October`() {
        let windows = TimeWindow.covering(date(2025, 9, 15)...date(2026, 1, 2), by: .quarter)
        #expect(windows.map(\.label) == ["2025-Q3", "2025-Q4", "2026-Q1"])
        #expect(windows[1].start == date(2025, 10, 1) && windows[1].end == date(2026, 1, 1))
    }

    @Test func `a window of which more than three days are not in the export is partial, a weekend is none`() {
        let windows = TimeWindow.covering(date(2025, 10, 3)...date(2025, 12, 20), by: .month)
        #expect(windows.map(\.isPartial) == [false, false, true])
        #expect(TimeWindow.covering(date(2025, 10, 5)...date(2025, 10, 31), by: .month)[0].isPartial)
    }

    @Test func `one message is one window`() {
        #expect(TimeWindow.covering(date(2025, 10, 1)...date(2025, 10, 1), by: .month).count == 1)
        #expect(TimeWindow.covering(date(2025, 10, 31) + day - 1...date(2025, 10, 31) + day - 1, by: .month).count == 1)
        #expect(TimeWindow.covering(date(2025, 11, 1)...date(2025, 11, 1), by: .month)[0].label == "2025-11")
    }
}

@Suite struct ConversationSlicesTests {
    /// Two conversations, minutes 1 and 3; the answer to the first comes last, at minute 5.
    private let talk: Talk = {
        var talk = Talk()
        let first = talk.says(ana, [.asks, .questionMark], naming: [dan])
        talk.says(ben, answers: first)
        let second = talk.says(cleo, [.asks, .questionMark], tickedBy: ana)
        talk.says(dan, answers: second)
        talk.says(dan, answers: first, naming: [ana, cleo])
        return talk
    }()

    private var slices: ConversationSlices {
        ConversationSlices(MessageLog(spaces: [talk.log]), starts: [0, talk.log.time[2]])
    }

    @Test func `a conversation stays whole in the part in which it begins`() {
        #expect(slices.log(0).spaces[0].author == [ana, ben, dan])
        #expect(slices.log(1).spaces[0].author == [cleo, dan])
        #expect(slices.log(0).spaces[0].parent == [Row.none, 0, 0])
        #expect(slices.part(space: 0, row: 4) == 0)
    }

    @Test func `mentions and reactions go with their messages`() {
        let (first, second) = (slices.log(0).spaces[0], slices.log(1).spaces[0])
        #expect(Array(first.mentions[2]) == [ana, cleo])
        #expect(Array(first.mentions[0]) == [dan])
        #expect(second.reactions[0].map(\.account) == [ana])
        #expect(first.reactions.values.isEmpty)
    }

    @Test func `the acts of a part are those found in it alone`() {
        let whole = talk.found()
        #expect(whole.acts.count == 3)
        for part in 0..<2 {
            let found = HelpFinder.find(in: slices.log(part), isHuman: talk.isHuman, threads: 1)
            #expect(slices.acts(whole.acts, part) == found.acts)
            #expect(slices.asks(whole.asks, part) == found.asks)
        }
    }

    @Test func `what lies before the first part is in none`() {
        let late = ConversationSlices(MessageLog(spaces: [talk.log]), starts: [talk.log.time[2]])
        #expect(late.part(space: 0, row: 0) == nil)
        #expect(late.log(0).count == 2)
    }
}
