import HelpGraph

/// SplitMix64, so that random graphs are the same everywhere.
struct SampleRandom {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (bits ^ (bits >> 31)) >> 33) % bound
    }
}

typealias SampleTie = (helper: UInt32, seeker: UInt32, weight: Double)

/// Ties among `nodes` people, denser the larger `ties`; loops and repeated pairs among them; a few hubs.
func randomTies(_ seed: UInt64, nodes: Int, ties: Int, heaviest: Int = 4) -> [SampleTie] {
    var random = SampleRandom(seed)
    return (0..<ties).map { index in
        let from = random.next(nodes)
        let to = index % 3 == 0 ? random.next(max(1, nodes / 5)) : random.next(nodes)
        return (UInt32(from), UInt32(to), Double(1 + random.next(heaviest)))
    }
}

func randomNetwork(_ seed: UInt64, nodes: Int, ties: Int, heaviest: Int = 4) -> HelpNetwork {
    HelpNetwork(
        people: (0..<nodes).map { UInt32($0) }, ties: randomTies(seed, nodes: nodes, ties: ties, heaviest: heaviest))
}
