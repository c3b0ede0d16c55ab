import HelpGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Betweenness over ordered pairs with lengths 1/w, exact where that is affordable and estimated from a sample of the
/// people that paths begin at where it is not.
package struct BetweennessEstimate: Sendable {
    /// Raw, one value per node.
    package let scores: [Double]
    /// People that paths were followed from, and people that paths begin at.
    package let sampled: Int
    package let sources: Int
    /// With 95 % certainty no normalised value (a share of pairs) is further off than this; 0 when exact.
    package let bound: Double

    package var isExact: Bool { sampled == sources }

    /// Most (people · ties) for which all paths are followed: half a minute of one core.
    package static let affordable = 10_000_000_000

    /// The sample is drawn without replacement from `seed`, and is as large as `affordable` allows, 256 at least. The
    /// bound is Serfling's for sampling without replacement, taken over all people at once (a union bound).
    ///
    /// - Complexity: O(sampled · ties · log people).
    /// - SeeAlso: Brandes and Pich 2007, Int. J. Bifurcation and Chaos 17; Serfling 1974, Annals of Statistics 2.
    package init(_ network: HelpNetwork, seed: UInt64, threads: Int, affordable: Int = BetweennessEstimate.affordable) {
        let order = Relabelling.byNearness(network.given)
        let out = order.apply(network.given, turned: network.received)
        let all = BetweennessPass.sources(out)
        let affordableSources = max(256, affordable / max(1, out.edgeCount))
        var chosen = all
        if affordableSources < all.count {
            var random = RandomStream(seed: seed, purpose: .betweenness, index: 0)
            chosen.shuffle(with: &random)
            chosen = chosen.prefix(affordableSources).sorted()
        }
        let part = BetweennessPass.weighted(out, from: chosen, threads: threads)
        let scale = chosen.isEmpty ? 1 : Double(all.count) / Double(chosen.count)
        scores = order.restore(chosen.count == all.count ? part : part.map { $0 * scale })
        (sampled, sources) = (chosen.count, all.count)
        bound = Self.bound(sampled: chosen.count, of: all.count, people: out.nodeCount)
    }

    /// √((1 − (k − 1)/N) · ln(2n/0.05) / 2k), of a mean of N values in 0…1, N/(n − 1) of which make the normalised score.
    private static func bound(sampled: Int, of sources: Int, people: Int) -> Double {
        guard sampled < sources, people > 2 else { return 0 }
        let (k, all) = (Double(sampled), Double(sources))
        let width = ((1 - (k - 1) / all) * log(2 * Double(people) / 0.05) / (2 * k)).squareRoot()
        return width * all / Double(people - 1)
    }
}
