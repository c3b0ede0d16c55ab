import Exports
import HelpGraph
import SampleCompany
import Testing

@testable import bench

@Suite struct TalkVariationTests {
    private func varied(_ variation: TalkVariation, seed: UInt64 = 1) throws -> ReplyTalk {
        var random = SeededGenerator(seed: seed)
        return variation.of(try TalkFolder.workshop(), &random)
    }

    @Test func `a conversation goes with all its lines or stays with all`() throws {
        var sizes: Set<Int> = []
        for seed in UInt64(0)..<20 {
            let talk = try varied(TalkVariation(slowness: 1, remaining: 50, naming: 100, joins: false), seed: seed)
            for lines in [[0, 3, 5, 6], [1, 4]] {
                let left = lines.count { talk.turns[$0] != nil }
                #expect(left == 0 || left == lines.count)
                #expect(lines.allSatisfy { (talk.answers[$0] != nil) == (left > 0) })
            }
            sizes.insert(talk.annotated.count)
        }
        #expect(sizes.count > 1)
    }

    @Test func `waits grow and the order stays`() throws {
        let talk = try varied(TalkVariation(slowness: 64, remaining: 100, naming: 100, joins: false))
        let times = talk.turns.compactMap { $0?.time }
        #expect(times == times.sorted())
        let wait = try #require(times.last) - (try #require(times.first))
        #expect(wait >= 64 * 2 * 60_000_000 && wait <= 64 * 4 * 60_000_000)
    }

    @Test func `nobody is named where names fall away`() throws {
        let talk = try varied(TalkVariation(slowness: 1, remaining: 100, naming: 0, joins: false))
        #expect(talk.turns.allSatisfy { $0.map { $0.addressee == Row.none && !$0.opensWithName } ?? true })
    }

    @Test func `what is said in one go becomes one message with the words of both`() throws {
        let talk = try varied(TalkVariation(slowness: 1, remaining: 100, naming: 100, joins: true))
        #expect(talk.turns[6] == nil && talk.answers[6] == nil)
        let joined = try #require(talk.turns[5])
        #expect(joined.cues.contains(.thanks) && joined.sketch.count == 5)
        #expect(talk.answers[5] == [3])
    }

    @Test func `the same seed varies alike`() throws {
        let talks = [try TalkFolder.workshop()]
        let times = (0..<2).map { _ in TalkVariation.all(of: talks, number: 0, seed: 9)[0].turns.map { $0?.time } }
        #expect(times[0] == times[1])
    }
}
