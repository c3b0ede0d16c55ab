import HelpGraph
import Parallel

/// Whether groups are found again when half of the conversations are left out (half of the ties, where there are no
/// conversations): communities are sought anew in each half-sample.
///
/// Runs from other seeds say only whether the search is sure of itself; in a network without groups it may well be.
enum CommunitySamples {
    /// Samples, and runs of the search in each.
    struct Effort: Sendable, Equatable {
        var samples: Int
        var runs: Int

        /// 32 samples of 4 runs; fewer where all of them together would look at more than ten million pairs, first runs, then
        /// samples, but no fewer than ten samples.
        init(pairs: Int) {
            let affordable = 10_000_000 / max(1, pairs / 2)
            runs = max(1, min(4, affordable / 32))
            samples = max(10, min(32, affordable))
        }
    }

    /// For each group of nodes, its largest overlap (shared / joint members) with a community of the sample, averaged over
    /// samples; members without help in a sample are left out of it there.
    ///
    /// - Complexity: O(samples · acts), in parallel.
    static func recovery(of groups: [[Int]], _ survey: Survey) -> [Double] {
        let effort = Effort(pairs: survey.passes.mutual.pairCount)
        let random = RandomStream(seed: survey.settings.seed, stream: 0x636F_6D6D << 16)
        let overlaps = Parallel.map(effort.samples, threads: survey.settings.threads) { sample in
            recovery(
                of: groups, Mutual(network(survey, random, sample)), seed: survey.settings.seed, runs: effort.runs)
        }
        return groups.indices.map { number in
            overlaps.reduce(0.0) { $0 + $1[number] } / Double(effort.samples)
        }
    }

    private static func recovery(of groups: [[Int]], _ mutual: Mutual, seed: UInt64, runs: Int) -> [Double] {
        let found = LeidenPass.communities(
            mutual, resolution: CommunityStructure.resolution, seed: seed, runs: runs, threads: 1)
        let tied = (0..<mutual.nodeCount).filter { mutual.rows.degree($0) > 0 }
        let overlap = GroupOverlap(labels: tied.map { found.groups.of[$0] }, of: tied)
        return groups.map { group in
            let left = group.filter { mutual.rows.degree($0) > 0 }
            return left.isEmpty ? 0 : overlap.largest(with: left)
        }
    }

    private static func network(_ survey: Survey, _ random: RandomStream, _ sample: Int) -> HelpNetwork {
        let isIn = { (cluster: UInt64) in random.value(at: cluster) >> UInt64(sample) & 1 == 1 }
        guard survey.episodes.isEmpty else {
            return HelpNetwork(
                people: survey.network.people,
                ties: survey.episodes.filter { isIn(UInt64($0.conversation)) }.map { ($0.helper, $0.seeker, 1) })
        }
        let given = survey.network.given
        var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
        for helper in 0..<given.nodeCount {
            for tie in given.row(helper) where isIn(UInt64(tie)) {
                ties.append((UInt32(helper), given.neighbours[tie], given.weights[tie]))
            }
        }
        return HelpNetwork(people: survey.network.people, ties: ties)
    }
}
