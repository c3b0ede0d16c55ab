import Parallel

/// The partitions that several runs gave, equal ones once.
struct CommunityRuns: Sendable {
    private var partitions: [[Int]] = []
    private var counts: [Int] = []

    init(_ runs: [[Int]]) {
        for run in runs {
            let labels = Components(labels: run).of
            if let known = partitions.firstIndex(of: labels) {
                counts[known] += 1
            } else {
                partitions.append(labels)
                counts.append(1)
            }
        }
    }

    /// Mean adjusted mutual information over all pairs of runs; equal partitions agree wholly, also where the index is
    /// undefined for them, and where it is undefined for different ones they do not agree. 1 for a single run.
    ///
    /// - Complexity: O(different partitions² · things).
    func agreement(threads: Int) -> Double {
        let runs = counts.reduce(0, +)
        guard runs > 1 else { return 1 }
        let different = Parallel.map(partitions.count, threads: threads) { first in
            (first + 1..<partitions.count).reduce(0.0) { sum, second in
                let agreement = PartitionAgreement(partitions[first], partitions[second]).mutualInformation ?? 0
                return sum + agreement * Double(counts[first] * counts[second])
            }
        }.reduce(0, +)
        let same = counts.reduce(0.0) { $0 + Double($1 * ($1 - 1) / 2) }
        return (same + different) / Double(runs * (runs - 1) / 2)
    }

    /// For each group, the mean over runs of its largest overlap with a group of the run.
    ///
    /// - Parameters:
    ///   - groups: things of each group, as numbers of `all`.
    ///   - all: what the labels belong to, in order.
    func stability(of groups: [[Int]], among all: [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: groups.count)
        for (partition, count) in zip(partitions, counts) {
            let overlaps = GroupOverlap(labels: partition, of: all)
            for number in groups.indices { sums[number] += Double(count) * overlaps.largest(with: groups[number]) }
        }
        return sums.map { $0 / Double(max(1, counts.reduce(0, +))) }
    }
}

/// Finds a group again in another partition.
struct GroupOverlap {
    private var label: [Int: Int] = [:]
    private var sizes: [Int]

    /// - Parameter things: what each label belongs to.
    init(labels: [Int], of things: [Int]) {
        sizes = Array(repeating: 0, count: (labels.max() ?? -1) + 1)
        for (thing, name) in zip(things, labels) {
            label[thing] = name
            sizes[name] += 1
        }
    }

    /// Shared over joint members (Jaccard), with the group of the partition where that is largest.
    ///
    /// - Complexity: O(group).
    func largest(with group: [Int]) -> Double {
        var shared: [Int: Int] = [:]
        for thing in group { if let name = label[thing] { shared[name, default: 0] += 1 } }
        return shared.reduce(0.0) { largest, entry in
            max(largest, Double(entry.value) / Double(group.count + sizes[entry.key] - entry.value))
        }
    }
}
