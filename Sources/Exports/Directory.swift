/// Everybody who wrote, was named, or stands in the roster, over all inputs, settled into people.
///
/// Accounts are one person when they share an e-mail address, a platform id, or an exact full name that no platform has
/// twice; nothing fuzzier (`Identities`). `people` is sorted by `key`, so the same inputs give the same numbers.
package struct Directory: Sendable {
    package struct Profile: Sendable, Equatable {
        /// E-mail address (lower case) where known, else `platform:id`. Never leaves the program unless names are asked for.
        package var key: String
        package var name: String
        package var email: String?
        /// Position in `teams`, or `nil`.
        package var team: Int?
        /// Position in `people`, or `nil`.
        package var manager: Int?
        package var site: String?
        package var level: String?
        package var traits: Account.Traits
        /// On the staff at the time of the messages. Whoever left before the first message is not, and has no team and
        /// no manager; whoever left in between is, with the team they were in last.
        package var inRoster: Bool
        /// Wrote, reacted, was mentioned or was answered in the spaces that were analysed, or stands in a ready tie.
        package var inMessages: Bool

        package init(
            key: String, name: String, email: String? = nil, team: Int? = nil, manager: Int? = nil,
            site: String? = nil, level: String? = nil, traits: Account.Traits = [], inRoster: Bool = false,
            inMessages: Bool = false
        ) {
            self.key = key
            self.name = name
            self.email = email
            self.team = team
            self.manager = manager
            self.site = site
            self.level = level
            self.traits = traits
            self.inRoster = inRoster
            self.inMessages = inMessages
        }

        package var isBot: Bool { traits.contains(.bot) }
    }

    package struct Team: Sendable, Equatable {
        /// Full path, `Company > Division > Team` where the roster has one.
        package var path: [String]
        package var name: String { path.last ?? "" }
        /// The path as one string; sort key and identity.
        package var key: String { path.joined(separator: " > ") }

        package init(path: [String]) { self.path = path }
    }

    /// The team that a dated roster gives a person before they came to the one they were in last.
    package struct FormerTeam: Sendable, Equatable {
        /// Position in `people`.
        package var person: Int
        /// Microseconds since 1970: the first instant at which the roster says otherwise.
        package var until: Int64
        /// As in `Team.path`; empty for no team.
        package var path: [String]
    }

    package var people: [Profile]
    /// Sorted by `key`.
    package var teams: [Team]
    /// Of those who changed teams while the messages ran, by person and time.
    package var formerTeams: [FormerTeam]

    package init(people: [Profile] = [], teams: [Team] = [], formerTeams: [FormerTeam] = []) {
        self.people = people
        self.teams = teams
        self.formerTeams = formerTeams
    }

    /// The same people, in the teams of a time; `teams` are then those of that time.
    ///
    /// - Complexity: O(people · log people) where somebody was elsewhere, else O(former teams).
    package func standing(at time: Int64) -> Directory {
        let former = formerTeams.filter { time < $0.until }
        guard !former.isEmpty else { return self }
        var paths = people.map { $0.team.map { teams[$0].path } ?? [] }
        // Of several the earliest holds.
        for spell in former.reversed() { paths[spell.person] = spell.path }
        let settled = TeamSettlement(paths)
        var standing = Directory(people: people, teams: settled.teams)
        for person in people.indices { standing.people[person].team = settled.team[person] }
        return standing
    }
}
