import CProcessor
import Exports
import Foundation
import Testing

@testable import HelpGraph

@Suite struct ReplyScorerTests {
    /// Candidates of each message of a talk of eleven people.
    private var talk: [ReplyCandidates] {
        var window = ReplyWindow(messages: 300)
        return (0..<300).map { row in
            let text = ["does anybody know the turbine?", "try the turbine manual", "thanks", "lunch"][row * 7 % 4]
            let turn = ReplyTurn(
                author: UInt32(row * 5 % 11), time: Int64(row) * 60_000_000, cues: CueScanner().cues(of: text),
                named: row % 3 == 0 ? [UInt32(row % 11)] : [], opensWithName: false, sketch: WordSketch(text.utf8))
            var candidates = ReplyCandidates()
            candidates.look(at: turn, in: window)
            window.add(turn, answering: row % 4 == 0 ? nil : candidates.positions.last)
            return candidates
        }
    }

    private func probabilities(_ candidates: ReplyCandidates, by model: ReplyModel) -> [Double] {
        let message = model.sum(candidates.message, .ofMessage, from: model.bias)
        let scores = candidates.pairs.map { Double(model.score(model.sum($0, .ofPair, from: message)).score) }
        let weights = scores.map { exp($0 - (scores.max() ?? 0)) }
        return weights.map { $0 / weights.reduce(0, +) }
    }

    @Test func `whole numbers say what the model says`() {
        var scorer = ReplyScorer(.standard)
        for candidates in talk {
            let expected = probabilities(candidates, by: .standard)
            scorer.look(at: candidates)
            #expect(scorer.probabilities.count == expected.count)
            for (found, expected) in zip(scorer.probabilities, expected) {
                #expect(abs(Double(found) - expected) < 0.03)
            }
            #expect(abs(scorer.probabilities.reduce(0, +) - 1) < 1e-4)
        }
    }

    @Test func `wide steps and narrow ones say the same to the last bit`() {
        let model = ReplyModel((0..<ReplyModel.numberCount).map { Float(($0 * 7_919) % 4_001 - 2_000) / 500 })
        for model in [model, .standard] where has_avx2() != 0 {
            var (wide, narrow) = (ReplyScorer(model, isWide: true), ReplyScorer(model, isWide: false))
            for candidates in talk {
                wide.look(at: candidates)
                narrow.look(at: candidates)
                #expect(wide.probabilities == narrow.probabilities)
            }
        }
    }

    @Test func `the largest weights that a model can hold do not overflow`() {
        let model = ReplyModel((0..<ReplyModel.numberCount).map { $0 % 3 == 0 ? -15.9 : 15.9 })
        var scorer = ReplyScorer(model)
        for candidates in talk {
            let expected = probabilities(candidates, by: model)
            scorer.look(at: candidates)
            let likeliest = scorer.probabilities.indices.max { scorer.probabilities[$0] < scorer.probabilities[$1] }
            #expect(expected[likeliest ?? 0] > 0.4)
        }
    }

    @Test func `the sum over lanes is that of their products`() {
        var (one, other) = (ReplyModel.Lanes(), ReplyModel.Lanes())
        for lane in 0..<ReplyModel.width { (one[lane], other[lane]) = (Float(lane * 37 % 101 - 50), Float(lane - 20)) }
        let (left, right) = (ReplyLanes(one, times: 4), ReplyLanes(other, times: 2))
        let lanes = 0..<ReplyModel.width
        #expect(left.dot(right) == Int32(lanes.reduce(0) { $0 + 8 * one[$1] * other[$1] }))
        #expect(left.clipped.dot(right) == Int32(lanes.reduce(0) { $0 + 8 * max(0, one[$1]) * other[$1] }))
    }
}

@Suite struct ReplyDecisionTests {
    @Test func `the likeliest message of the likeliest conversation is taken`() {
        #expect(ReplyDecision.foremost([0.1, 0.2, 0.25, 0.15, 0.3], conversations: [-1, 0, 0, 0, 1]) == 2)
        #expect(ReplyDecision.foremost([0.4, 0.3, 0.3], conversations: [-1, 4, 4]) == 1)
    }

    @Test func `a message likelier than all others together is taken at once`() {
        #expect(ReplyDecision.foremost([0.1, 0.2, 0.51, 0.19], conversations: [-1, 0, 1, 0]) == 2)
    }

    @Test func `where each is a conversation of its own the likeliest is taken`() {
        #expect(ReplyDecision.foremost([0.3, 0.2, 0.4, 0.1], conversations: [-1, 0, 1, 2]) == 2)
        #expect(ReplyDecision.foremost([1], conversations: [-1]) == 0)
    }
}

@Suite struct ReplyPeopleTests {
    @Test func `numbers are given in the order of first sight, and kept`() {
        var (people, known): (ReplyPeople, [UInt32: Int]) = (ReplyPeople(), [:])
        for step in UInt32(0)..<20_000 {
            let person = step &* step &* 2_654_435_761 % (step % 2 == 0 ? 300 : 4_000_000_000)
            #expect(people.number(of: person) == known[person] ?? -1)
            let number = known[person] ?? known.count
            known[person] = number
            #expect(people.take(person) == number && people.number(of: person) == number)
        }
        #expect(people.count == known.count && people.number(of: Row.none) == -1)
    }
}
