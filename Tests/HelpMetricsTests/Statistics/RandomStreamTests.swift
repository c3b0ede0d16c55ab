import Testing

@testable import HelpMetrics

@Test func `a stream gives the same numbers in any order of asking`() {
    var stream = RandomStream(seed: 42, stream: 7)
    let asked = (1...5).map { _ in stream.next() }
    let again = RandomStream(seed: 42, stream: 7)
    #expect(asked == (1...5).reversed().map { again.value(at: $0) }.reversed())
}

@Test func `other seeds and other streams give other numbers`() {
    let numbers = [(1, 1), (1, 2), (2, 1), (0, 0)].map { RandomStream(seed: $0, stream: $1).value(at: 1) }
    #expect(Set(numbers).count == 4)
}

@Test func `numbers below a bound are spread evenly`() {
    var stream = RandomStream(seed: 3, stream: 0)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[stream.below(6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
}

@Test func `every order of three is drawn as often`() {
    var counts: [[Int]: Int] = [:]
    for index in 0..<6_000 {
        var stream = RandomStream(seed: 5, purpose: .labels, index: index)
        var order = [0, 1, 2]
        order.shuffle(with: &stream)
        counts[order, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1_000) < 150 })
}

@Test(arguments: [0, 1]) func `shuffling nothing or one thing changes nothing`(count: Int) {
    var stream = RandomStream(seed: 1, stream: 1)
    var order = Array(0..<count)
    order.shuffle(with: &stream)
    #expect(order == Array(0..<count))
}
