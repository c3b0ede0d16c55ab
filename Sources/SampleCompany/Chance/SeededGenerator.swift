/// SplitMix64: the same numbers from the same seed on every machine.
///
/// Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014.
package struct SeededGenerator: Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A generator of its own for part `index` of what `seed` makes, so that parts do not depend on each other's order.
    package init(seed: UInt64, part index: Int) {
        var mixed = SeededGenerator(seed: seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: index &+ 1))
        state = mixed.next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number in `0..<bound`; 0 where `bound` is not positive.
    package mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    package mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `percent` of 100 cases.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

extension SeededGenerator {
    /// One of `choices`, which must not be empty.
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// A position of `weights`, as likely as its weight.
    mutating func pick(weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (position, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return position }
        }
        return weights.count - 1
    }

    /// Fisher-Yates.
    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    }

    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var copy = elements
        shuffle(&copy)
        return copy
    }

    /// At most `count` different elements, in no particular order.
    mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        Array(shuffled(elements).prefix(count))
    }
}
