/// **Single-thread**: one member touches at least 95 % of the help across the team's edge, although at least 3 members
/// are active, there is enough of it (5), and chance does not do that: members · P(X ≥ x), X binomial over the help
/// across with probability 1 / active members, adjusted over teams, below .05.
struct SingleThread: Sendable {
    private let contacts: [OutsideContact]
    private let adjusted: [Double?]
    private let unit: String

    static let leastShare = 0.95
    static let least = 5
    static let leastActive = 3

    init(_ survey: Survey, _ contacts: [OutsideContact], _ shares: [TeamShare]) {
        self.contacts = contacts
        unit = survey.unit
        let counts = contacts.map { Self.counts($0, acts: !survey.episodes.isEmpty) }
        let tail = TailProbability(largest: counts.map(\.all).max() ?? 0)
        adjusted = FalseDiscovery.adjusted(
            contacts.indices.map { team in
                let active = shares[team].activeMembers
                guard shares[team].sufficient, counts[team].all >= Self.least, active >= Self.leastActive else {
                    return nil
                }
                return Self.chance(counts[team].busiest, of: counts[team].all, active: active, tail)
            })
    }

    /// Acts, or ties where a network comes without conversations.
    private static func counts(_ contact: OutsideContact, acts: Bool) -> (busiest: Int, all: Int) {
        acts ? (Int(contact.busiestWeight), Int(contact.weight)) : (contact.busiestTies, contact.ties)
    }

    /// That some one of the active people touches so many of all.
    static func chance(_ count: Int, of all: Int, active: Int, _ tail: TailProbability) -> Double {
        let members = Double(active)
        return min(1, members * tail.binomial(atLeast: count, trials: all, rate: 1 / members))
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        let contact = contacts[team]
        guard let p = adjusted[team], p < 0.05, let person = contact.busiest,
            contact.busiestWeight >= Self.leastShare * contact.weight
        else { return nil }
        let because: [Finding.Piece] = [
            .text(
                "All but \(Wording.percent(1 - contact.busiestWeight / contact.weight)) of the help across the edge of "
            ),
            .team(team),
            .text(" in this export (\(Wording.amount(contact.weight)) \(unit)) runs through "), .person(person),
            .text(", although \(share.activeMembers) of its people are active."),
        ]
        let all: [Finding.Piece] = [.text("All of the help across the edge of ")] + because.dropFirst()
        return TeamIsolation(
            team: team, kind: .singleThread, because: contact.busiestWeight == contact.weight ? all : because,
            singleThread: person, share: share, decidingP: p)
    }
}
