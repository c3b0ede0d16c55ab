/// Numbers that depend on (seed, stream, counter) and nothing else, so that the same numbers come out on any number of
/// threads: SplitMix64's mixing function over a counter, with a key mixed from seed and stream.
///
/// Source: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA.
package struct RandomStream: Sendable, RandomNumberGenerator {
    private let key: UInt64
    private var counter: UInt64 = 0

    package init(seed: UInt64, stream: UInt64) {
        key = Self.mixed(Self.mixed(seed &+ Self.golden) ^ Self.mixed(stream &+ 0x6A09_E667_F3BC_C909))
    }

    package mutating func next() -> UInt64 {
        counter &+= 1
        return value(at: counter)
    }

    /// The number at a place of the stream; `next` gives those at 1, 2, 3, …
    package func value(at counter: UInt64) -> UInt64 { Self.mixed(key &+ counter &* Self.golden) }

    /// Uniform in `0..<bound`, without bias (Lemire 2019); `bound` must be positive.
    package mutating func below(_ bound: Int) -> Int {
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let rejected = (0 &- range) % range
            while product.low < rejected { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed &>> 31)
    }
}

extension RandomStream {
    /// What a stream is used for; keeps the streams of different tests apart.
    package enum Purpose: UInt64, Sendable {
        case labels = 1
        case shares = 2
        case ranks = 3
        case communities = 4
        case betweenness = 5
        /// Half-samples of stretches of time, and conversations dealt between two of them.
        case stretches = 6
        case exchanges = 7
        case halves = 8
    }

    package init(seed: UInt64, purpose: Purpose, index: Int) {
        self.init(seed: seed, stream: purpose.rawValue << 48 | UInt64(index))
    }
}

extension Array {
    /// Puts the elements into a random order, each order equally likely (Fisher–Yates).
    ///
    /// - Complexity: O(count).
    package mutating func shuffle(with random: inout RandomStream) {
        guard count > 1 else { return }
        for last in stride(from: count - 1, to: 0, by: -1) { swapAt(last, random.below(last + 1)) }
    }
}
