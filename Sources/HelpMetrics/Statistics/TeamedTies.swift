import HelpGraph

/// The network as permutation tests need it: who is in which team, and how much help each person gives and receives
/// among people who have one.
struct TeamedTies: Sendable {
    let given: Adjacency
    let mutual: Mutual
    /// For each node, where the neighbours of larger number begin in its row of `mutual`.
    let later: [UInt32]
    /// Observed team of each node, or -1.
    let team: [Int32]
    /// People of each team.
    let sizes: [Int]
    /// Nodes with a team, team by team, ascending inside.
    let grouped: [Int32]
    let strata: Strata
    /// Help given and received by each node, both people having a team, counting only ties of at least each of the
    /// `thresholds`.
    let strengths: [SIMD4<Double>]
    /// Ties between people who both have a team.
    let count: Int

    /// Tie weights at which a claim about a team has to hold; the first takes every tie.
    static let thresholds = SIMD4<Double>(0, 2, 3, 4)

    /// A tie's weight at each threshold: 0 where it falls below.
    @inline(__always) static func counted(_ weight: Double) -> SIMD4<Double> {
        SIMD4(weight, weight >= 2 ? weight : 0, weight >= 3 ? weight : 0, weight >= 4 ? weight : 0)
    }

    /// - Complexity: O(people + ties).
    init(_ survey: Survey) {
        given = survey.network.given
        mutual = survey.passes.mutual
        later = mutual.rows.laterNeighbours
        team = survey.team
        sizes = survey.members.map(\.count)
        grouped = survey.members.flatMap { $0.map { Int32(truncatingIfNeeded: $0) } }
        strata = Strata(grouped, stratum: survey.stratum)
        var strengths = [SIMD4<Double>](repeating: .zero, count: given.nodeCount)
        var count = 0
        for helper in 0..<given.nodeCount where team[helper] >= 0 {
            for tie in given.row(helper) {
                let seeker = Int(given.neighbours[tie])
                guard team[seeker] >= 0 else { continue }
                let level = Self.counted(given.weights[tie])
                strengths[helper] += level
                strengths[seeker] += level
                count += 1
            }
        }
        (self.strengths, self.count) = (strengths, count)
    }

    /// Ties inside teams that a random labelling has on average.
    var expectedInside: Double {
        let people = Double(grouped.count)
        guard people > 1 else { return 0 }
        return Double(count) * sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) } / (people * (people - 1))
    }
}

extension Adjacency {
    fileprivate var laterNeighbours: [UInt32] {
        (0..<nodeCount).map { node in
            row(node).first { neighbours[$0] > node }.map { UInt32($0) } ?? offsets[node + 1]
        }
    }
}
