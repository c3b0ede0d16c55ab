import HelpGraph

/// People without whom a team has no helper outside: for each person, the other teams for which they are the only one from
/// outside who helped anybody there.
///
/// Helpers without a team count as outsiders, so that nobody is called the only one who is not. Teams with fewer than
/// `EnoughEvidence.activeMembers` members, or with too much of their roster unknown, are left out.
package struct SoleHelpers: Sendable, Equatable {
    /// Help of one person for a team that has no other helper outside.
    package struct Hold: Sendable, Equatable {
        package let person: Int
        package let team: Int
        /// Weight of that help.
        package let help: Double
    }

    /// By team.
    package let holds: [Hold]

    /// - Complexity: O(people + ties).
    package init(_ survey: Survey) {
        let judged = survey.judgedTeams
        var watch = [OnlyHelper](repeating: OnlyHelper(), count: survey.teams.count)
        let given = survey.network.given
        for helper in 0..<given.nodeCount {
            for tie in given.row(helper) {
                let team = Int(survey.team[Int(given.neighbours[tie])])
                guard team >= 0, judged[team], Int(survey.team[helper]) != team else { continue }
                watch[team].add(helper, given.weights[tie])
            }
        }
        holds = watch.indices.compactMap { team in
            watch[team].person.map { Hold(person: $0, team: team, help: watch[team].help) }
        }
    }

    /// Number of teams each person is the only outside helper of, by node.
    package func counts(people: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: people)
        for hold in holds { counts[hold.person] += 1 }
        return counts
    }
}

/// Knows whether all that was added came from one.
struct OnlyHelper: Sendable {
    private var first: Int?
    private var several = false
    private(set) var help = 0.0

    /// `nil` when nobody or more than one was added.
    var person: Int? { several ? nil : first }

    mutating func add(_ helper: Int, _ weight: Double) {
        if let first, first != helper { several = true }
        first = first ?? helper
        help += weight
    }
}

extension Survey {
    /// Teams large and known enough that a missing helper means something.
    var judgedTeams: [Bool] {
        members.indices.map { team in
            members[team].count >= EnoughEvidence.activeMembers && teamCoverage[team] >= EnoughEvidence.coverage
        }
    }
}
