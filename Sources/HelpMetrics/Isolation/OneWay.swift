/// **One-way**: at least 95 % of the help across the team's edge runs in one direction, and its ties do so more than the
/// firm's balance explains. Each tie across goes out of one team and into another, so that balance is one half exactly;
/// the test is two-sided binomial over ties (acts of one tie are not independent), adjusted over teams, below .05.
struct OneWay: Sendable {
    private let contacts: [OutsideContact]
    private let adjusted: [Double?]
    private let unit: String

    static let leastShare = 0.95

    init(_ survey: Survey, _ contacts: [OutsideContact], _ shares: [TeamShare]) {
        self.contacts = contacts
        unit = survey.unit
        let tail = TailProbability(largest: contacts.map(\.ties).max() ?? 0)
        adjusted = FalseDiscovery.adjusted(
            contacts.indices.map { team in
                guard shares[team].sufficient, contacts[team].ties > 0 else { return nil }
                let contact = contacts[team]
                let more = max(contact.tiesGiven, contact.tiesReceived)
                return min(1, 2 * tail.binomial(atLeast: more, trials: contact.ties, rate: 0.5))
            })
    }

    func judge(_ team: Int, _ share: TeamShare) -> TeamIsolation? {
        let contact = contacts[team]
        guard let p = adjusted[team], p < 0.05,
            max(contact.given, contact.received) >= Self.leastShare * contact.weight
        else { return nil }
        let gives = contact.given > contact.received
        let (most, rest) = gives ? (contact.given, contact.received) : (contact.received, contact.given)
        let because =
            gives
            ? " gives help to other teams (\(Wording.amount(most)) \(unit)) and receives next to none (\(Wording.amount(rest)))"
            : " receives help from other teams (\(Wording.amount(most)) \(unit)) and gives next to none (\(Wording.amount(rest)))"
        return TeamIsolation(
            team: team, kind: .oneWay, because: [.team(team), .text(because + " in this export.")], share: share,
            decidingP: p)
    }
}
