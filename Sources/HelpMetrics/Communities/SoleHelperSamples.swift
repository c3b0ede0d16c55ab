import HelpGraph
import Parallel

/// How many teams each person is the only outside helper of when half of the conversations are left out (half of the ties,
/// where there are no conversations).
///
/// A team that has one helper in the whole has that one or nobody in a sample, so the lower end of the interval says for
/// how many teams the hold does not hang on a few conversations; the upper end counts teams that come close to it.
struct SoleHelperSamples: Sendable {
    /// By node; only people asked about.
    let intervals: [Int: Interval]

    /// - Complexity: O(samples · acts across teams).
    init(_ survey: Survey, people: [Int]) {
        let acts = Self.acts(survey)
        let samples = survey.settings.shareSamples
        let blocks = Parallel.map((samples + 63) / 64, threads: survey.settings.threads) { block in
            let random = RandomStream(seed: survey.settings.seed, purpose: .shares, index: block)
            let words = acts.map { random.value(at: $0.cluster) }
            return (0..<min(64, samples - block * 64)).map { sample in
                Self.counts(Self.held(acts, words, sample, teams: survey.teams.count), people)
            }
        }
        let drawn = blocks.flatMap { $0 }
        var intervals: [Int: Interval] = [:]
        for (place, person) in people.enumerated() {
            intervals[person] = Interval(sorted: drawn.map { $0[place] }.sorted())
        }
        self.intervals = intervals
    }

    private static func counts(_ held: [Int], _ people: [Int]) -> [Double] {
        var counts: [Int: Double] = [:]
        for person in held { counts[person, default: 0] += 1 }
        return people.map { counts[$0] ?? 0 }
    }

    /// Help into a judged team from outside.
    private struct Act {
        var cluster: UInt64
        var helper: Int
        var team: Int
    }

    private static func acts(_ survey: Survey) -> [Act] {
        let judged = survey.judgedTeams
        let act = { (cluster: UInt64, helper: UInt32, seeker: UInt32) -> Act? in
            let team = Int(survey.team[Int(seeker)])
            guard team >= 0, judged[team], Int(survey.team[Int(helper)]) != team else { return nil }
            return Act(cluster: cluster, helper: Int(helper), team: team)
        }
        guard survey.episodes.isEmpty else {
            return survey.episodes.compactMap { act(UInt64($0.conversation), $0.helper, $0.seeker) }
        }
        let given = survey.network.given
        return (0..<given.nodeCount).flatMap { helper in
            given.row(helper).compactMap { act(UInt64($0), UInt32(helper), given.neighbours[$0]) }
        }
    }

    /// The only outside helper of each team that has one in the sample.
    private static func held(_ acts: [Act], _ words: [UInt64], _ sample: Int, teams: Int) -> [Int] {
        var watch = [OnlyHelper](repeating: OnlyHelper(), count: teams)
        for (act, word) in zip(acts, words) where word >> UInt64(sample) & 1 == 1 { watch[act.team].add(act.helper, 1) }
        return watch.compactMap(\.person)
    }
}
