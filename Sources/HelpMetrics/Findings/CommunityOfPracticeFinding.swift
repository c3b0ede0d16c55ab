import HelpGraph

extension FindingRule {
    static let communityOfPractice = FindingRule(
        kind: .communityOfPractice,
        title: "Community of practice",
        definition:
            "At least 5 people whose help forms a group of its own, from at least 3 teams, no team having more than half of "
            + "them, and no more than half of all who help or are helped. At least four in five of them have a team.",
        uncertainty:
            "Leiden communities at resolution 1, up to 100 runs: over the runs the group overlaps its nearest likeness by at "
            + "least 75 % on average, and by at least 60 % when half of the conversations are left out (mean of 32 samples, "
            + "fewer in networks of more than 625,000 pairs, ten at least).",
        source:
            "Wenger 1998, \"Communities of Practice\"; Traag, Waltman and van Eck 2019 (Leiden); Hennig 2007 (stability of "
            + "clusters).",
        find: { communitiesOfPractice($0) })

    private static let leastPeople = 5
    private static let leastTeams = 3
    private static let leastStability = 0.75
    private static let leastRecovery = 0.6

    private static func communitiesOfPractice(_ context: FindingContext) -> [Finding] {
        let structure = context.communities
        let tied = structure.groups.reduce(0) { $0 + $1.people.count }
        let candidates = structure.groups.filter { isCandidate($0, tied: tied) }
        guard !candidates.isEmpty else { return [] }
        let recovery = CommunitySamples.recovery(of: candidates.map(\.people), context.survey)
        let told = candidates.indices.filter { recovery[$0] >= leastRecovery }
        return told.prefix(context.most).map { number in
            communityOfPractice(candidates[number], context, recovery: recovery[number], found: told.count)
        }
    }

    private static func isCandidate(_ group: CommunityStructure.Group, tied: Int) -> Bool {
        let teamed = group.teams.reduce(0) { $0 + $1.people }
        return group.people.count >= leastPeople && group.people.count * 2 <= tied && group.teams.count >= leastTeams
            && (group.teams.first?.people ?? 0) * 2 <= teamed
            && Double(teamed) >= EnoughEvidence.coverage * Double(group.people.count)
            && group.stability >= leastStability
    }

    private static func communityOfPractice(
        _ group: CommunityStructure.Group, _ context: FindingContext, recovery: Double, found: Int
    ) -> Finding {
        let teams = group.teams
        let help = context.survey.help(within: group.people)
        return Finding(
            kind: .communityOfPractice,
            severity: .exceeding(Double(teams.count), over: Double(leastTeams), medium: 2, high: 4),
            statement: [.text("\(group.people.count) people from \(teams.count) teams (")] + named(teams) + [
                .text(
                    ") help each other as a community that no chart shows: \(Wording.percent(help.inside / help.all)) of the "
                        + "help they give and receive is among themselves, and no team makes up more than half of them."
                )
            ],
            people: group.people, teams: teams.map(\.team).sorted(),
            evidence: [
                .text(
                    "\(Wording.amount(help.inside)) of \(Wording.amount(help.all)) \(context.survey.unit). Leiden communities at "
                        + "resolution 1, \(context.communities.runs) runs: overlap \(Wording.percent(group.stability)) over runs, "
                        + "\(Wording.percent(recovery)) with half of the conversations left out; "
                        + "\(Wording.oneOf(found, "such communities")).")
            ])
    }

    /// "A, B and C"; of more than four, "most from A, B and C".
    private static func named(_ teams: [CommunityStructure.Membership]) -> [Finding.Piece] {
        let shown = teams.count > 4 ? teams.prefix(3) : teams[...]
        var pieces: [Finding.Piece] = teams.count > 4 ? [.text("most from ")] : []
        for (number, membership) in shown.enumerated() {
            if number > 0 { pieces.append(.text(number == shown.count - 1 ? " and " : ", ")) }
            pieces.append(.team(membership.team))
        }
        return pieces
    }
}

extension Survey {
    /// Weight of the ties among these people, and of all ties that touch them.
    ///
    /// - Parameter people: ascending nodes.
    /// - Complexity: O(people of the network + ties of these).
    func help(within people: [Int]) -> (inside: Double, all: Double) {
        var isIn = [Bool](repeating: false, count: network.nodeCount)
        for node in people { isIn[node] = true }
        var (inside, all) = (0.0, 0.0)
        for node in people {
            for tie in network.given.row(node) {
                all += network.given.weights[tie]
                if isIn[Int(network.given.neighbours[tie])] { inside += network.given.weights[tie] }
            }
            for tie in network.received.row(node) where !isIn[Int(network.received.neighbours[tie])] {
                all += network.received.weights[tie]
            }
        }
        return (inside, all)
    }
}
