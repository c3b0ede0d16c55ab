/// Accounts that are met in messages and described by no user list: numbers for them, and what the messages tell.
struct SlackStrangers {
    struct Description: Sendable {
        /// Numbered as in the unit.
        let account: UInt32
        var name: String?
        var handle: String?
        var traits: Account.Traits
    }

    private let people: SlackPeople
    private var found = NameTable(ignoresCase: true)
    /// By account number: nothing more is to be learnt.
    private var isDescribed: [Bool]
    private(set) var descriptions: [Description] = []

    init(_ people: SlackPeople) {
        self.people = people
        isDescribed = people.accounts.map { !$0.traits.contains(.unlisted) }
    }

    var ids: [[UInt8]] { (0..<UInt32(found.count)).map { found.bytes(of: $0) } }

    /// The number of the account with this id, known or new.
    mutating func number(of id: PaddedBytes) -> UInt32 {
        if let listed = people.number(of: id) { return listed }
        let number = people.count + found.number(of: id)
        if Int(number) == isDescribed.count { isDescribed.append(false) }
        return number
    }

    /// As `number(of:)`, for an id that a key holds without loss.
    mutating func number(of id: ByteKey) -> UInt32 {
        if let listed = people.number(of: id) { return listed }
        let number = people.count + found.number(of: id)
        if Int(number) == isDescribed.count { isDescribed.append(false) }
        return number
    }

    @inline(__always) func isDescribed(_ account: UInt32) -> Bool { isDescribed[Int(account)] }

    /// Keeps the first description of an account that has something to say.
    mutating func describe(_ description: Description) {
        descriptions.append(description)
        if description.name != nil { isDescribed[Int(description.account)] = true }
    }

    /// Whether a team is known to be another organisation's.
    func isForeign(_ team: String) -> Bool {
        !people.homeTeams.isEmpty && !people.homeTeams.contains(Array(team.utf8))
    }
}
