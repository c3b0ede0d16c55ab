/// What one person gives to and receives from each team.
struct EgoCircle {
    struct Side {
        var team: String
        var given = 0.0
        var received = 0.0
        var weight: Double { given + received }
    }

    /// Heaviest first; the person's own team is among them.
    let sides: [Side]

    /// One for each of `people`, in their order.
    ///
    /// - Complexity: O(ties + people · teams · log teams).
    static func circles(of people: [String], _ content: PageContent) -> [EgoCircle] {
        let wanted = Set(people)
        var sides: [String: [String: Side]] = [:]
        for tie in content.report.ties {
            if wanted.contains(tie.helper), let team = content.sentences.team(of: tie.seeker) {
                sides[tie.helper, default: [:]][team, default: Side(team: team)].given += tie.weight
            }
            if wanted.contains(tie.seeker), let team = content.sentences.team(of: tie.helper) {
                sides[tie.seeker, default: [:]][team, default: Side(team: team)].received += tie.weight
            }
        }
        return people.map { person in
            EgoCircle(
                sides: (sides[person] ?? [:]).values.sorted { one, other in
                    if one.weight != other.weight { return one.weight > other.weight }
                    return one.team.utf8.lexicographicallyPrecedes(other.team.utf8)
                })
        }
    }
}
