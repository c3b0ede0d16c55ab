import Testing

@testable import SampleCompany

struct ChanceTests {
    @Test func `SplitMix64 gives the published numbers for seed 1234567`() {
        var generator = SeededGenerator(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
        #expect(generator.next() == 9_817_491_932_198_370_423)
    }

    @Test func `numbers stay below their bound and reach all of it`() {
        var generator = SeededGenerator(seed: 3)
        var seen = Array(repeating: 0, count: 7)
        for _ in 0..<7000 { seen[generator.below(7)] += 1 }
        #expect(seen.allSatisfy { $0 > 800 && $0 < 1200 })
        #expect(generator.below(0) == 0)
    }

    @Test func `a sample has no element twice`() {
        var generator = SeededGenerator(seed: 4)
        let sample = generator.sample(30, of: Array(0..<40))
        #expect(Set(sample).count == 30)
        #expect(generator.sample(9, of: [1, 2]).sorted() == [1, 2])
    }
}
