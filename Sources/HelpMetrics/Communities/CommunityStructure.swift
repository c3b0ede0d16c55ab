import HelpGraph
import Parallel

/// The groups that help itself forms, held against the formal teams.
///
/// Leiden communities of the ties without direction, weights added, at resolution 1: the best by modularity of many runs
/// from one seed. People without ties are left out of everything here.
package struct CommunityStructure: Sendable, Equatable {
    package struct Group: Sendable, Equatable {
        /// Nodes, ascending.
        package let people: [Int]
        /// Teams with members in it, with how many; largest first, then by position in `Survey.teams`.
        package let teams: [Membership]
        /// Mean over all runs of the largest overlap (shared / joint members) with a group of that run, 0…1.
        package let stability: Double
        /// Members through whom it hangs together with other communities, see `BridgingPeople`; most help first.
        package let bridging: [Int]
    }

    package struct Membership: Sendable, Equatable {
        package let team: Int
        package let people: Int
    }

    package static let resolution = 1.0
    package let runs: Int
    /// Q of the best run; `nil` without ties.
    package let modularity: Double?
    /// Mean adjusted mutual information of all pairs of runs: 1 when all runs agree; `nil` without ties.
    package let agreement: Double?
    /// With the formal teams, over people who have a team and a tie.
    package let withTeams: PartitionAgreement?
    /// Largest first, then by first member.
    package let groups: [Group]

    /// - Complexity: O(runs · ties + runs² · people), in parallel.
    /// - SeeAlso: Traag, Waltman & van Eck 2019 (Leiden); Hennig 2007, Computational Statistics & Data Analysis 52
    ///   (stability of single groups).
    package init(_ survey: Survey) {
        let mutual = survey.passes.mutual
        let tied = (0..<mutual.nodeCount).filter { mutual.rows.degree($0) > 0 }
        runs = Self.runs(survey)
        let all = LeidenPass.all(
            mutual, resolution: Self.resolution, seed: survey.settings.seed, runs: runs,
            threads: survey.settings.threads)
        var best = all[0]
        for run in all where run.modularity ?? 0 > best.modularity ?? 0 { best = run }
        let partitions = CommunityRuns(all.map { run in tied.map { run.groups.of[$0] } })
        modularity = best.modularity
        agreement = tied.isEmpty ? nil : partitions.agreement(threads: survey.settings.threads)
        withTeams = tied.isEmpty ? nil : Self.agreement(survey, best.groups, tied)
        let members = Self.members(best.groups, tied)
        let stability = partitions.stability(of: members, among: tied)
        groups = members.indices.map { number in
            Group(
                people: members[number], teams: Self.teams(survey, members[number]), stability: stability[number],
                bridging: BridgingPeople.of(members[number], mutual, best.groups))
        }
    }

    /// The number asked for, fewer where all runs together would look at more than ten million pairs, ten at least.
    private static func runs(_ survey: Survey) -> Int {
        let pairs = max(1, survey.passes.mutual.pairCount)
        return max(1, min(survey.settings.communityRuns, max(10, 10_000_000 / pairs)))
    }

    private static func members(_ groups: Components, _ tied: [Int]) -> [[Int]] {
        var members = [[Int]](repeating: [], count: groups.count)
        for node in tied { members[groups.of[node]].append(node) }
        return members.filter { !$0.isEmpty }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    private static func teams(_ survey: Survey, _ people: [Int]) -> [Membership] {
        var counts: [Int: Int] = [:]
        for node in people where survey.team[node] >= 0 { counts[Int(survey.team[node]), default: 0] += 1 }
        return counts.map { Membership(team: $0.key, people: $0.value) }
            .sorted { ($1.people, $0.team) < ($0.people, $1.team) }
    }

    private static func agreement(_ survey: Survey, _ groups: Components, _ tied: [Int]) -> PartitionAgreement? {
        let known = tied.filter { survey.team[$0] >= 0 }
        guard !known.isEmpty else { return nil }
        return PartitionAgreement(known.map { groups.of[$0] }, known.map { Int(survey.team[$0]) })
    }
}
