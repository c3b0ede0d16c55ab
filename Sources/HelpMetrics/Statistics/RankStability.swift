import HelpGraph
import Parallel

/// Rank of one person, 1 = highest, equal values sharing the better rank, with the 95 % interval over half-samples.
package struct RankInterval: Sendable, Equatable {
    package var rank: Int
    package var low: Int
    package var high: Int

    package init(rank: Int, low: Int, high: Int) {
        self.rank = rank
        self.low = low
        self.high = high
    }
}

/// How firmly people hold their ranks, by people helped and by cross-team brokerage: both are computed anew on networks
/// made of half of the conversations (of the ties, where there are no conversations).
struct RankStability: Sendable {
    /// By node; only people who were asked about.
    let helped: [Int: RankInterval]
    let brokerage: [Int: RankInterval]

    /// - Complexity: O(samples · (ties + Σ in · out)), in parallel by sample.
    init(_ survey: Survey, helpers: [Int], brokers: [Int]) {
        let clusters = TieClusters(survey)
        let whole = SampledValues(survey, kept: nil, helpers: helpers, brokers: brokers)
        let samples = survey.settings.rankSamples
        var drawn: [SampledValues] = []
        if !(helpers.isEmpty && brokers.isEmpty) {
            for block in 0..<(samples + 63) / 64 {
                let random = RandomStream(seed: survey.settings.seed, purpose: .ranks, index: block)
                let words = clusters.words(random)
                drawn += Parallel.map(min(64, samples - block * 64), threads: survey.settings.threads) { sample in
                    SampledValues(survey, kept: (words, sample), helpers: helpers, brokers: brokers)
                }
            }
        }
        helped = Self.intervals(helpers, whole: whole.helped, drawn: drawn.map(\.helped))
        brokerage = Self.intervals(brokers, whole: whole.brokerage, drawn: drawn.map(\.brokerage))
    }

    private static func intervals(_ people: [Int], whole: [Int], drawn: [[Int]]) -> [Int: RankInterval] {
        var intervals: [Int: RankInterval] = [:]
        for (place, person) in people.enumerated() {
            let ranks = drawn.map { Double($0[place]) }.sorted()
            guard let interval = Interval(sorted: ranks) else { continue }
            intervals[person] = RankInterval(
                rank: whole[place], low: Int(interval.low.rounded(.down)), high: Int(interval.high.rounded(.up)))
        }
        return intervals
    }
}

/// The conversations behind each tie of `network.given`; a tie of its own where there are none.
private struct TieClusters {
    private var offsets: [Int]
    private var conversations: [UInt32]

    init(_ survey: Survey) {
        let count = survey.network.tieCount
        guard !survey.episodes.isEmpty else {
            offsets = Array(0...count)
            conversations = (0..<count).map(UInt32.init)
            return
        }
        var pairs: [(tie: Int, conversation: UInt32)] = []
        for episode in survey.episodes {
            guard let tie = survey.network.position(from: Int(episode.helper), to: episode.seeker) else { continue }
            pairs.append((tie, episode.conversation))
        }
        offsets = Array(repeating: 0, count: count + 1)
        for pair in pairs { offsets[pair.tie + 1] += 1 }
        for tie in 0..<count { offsets[tie + 1] += offsets[tie] }
        conversations = pairs.sorted { ($0.tie, $0.conversation) < ($1.tie, $1.conversation) }.map(\.conversation)
    }

    /// For each tie, the samples (bits) in which at least one of its conversations is.
    func words(_ random: RandomStream) -> [UInt64] {
        (0..<offsets.count - 1).map { tie in
            conversations[offsets[tie]..<offsets[tie + 1]].reduce(0) { $0 | random.value(at: UInt64($1)) }
        }
    }
}

/// Ranks of the people asked about in one sample of the ties, in the order asked.
private struct SampledValues: Sendable {
    let helped: [Int]
    let brokerage: [Int]

    init(_ survey: Survey, kept: (words: [UInt64], sample: Int)?, helpers: [Int], brokers: [Int]) {
        let given = survey.network.given
        var offsets: [UInt32] = [0]
        var neighbours: [UInt32] = []
        offsets.reserveCapacity(given.offsets.count)
        neighbours.reserveCapacity(given.neighbours.count)
        for helper in 0..<given.nodeCount {
            for tie in given.row(helper) where kept.map({ ($0.words[tie] >> UInt64($0.sample)) & 1 == 1 }) ?? true {
                neighbours.append(given.neighbours[tie])
            }
            offsets.append(UInt32(neighbours.count))
        }
        helped = Self.ranks(of: helpers, (0..<given.nodeCount).map { Int(offsets[$0 + 1] - offsets[$0]) })
        var brokerage = CrossTeamBrokerage(people: given.nodeCount)
        self.brokerage =
            brokers.isEmpty
            ? []
            : Self.ranks(
                of: brokers, brokerage.count(offsets: offsets, neighbours: neighbours, team: survey.team))
    }

    private static func ranks(of people: [Int], _ values: [Int]) -> [Int] {
        let ascending = values.sorted()
        return people.map { person in
            var (low, high) = (0, ascending.count)
            while low < high {
                let middle = (low + high) / 2
                if ascending[middle] <= values[person] { low = middle + 1 } else { high = middle }
            }
            return ascending.count - low + 1
        }
    }
}
