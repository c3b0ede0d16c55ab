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

    /// - Complexity: O(samples / 64 · Σ out² + samples · people · log people), in parallel.
    init(_ survey: Survey, helpers: [Int], brokers: [Int]) {
        guard !(helpers.isEmpty && brokers.isEmpty) else {
            (helped, brokerage) = ([:], [:])
            return
        }
        let clusters = TieClusters(survey)
        let everything = [UInt64](repeating: .max, count: survey.network.tieCount)
        let whole = Self.ranks(survey, everything, samples: 1, helpers, brokers)
        let samples = survey.settings.rankSamples
        var drawn: [SampledRanks] = []
        for block in 0..<(samples + 63) / 64 {
            let kept = clusters.words(RandomStream(seed: survey.settings.seed, purpose: .ranks, index: block))
            drawn += Self.ranks(survey, kept, samples: min(64, samples - block * 64), helpers, brokers)
        }
        helped = Self.intervals(helpers, whole: whole[0].helped, drawn: drawn.map(\.helped))
        brokerage = Self.intervals(brokers, whole: whole[0].brokerage, drawn: drawn.map(\.brokerage))
    }

    private static func ranks(
        _ survey: Survey, _ kept: [UInt64], samples: Int, _ helpers: [Int], _ brokers: [Int]
    ) -> [SampledRanks] {
        let threads = survey.settings.threads
        let values = SampledBrokerage(survey.network, team: survey.team, kept: kept, threads: threads)
        return Parallel.map(samples, threads: threads) { sample in
            SampledRanks(
                helped: SampledRanks.ranks(of: helpers, values.helped(in: sample)),
                brokerage: SampledRanks.ranks(of: brokers, values.acrossTeams(in: sample)))
        }
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
    private var offsets: [UInt32]
    private var conversations: [UInt32]

    init(_ survey: Survey) {
        let count = survey.network.tieCount
        guard !survey.episodes.isEmpty else {
            offsets = (0...count).map(UInt32.init)
            conversations = (0..<count).map(UInt32.init)
            return
        }
        let ties = Self.ties(survey)
        offsets = Array(repeating: 0, count: count + 1)
        for tie in ties where tie != .max { offsets[Int(tie) + 1] += 1 }
        for tie in 0..<count { offsets[tie + 1] += offsets[tie] }
        conversations = Array(repeating: 0, count: Int(offsets[count]))
        var next = offsets
        for (tie, episode) in zip(ties, survey.episodes) where tie != .max {
            conversations[Int(next[Int(tie)])] = episode.conversation
            next[Int(tie)] += 1
        }
    }

    /// The tie of each episode; `.max` without one.
    private static func ties(_ survey: Survey) -> [UInt32] {
        var ties: [UInt32] = []
        ties.reserveCapacity(survey.episodes.count)
        var last: (episode: Survey.Episode, tie: UInt32)?
        for episode in survey.episodes {
            // Episodes mostly come tie by tie.
            if let last, last.episode.helper == episode.helper, last.episode.seeker == episode.seeker {
                ties.append(last.tie)
                continue
            }
            let tie = survey.network.position(from: Int(episode.helper), to: episode.seeker).map(UInt32.init) ?? .max
            ties.append(tie)
            last = (episode, tie)
        }
        return ties
    }

    /// For each tie, the samples (bits) in which at least one of its conversations is.
    func words(_ random: RandomStream) -> [UInt64] {
        (0..<offsets.count - 1).map { tie in
            var word: UInt64 = 0
            for place in offsets[tie]..<offsets[tie + 1] { word |= random.value(at: UInt64(conversations[Int(place)])) }
            return word
        }
    }
}

/// Ranks of the people asked about in one sample of the ties, in the order asked.
private struct SampledRanks: Sendable {
    let helped: [Int]
    let brokerage: [Int]

    static func ranks(of people: [Int], _ values: [Int]) -> [Int] {
        guard !people.isEmpty else { return [] }
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
