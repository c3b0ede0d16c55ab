import Exports
import Testing

@testable import HelpGraph

@Suite struct ReplyForesightTests {
    @Test func `messages ahead are those of a person, those that name one, and how far they are`() {
        var foresight = ReplyForesight()
        for position in 0..<9 {
            foresight.add(by: position % 3)
            if position == 7 { foresight.add(naming: 5) }
        }
        let ahead = foresight.messages(after: 3)
        #expect(ahead.nonzeroBitCount == 5)
        #expect(
            (0..<4).map { foresight.distance(to: foresight.messages(by: $0, among: ahead), from: 3) } == [3, 1, 2, 0])
        #expect(foresight.distance(to: foresight.messages(naming: 5, among: ahead), from: 3) == 4)
        #expect(foresight.namingAnybody(among: ahead) == foresight.messages(naming: 5, among: ahead))
        #expect(foresight.messages(naming: -1, among: ahead) == 0 && foresight.messages(after: 8) == 0)
    }

    @Test func `a window looks sixteen messages ahead and no further`() {
        let turns = (0..<100).map { row in
            ReplyTurn(
                author: UInt32(row), time: Int64(row), cues: [], named: [], opensWithName: false, sketch: WordSketch())
        }
        var (window, later) = (ReplyWindow(messages: 100), turns.makeIterator())
        for (row, turn) in turns.enumerated() {
            window.foresee(&later)
            let ahead = window.foresight.messages(after: row)
            #expect(ahead.nonzeroBitCount == min(16, 99 - row))
            let last = window.number(of: UInt32(min(99, row + 16)))
            #expect(
                window.foresight.distance(to: window.foresight.messages(by: last, among: ahead), from: row)
                    == min(16, 99 - row))
            window.add(turn, answering: nil)
        }
    }

    @Test func `what comes of a message tells whom it answered`() {
        func named(_ flag: PairFlag, later: [(UInt32, [UInt32])]) -> [Bool] {
            let all = [(UInt32(1), []), (2, []), (3, [])] + later
            let turns = all.enumerated().map { row, turn in
                ReplyTurn(
                    author: turn.0, time: Int64(row) * 60_000_000, cues: [], named: turn.1, opensWithName: false,
                    sketch: WordSketch())
            }
            var (window, later, candidates) = (ReplyWindow(messages: 9), turns.makeIterator(), ReplyCandidates())
            for turn in turns.prefix(3) {
                window.foresee(&later)
                candidates.look(at: turn, in: window)
                window.add(turn, answering: nil)
            }
            return candidates.pairs.dropFirst().map { $0.flags >> UInt64(flag.rawValue) & 1 == 1 }
        }
        #expect(named(.writerNamesOwnLater, later: [(1, [3])]) == [false, true])
        #expect(named(.ownNamesWriterLater, later: [(3, [2])]) == [true, false])
        #expect(named(.ownNamesOthersLater, later: [(3, [2])]) == [false, true])
        #expect(named(.writerNamesOthersLater, later: [(2, [1])]) == [true, false])
        #expect(named(.othersNameWriterLater, later: [(9, [1])]) == [false, true])
        #expect(named(.writerSpeaksFirst, later: [(2, []), (3, []), (1, [])]) == [true, false])
    }
}
