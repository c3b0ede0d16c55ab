import Testing

@testable import HelpMetrics

@Test func `counters side by side count each for itself`() {
    var counter = LaneCounter()
    var plain = [Int](repeating: 0, count: 64)
    let random = RandomStream(seed: 2, stream: 2)
    for number in 0..<500 {
        let (word, plane) = (random.value(at: UInt64(number)), number % 3)
        counter.add(word, from: plane)
        for lane in 0..<64 where word >> UInt64(lane) & 1 == 1 { plain[lane] += 1 << plane }
    }
    for lane in 0..<64 { #expect(counter[lane] == plain[lane]) }
    counter.clear()
    for lane in 0..<64 { #expect(counter[lane] == 0) }
}
