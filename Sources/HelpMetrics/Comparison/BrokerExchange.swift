import HelpGraph
import Parallel

/// Whether people broker more or less between teams in the second of two stretches than in the first, by dealing the
/// conversations out anew between the two, as many to each as before.
///
/// A path through somebody needs two ties, so half of the conversations hold far less than half of the paths, and no
/// half-sample tells of the whole; an exchange keeps the amount of conversation on both sides. It asks whether it
/// matters in which stretch a conversation took place. Where people are in other teams in the second stretch, what that
/// alone makes of the same conversations is in the mean of the exchanges, and counts for no difference.
struct BrokerExchange: Sendable {
    /// By place in `people`: pairs of people of different teams joined in each stretch, and the two-sided p.
    let first: [Int]
    let second: [Int]
    let p: [Double]

    /// - Complexity: O(exchanges / 64 · closed two-paths + exchanges · conversations), in parallel.
    init(_ first: Survey, _ second: Survey, people: [Int]) {
        let pool = ExchangePool(first, second)
        let observed = pool.across(pool.observed, threads: first.settings.threads)
        self.first = people.map { observed.first.acrossTeams(in: 0)[$0] }
        self.second = people.map { observed.second.acrossTeams(in: 0)[$0] }
        guard !people.isEmpty else {
            p = []
            return
        }
        let exchanges = pool.conversations > 200_000 ? 199 : 999
        let blocks = Parallel.map((exchanges + 63) / 64, threads: first.settings.threads) { block -> [[Double]] in
            let count = min(64, exchanges - block * 64)
            let drawn = pool.across(
                pool.dealt(seed: first.settings.seed, block: block, count: count), threads: 1)
            return (0..<count).map { sample in
                let (one, other) = (drawn.first.acrossTeams(in: sample), drawn.second.acrossTeams(in: sample))
                return people.map { Double(other[$0] - one[$0]) }
            }
        }
        let drawn = blocks.flatMap { $0 }
        let differences = zip(self.first, self.second).map { Double($1 - $0) }
        p = people.indices.map { place in
            let mean = drawn.reduce(0) { $0 + $1[place] } / Double(drawn.count)
            let distance = abs(differences[place] - mean) - 1e-9
            return FalseDiscovery.permutationP(
                asExtreme: drawn.count { abs($0[place] - mean) >= distance }, of: drawn.count)
        }
    }
}

/// The ties of both stretches together, with the conversations behind each.
private struct ExchangePool: Sendable {
    private let network: HelpNetwork
    /// Of each person, in either stretch.
    private let team: (first: [Int32], second: [Int32])
    /// Conversations of each tie of `network.given`: `behind[offsets[t]..<offsets[t + 1]]`.
    private let offsets: [Int]
    private let behind: [UInt32]
    /// Conversations of the first stretch; they come before those of the second.
    private let ofFirst: Int
    let conversations: Int

    init(_ first: Survey, _ second: Survey) {
        let one = Self.numbered(first.episodes, from: 0)
        let other = Self.numbered(second.episodes, from: one.count)
        let episodes = one.episodes + other.episodes
        let network = HelpNetwork(people: first.network.people, ties: episodes.map { ($0.helper, $0.seeker, 1) })
        (self.network, team) = (network, (first.team, second.team))
        (ofFirst, conversations) = (one.count, one.count + other.count)
        let placed = episodes.compactMap { episode in
            network.position(from: Int(episode.helper), to: episode.seeker).map { (tie: $0, episode.conversation) }
        }.sorted { ($0.tie, $0.1) < ($1.tie, $1.1) }
        var offsets = [Int](repeating: 0, count: network.tieCount + 1)
        for entry in placed { offsets[entry.tie + 1] += 1 }
        for tie in 0..<network.tieCount { offsets[tie + 1] += offsets[tie] }
        (self.offsets, behind) = (offsets, placed.map(\.1))
    }

    /// The same episodes, their conversations numbered without gaps.
    private static func numbered(_ episodes: [Survey.Episode], from start: Int) -> (
        episodes: [Survey.Episode], count: Int
    ) {
        let distinct = Set(episodes.map(\.conversation)).sorted()
        var number: [UInt32: UInt32] = [:]
        for (place, conversation) in distinct.enumerated() { number[conversation] = UInt32(start + place) }
        let renamed = episodes.map { episode in
            Survey.Episode(
                helper: episode.helper, seeker: episode.seeker, conversation: number[episode.conversation] ?? 0)
        }
        return (renamed, distinct.count)
    }

    /// For each conversation, the samples (bits) in which it is in the first stretch.
    var observed: [UInt64] { (0..<conversations).map { $0 < ofFirst ? .max : 0 } }

    func dealt(seed: UInt64, block: Int, count: Int) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: conversations)
        var order = (0..<UInt32(conversations)).map { $0 }
        for sample in 0..<count {
            var random = RandomStream(seed: seed, purpose: .exchanges, index: block << 8 | sample)
            order.shuffle(with: &random)
            for conversation in order[..<ofFirst] { bits[Int(conversation)] |= 1 << UInt64(sample) }
        }
        return bits
    }

    func across(_ inFirst: [UInt64], threads: Int) -> (first: SampledBrokerage, second: SampledBrokerage) {
        var (one, other) = ([UInt64](), [UInt64]())
        for tie in 0..<network.tieCount {
            let bits = behind[offsets[tie]..<offsets[tie + 1]].map { inFirst[Int($0)] }
            one.append(bits.reduce(0, |))
            other.append(bits.reduce(0) { $0 | ~$1 })
        }
        return (
            SampledBrokerage(network, team: team.first, kept: one, threads: threads),
            SampledBrokerage(network, team: team.second, kept: other, threads: threads)
        )
    }
}
