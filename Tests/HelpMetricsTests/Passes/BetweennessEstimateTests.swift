import HelpGraph
import HelpMetrics
import Testing

@Suite struct BetweennessEstimateTests {
    /// People in a ring, each helping the next and, with another weight, the one after that.
    func ring(_ count: Int) -> HelpNetwork {
        let ties = (0..<count).flatMap { node -> [(helper: UInt32, seeker: UInt32, weight: Double)] in
            [
                (UInt32(node), UInt32((node + 1) % count), 3),
                (UInt32(node), UInt32((node + 2) % count), Double(1 + node % 4)),
            ]
        }
        return HelpNetwork(people: (0..<count).map { UInt32($0) }, ties: ties)
    }

    @Test func `what is affordable is exact`() {
        let network = ring(40)
        let estimate = BetweennessEstimate(network, seed: 1, threads: 2)
        #expect(estimate.isExact && estimate.bound == 0)
        let exact = BetweennessPass.scores(network, lengths: .inverseWeight, directed: true, threads: 1)
        #expect(estimate.scores == exact)
    }

    @Test func `an estimate keeps its bound, and is the same on any number of threads`() {
        let network = ring(600)
        let exact = BetweennessPass.scores(network, lengths: .inverseWeight, directed: true, threads: 2)
        let estimate = BetweennessEstimate(network, seed: 7, threads: 1, affordable: 0)
        #expect(!estimate.isExact && estimate.sampled == 256 && estimate.bound > 0)
        let pairs = Double(599 * 598)
        let worst = zip(exact, estimate.scores).map { abs($0 - $1) / pairs }.max() ?? 0
        #expect(worst > 0 && worst <= estimate.bound)
        #expect(BetweennessEstimate(network, seed: 7, threads: 4, affordable: 0).scores == estimate.scores)
    }
}
