import Exports
import Testing

@testable import HelpGraph

@Suite struct LookbackTests {
    @Test func `a message is there for as long as 64 follow it`() {
        var lookback = Lookback()
        lookback.add(7)
        #expect(lookback.bits(before: 8) == 1)
        #expect(lookback.bits(before: 10) == 0b100)
        #expect(lookback.bits(before: 71) == 1 << 63)
        #expect(lookback.bits(before: 72) == 0 && lookback.bits(before: 1_000_000) == 0)
    }

    @Test func `adding and forgetting agree with a set of positions`() {
        var (lookback, positions): (Lookback, Set<Int>) = (Lookback(), [])
        for step in 0..<1_000 where step * step % 7 < 3 {
            lookback.add(step)
            positions.insert(step)
            let forgotten = step - step * 31 % 90
            lookback.remove(forgotten)
            positions.remove(forgotten)
            let next = step + 1 + step % 5
            let expected = (0..<64).reduce(UInt64(0)) { $0 | (positions.contains(next - 1 - $1) ? 1 << UInt64($1) : 0) }
            #expect(lookback.bits(before: next) == expected)
        }
    }

    @Test func `the latest few are the lowest bits`() {
        #expect(UInt64(0b1011_0100).latest(2) == 0b0001_0100)
        #expect(UInt64(0b1).latest(3) == 1 && UInt64(0).latest(1) == 0)
        #expect(UInt64.max.latest(64) == .max && UInt64.max.latest(0) == 0)
    }
}

@Suite struct ReplyWindowTests {
    private func turn(_ author: UInt32, _ row: Int, _ text: String = "", naming named: [UInt32] = []) -> ReplyTurn {
        ReplyTurn(
            author: author, time: Int64(row) * 60_000_000, cues: CueScanner().cues(of: text), named: named,
            opensWithName: false, sketch: WordSketch(text.utf8))
    }

    private func candidates(_ turn: ReplyTurn, _ window: ReplyWindow) -> [Int] {
        var candidates = ReplyCandidates()
        candidates.look(at: turn, in: window)
        return candidates.positions
    }

    @Test func `the latest messages are candidates, the message itself first`() {
        var window = ReplyWindow(messages: 100)
        #expect(candidates(turn(1, 0), window) == [0])
        for row in 0..<40 { window.add(turn(UInt32(row), row), answering: nil) }
        #expect(candidates(turn(99, 40), window) == [40, 39, 38, 37, 36, 35])
    }

    @Test func `so are one's own, those of people named, those that name one, open questions and rare words`() {
        var window = ReplyWindow(messages: 1_000)
        let said: [Int: ReplyTurn] = [
            202: turn(500, 202), 204: turn(600, 204), 206: turn(7, 206, naming: [500]),
            208: turn(8, 208, "who has the turbine?"), 210: turn(9, 210, "xylophone concert"),
        ]
        for row in 0..<240 { window.add(said[row] ?? turn(UInt32(1_000 + row), row), answering: nil) }
        let found = candidates(turn(500, 240, "a xylophone", naming: [600]), window)
        #expect(found == [240, 239, 238, 237, 236, 235, 210, 208, 206, 204, 202])
        window.add(turn(41, 240), answering: 208)
        #expect(!candidates(turn(42, 241), window).contains(208), "it was answered")
    }

    @Test func `what is out of reach is no candidate, whoever wrote it`() {
        var window = ReplyWindow(messages: 100)
        window.add(turn(500, 0, "xylophone?"), answering: nil)
        for row in 1..<65 { window.add(turn(UInt32(row), row), answering: nil) }
        #expect(!candidates(turn(500, 65, "xylophone", naming: [500]), window).contains(0))
    }
}
