import Exports
import HelpGraph
import Testing

@testable import HelpReporter

@Suite struct SmallSpacesTests {
    private func hidden(_ writers: [[UInt32]], minimum: Int = 3) -> Set<Int> {
        let spaces = writers.enumerated().map { number, authors in
            var log = SpaceLog(space: Space(id: "\(number)", name: "\(number)"))
            log.author = authors
            return log
        }
        return SmallSpaces(MessageLog(spaces: spaces), minimum: minimum).hidden
    }

    @Test func `spaces with enough writers are all listed`() {
        #expect(hidden([[0, 1, 2], [3, 4, 5, 3]]) == [])
    }

    @Test func `a small one takes the next larger with it, so that no total gives it away`() {
        #expect(hidden([[0, 1, 2, 3], [0, 1], [0, 1, 2]]) == [1, 2])
    }

    @Test func `small ones of the same few people take as many as it needs`() {
        #expect(hidden([[0, 1], [1, 0], [0], [0, 1, 2, 3], [4, 5, 6, 7, 8]]) == [0, 1, 2, 3])
    }

    @Test func `spaces of bots alone tell about nobody`() {
        #expect(hidden([[Row.none], [0, 1, 2]]) == [])
    }

    @Test(arguments: 0..<200) func `what is hidden is about at least the minimum group, or about everybody`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return (state >> 33) % bound
        }
        let writers = (0..<(2 + random(6))).map { _ in (0..<(1 + random(6))).map { _ in UInt32(random(12)) } }
        let hidden = hidden(writers, minimum: 4)
        let people = Set(hidden.flatMap { writers[$0] })
        #expect(hidden.isEmpty || people.count >= 4 || hidden.count == writers.count)
        for (number, authors) in writers.enumerated() where Set(authors).count < 4 { #expect(hidden.contains(number)) }
    }

    @Test(arguments: 0..<200) func `no difference of teams to the total is about fewer than the minimum`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int((state >> 33) % bound)
        }
        let sizes = (0..<(1 + random(7))).map { _ in random(12) }
        let apart = random(5)
        let merged = Identities.merged([sizes], minimum: 5, apart: [apart])
        let rest = merged.reduce(apart) { $0 + sizes[$1] }
        #expect(rest == 0 || rest >= 5 || merged.count == sizes.count { $0 > 0 })
        #expect(sizes.indices.allSatisfy { sizes[$0] == 0 || sizes[$0] >= 5 || merged.contains($0) })
        // A group that stands alone behind the name of several could be told from its size.
        #expect(merged.count != 1 || apart > 0 || sizes.count { $0 > 0 } == 1)
    }

    @Test(arguments: 0..<200) func `nor on either side of a comparison that has the same teams on both`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int((state >> 33) % bound)
        }
        let teams = UInt64(1 + random(7))
        let sides = (0..<2).map { _ in (0..<teams).map { _ in random(12) } }
        let apart = random(2) == 0 ? [0, 0] : [random(5), random(12)]
        let merged = Identities.merged(sides, minimum: 5, apart: apart)
        let inhabited = sides[0].indices.count { sides[0][$0] + sides[1][$0] > 0 }
        for (sizes, apart) in zip(sides, apart) {
            let together = (merged.map { sizes[$0] } + [apart]).filter { $0 > 0 }
            let rest = together.reduce(0, +)
            #expect(rest == 0 || rest >= 5 && together.count > 1 || merged.count == inhabited)
            #expect(sizes.indices.allSatisfy { sizes[$0] == 0 || sizes[$0] >= 5 || merged.contains($0) })
        }
    }
}
