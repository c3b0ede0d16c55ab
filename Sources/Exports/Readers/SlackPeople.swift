/// The accounts that user lists describe, and what is known of the home organisation. Fixed before messages are read.
struct SlackPeople: Sendable {
    static let platform = "slack"

    private(set) var ids = NameTable(ignoresCase: true)
    private(set) var accounts: [Account] = []
    private var teams: [String?] = []
    private var isOrganisation: [Bool] = []
    /// Teams of the organisation itself, by bytes.
    private(set) var homeTeams: Set<[UInt8]> = []

    var count: UInt32 { UInt32(accounts.count) }

    func number(of id: PaddedBytes) -> UInt32? { ids.find(id) }

    func number(of id: ByteKey) -> UInt32? { ids.find(id) }

    func isBot(_ account: UInt32) -> Bool {
        account < count && accounts[Int(account)].traits.contains(.bot)
    }

    /// Reads a list of users: an array, or an object that holds one as `members` or `users`.
    mutating func read(_ scanner: inout JSONScanner) throws(JSONError) {
        try SlackList.forEachObject(&scanner, under: ["members", "users"]) {
            (scanner: inout JSONScanner) throws(JSONError) in
            let user = try SlackUser(&scanner)
            if let id = user.id { try add(user, id, scanner) }
        }
    }

    private mutating func add(_ user: SlackUser, _ id: JSONString, _ scanner: JSONScanner) throws(JSONError) {
        var scratch = ByteBuffer(capacity: 64)
        let number = try scanner.withContent(of: id, scratch: &scratch) { ids.number(of: $0) }
        let account = try user.account(scanner, id: String(decoding: ids.bytes(of: number), as: UTF8.self))
        let team = try user.team.map { (team) throws(JSONError) in try scanner.text(of: team) }
        if Int(number) == accounts.count {
            accounts.append(account)
            teams.append(team)
            isOrganisation.append(user.isOrganisation)
        } else {
            accounts[Int(number)].fill(from: account)
        }
    }

    /// The number of somebody whom a channel lists, whether or not a user list describes them.
    mutating func number(ofMember id: String) -> UInt32 {
        var buffer = ByteBuffer(capacity: 64)
        buffer.append(id)
        let number = buffer.withPadded { ids.number(of: $0) }
        if Int(number) == accounts.count { accounts.append(Self.unlisted(ids.bytes(of: number))) }
        return number
    }

    /// An account of which only the id is known.
    static func unlisted(_ id: [UInt8]) -> Account {
        let id = String(decoding: id, as: UTF8.self)
        return Account(platform: platform, id: id, traits: isSlackbot(id) ? [.unlisted, .bot] : .unlisted)
    }

    /// Settles which team is home, the one most users are of, and marks users of other teams as external. Users whom
    /// an Enterprise Grid organisation counts as its own are not.
    mutating func settleTeams() {
        var counts: [[UInt8]: Int] = [:]
        for team in teams { if let team { counts[Array(team.utf8), default: 0] += 1 } }
        let home = counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
        guard let home = home?.key else { return }
        homeTeams = [home]
        for (number, team) in teams.enumerated() {
            guard let team = team.map({ Array($0.utf8) }) else { continue }
            if isOrganisation[number] {
                homeTeams.insert(team)
            } else if team != home, !accounts[number].traits.contains(.bot) {
                accounts[number].traits.insert(.external)
            }
        }
    }
}

extension Account {
    /// Takes from another description of the same account what this one lacks.
    fileprivate mutating func fill(from other: Account) {
        email = email ?? other.email
        name = name ?? other.name
        handle = handle ?? other.handle
        traits.formUnion(other.traits)
    }
}

/// Lists of objects in Slack's own files and in pages of its interface.
enum SlackList {
    /// Calls `body` with the scanner before each object of the array that comes next, or of the first array under one
    /// of `names` in the object that comes next. `body` consumes the object; elements of other kinds are passed over.
    static func forEachObject(
        _ scanner: inout JSONScanner, under names: [String],
        _ body: (inout JSONScanner) throws(JSONError) -> Void
    ) throws(JSONError) {
        if scanner.peek() == .object {
            let wanted = KeyTable<Bool>(of: names)
            try scanner.enterObject()
            while let key = try scanner.nextKey() {
                if wanted[key] != nil, scanner.peek() == .array {
                    try forEachObject(&scanner, under: [], body)
                } else {
                    try scanner.skipValue()
                }
            }
        } else {
            try scanner.enterArray()
            while try scanner.nextElement() {
                if scanner.peek() == .object { try body(&scanner) } else { try scanner.skipValue() }
            }
        }
    }
}
