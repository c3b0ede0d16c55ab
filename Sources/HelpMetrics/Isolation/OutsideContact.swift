import HelpGraph

/// Help across the edge of one team.
struct OutsideContact: Sendable {
    /// Weight given to and received from people of other teams.
    var given = 0.0
    var received = 0.0
    /// Ties in the same two directions.
    var tiesGiven = 0
    var tiesReceived = 0
    /// Help with people who have no team; it says nothing about teams, but contact it is.
    var teamless = 0.0
    /// The member who touches most of it (the first of equals), with how much.
    var busiest: Int?
    var busiestWeight = 0.0
    var busiestTies = 0

    var weight: Double { given + received }
    var ties: Int { tiesGiven + tiesReceived }

    /// One per team, in the order of `survey.teams`.
    ///
    /// - Complexity: O(people + ties).
    static func all(_ survey: Survey) -> [OutsideContact] {
        var contacts = [OutsideContact](repeating: OutsideContact(), count: survey.teams.count)
        let given = survey.network.given
        var byPerson = [(weight: Double, ties: Int)](repeating: (0, 0), count: given.nodeCount)
        for helper in 0..<given.nodeCount {
            for tie in given.row(helper) {
                let (seeker, weight) = (Int(given.neighbours[tie]), given.weights[tie])
                let (from, to) = (Int(survey.team[helper]), Int(survey.team[seeker]))
                guard from != to else { continue }
                if from >= 0 { contacts[from].add(given: weight, otherHasTeam: to >= 0) }
                if to >= 0 { contacts[to].add(received: weight, otherHasTeam: from >= 0) }
                guard from >= 0, to >= 0 else { continue }
                for person in [helper, seeker] {
                    byPerson[person].weight += weight
                    byPerson[person].ties += 1
                }
            }
        }
        for team in contacts.indices { contacts[team].findBusiest(survey.members[team], byPerson) }
        return contacts
    }

    private mutating func add(given weight: Double, otherHasTeam: Bool) {
        guard otherHasTeam else { return teamless += weight }
        given += weight
        tiesGiven += 1
    }

    private mutating func add(received weight: Double, otherHasTeam: Bool) {
        guard otherHasTeam else { return teamless += weight }
        received += weight
        tiesReceived += 1
    }

    private mutating func findBusiest(_ members: [Int], _ contact: [(weight: Double, ties: Int)]) {
        for member in members where contact[member].weight > busiestWeight {
            busiest = member
            (busiestWeight, busiestTies) = contact[member]
        }
    }
}
