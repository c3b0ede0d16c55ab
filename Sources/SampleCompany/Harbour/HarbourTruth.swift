/// What was planted, and the true network by team: what an analysis should come close to.
package struct HarbourTruth: Sendable {
    package struct IsolatedTeam: Sendable {
        package var team: String
        package var kind: String
        /// Address of the one person through whom a single-thread team reaches others.
        package var singleThread: String?
    }

    package var brokers: [String]
    package var keyHelpers: [String]
    package var isolatedTeams: [IsolatedTeam]
    package var hiddenPairs: [[String]]
    package var teams: [String]
    package var people: Int
    package var messages: Int
    package var asks: Int
    package var unansweredAsks: Int
    package var orphanReplies: Int
    package var outsideActs: Int
    /// Acts from the row's team to the column's.
    package var acts: [[Int]]
    /// Acts by pair of people: helper's address, seeker's address, count, in that order.
    package var ties: [(helper: String, seeker: String, acts: Int)]

    init(_ house: HarbourPeople, _ cast: HarbourCast, _ episodes: HelpEpisodes, _ edges: EdgeTalk, messageCount: Int) {
        func address(_ person: Int) -> String { house.people[person].email }
        brokers = cast.brokers.map(address)
        keyHelpers = [address(cast.keyHelper)]
        isolatedTeams = [
            IsolatedTeam(team: HarbourTeam.devices.name, kind: "inward"),
            IsolatedTeam(team: HarbourTeam.manufacturing.name, kind: "silent"),
            IsolatedTeam(team: HarbourTeam.fieldService.name, kind: "one-way"),
            IsolatedTeam(team: HarbourTeam.finance.name, kind: "single-thread", singleThread: address(cast.gate)),
        ]
        hiddenPairs = [[HarbourTeam.insights.name, HarbourTeam.logistics.name]]
        teams = house.teams.map(\.name)
        people = house.people.count { $0.kind == .employee }
        messages = messageCount
        asks = episodes.asks
        unansweredAsks = episodes.unanswered
        orphanReplies = edges.orphans
        outsideActs = edges.outsideActs
        (acts, ties) = HarbourTruth.count(episodes.acts, house)
    }

    private static func count(
        _ acts: [PlannedAct], _ house: HarbourPeople
    ) -> (acts: [[Int]], ties: [(helper: String, seeker: String, acts: Int)]) {
        var byTeam = Array(repeating: Array(repeating: 0, count: house.teams.count), count: house.teams.count)
        var byPerson = Array(repeating: Array(repeating: 0, count: 120), count: 120)
        for act in acts {
            byPerson[act.helper][act.seeker] += 1
            byTeam[house.people[act.helper].team ?? 0][house.people[act.seeker].team ?? 0] += 1
        }
        var ties: [(helper: String, seeker: String, acts: Int)] = []
        for (helper, row) in byPerson.enumerated() {
            for (seeker, acts) in row.enumerated() where acts > 0 {
                ties.append((house.people[helper].email, house.people[seeker].email, acts))
            }
        }
        return (byTeam, ties)
    }
}
