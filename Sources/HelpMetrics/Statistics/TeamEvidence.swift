import HelpGraph

/// How much there is to judge each team by.
struct TeamEvidence: Sendable {
    /// Members with a message, or with a tie where messages are unknown.
    let active: [Int]
    /// Acts touching the team at each tie threshold (ties, where there are no conversations); both people have a team.
    private(set) var acts: [SIMD4<Int64>]
    /// Weight of help touching the team.
    private(set) var weight: [Double]
    /// The team has the data that a claim about it needs, and there is another one.
    private(set) var suffices: [Bool] = []

    /// - Complexity: O(people + ties).
    init(_ survey: Survey) {
        active = survey.members.map { $0.count { survey.isActive($0) } }
        acts = Array(repeating: .zero, count: survey.teams.count)
        weight = Array(repeating: 0, count: survey.teams.count)
        let given = survey.network.given
        for helper in 0..<survey.network.nodeCount where survey.team[helper] >= 0 {
            for tie in given.row(helper) where survey.team[Int(given.neighbours[tie])] >= 0 {
                add(survey, helper: helper, seeker: Int(given.neighbours[tie]), weight: given.weights[tie])
            }
        }
        let comparable = survey.members.count { !$0.isEmpty } > 1
        suffices = survey.teams.indices.map { team in
            comparable && active[team] >= EnoughEvidence.activeMembers && acts[team][0] >= EnoughEvidence.acts
                && survey.teamCoverage[team] >= EnoughEvidence.coverage
        }
    }

    private mutating func add(_ survey: Survey, helper: Int, seeker: Int, weight: Double) {
        let number = Int64(survey.episodes.isEmpty ? 1 : weight)
        let counted = SIMD4<Int64>.zero.replacing(
            with: number, where: SIMD4(repeating: weight) .>= TeamedTies.thresholds)
        let (from, to) = (Int(survey.team[helper]), Int(survey.team[seeker]))
        acts[from] &+= counted
        self.weight[from] += weight
        guard from != to else { return }
        acts[to] &+= counted
        self.weight[to] += weight
    }
}

extension Survey {
    /// Messages written; help given and received where messages are unknown.
    func activity(_ node: Int) -> Double {
        messages.isEmpty ? passes.help.given[node] + passes.help.received[node] : Double(messages[node])
    }

    /// Wrote, helped or was helped.
    func isActive(_ node: Int) -> Bool {
        activity(node) > 0 || network.given.degree(node) > 0 || network.received.degree(node) > 0
    }
}
