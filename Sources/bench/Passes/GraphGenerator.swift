import HelpGraph
import HelpMetrics

/// A random who-helps-whom network with the features that make real ones hard: communities, degrees that follow a power
/// law, and weights that do too. The same size and seed give the same network.
struct GraphGenerator {
    var people: Int
    var ties: Int
    var seed: UInt64 = 42
    /// Share of ties that stay inside a community.
    var inside = 0.8
    var communitySize = 50

    func edges() -> [(helper: UInt32, seeker: UInt32, weight: Double)] {
        var random = RandomStream(seed: seed, stream: 1)
        var known = Set<UInt64>(minimumCapacity: ties)
        var edges: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
        edges.reserveCapacity(ties)
        while edges.count < ties {
            let helper = skewed(people, &random)
            let seeker = isInside(&random) ? neighbour(of: helper, &random) : skewed(people, &random)
            guard helper != seeker, known.insert(UInt64(helper) << 32 | UInt64(seeker)).inserted else { continue }
            edges.append((UInt32(helper), UInt32(seeker), weight(&random)))
        }
        return edges
    }

    func network() -> HelpNetwork { HelpNetwork(people: (0..<people).map { UInt32($0) }, ties: edges()) }

    /// As many help acts as the ties weigh, three of a tie in one conversation.
    func episodes(of network: HelpNetwork) -> [Survey.Episode] {
        var episodes: [Survey.Episode] = []
        var conversation: UInt32 = 0
        for helper in 0..<network.nodeCount {
            for tie in network.given.row(helper) {
                let seeker = network.given.neighbours[tie]
                for act in 0..<Int(network.given.weights[tie]) {
                    if act % 3 == 0 { conversation += 1 }
                    episodes.append(
                        Survey.Episode(helper: UInt32(helper), seeker: seeker, conversation: conversation))
                }
            }
        }
        return episodes
    }

    /// Community of each person, as a team number.
    func teams() -> [Int32] { (0..<people).map { Int32($0 / communitySize) } }

    private func isInside(_ random: inout RandomStream) -> Bool { unit(&random) < inside }

    private func unit(_ random: inout RandomStream) -> Double { Double(random.next() >> 11) * 0x1p-53 }

    /// Person `floor(n · u^1.5)`, spread over the communities so that the busy ones do not sit together.
    private func skewed(_ count: Int, _ random: inout RandomStream) -> Int {
        let u = unit(&random)
        let rank = min(count - 1, Int(Double(count) * u * u.squareRoot()))
        let communities = max(1, count / communitySize)
        return min(count - 1, (rank % communities) * communitySize + rank / communities)
    }

    private func neighbour(of person: Int, _ random: inout RandomStream) -> Int {
        let start = person / communitySize * communitySize
        return start + random.below(min(communitySize, people - start))
    }

    /// 1, 2, 4, … 32, each half as frequent as the one before, plus a little.
    private func weight(_ random: inout RandomStream) -> Double {
        let level = min(5, random.next().trailingZeroBitCount)
        return Double(1 << level) + Double(random.below(1 << level))
    }
}
