/// The accounts of all exports, those of one platform and id taken as one.
struct AccountBook {
    struct Entry {
        var platform: String
        var id: String
        /// Of the newest export that has one.
        var name: String?
        var handle: String?
        var traits: Account.Traits
        /// All that the exports ever called it, as `IdentityText`.
        var addresses: [[UInt8]] = []
        var names: [[UInt8]] = []
        var handles: [[UInt8]] = []

        /// Programs share names and addresses with the people who set them up, and are nobody.
        var isBot: Bool { traits.contains(.bot) }
    }

    /// Sorted by the bytes of platform, then id.
    private(set) var entries: [Entry] = []
    /// The entry of each account, by export; `Row.none` for one that is forgotten.
    private(set) var numbers: [[UInt32]] = []

    /// - Parameter exports: in the order of `ExportOrder`.
    init(_ exports: [Export]) {
        var places: [[UInt8]: Int] = [:]
        var found: [[Int]] = []
        for export in exports {
            found.append(export.accounts.map { add($0, &places) })
        }
        let order = TextOrder(entries.map { Self.key($0.platform, $0.id) }).order
        var rank = [UInt32](repeating: 0, count: order.count)
        for (position, entry) in order.enumerated() { rank[entry] = UInt32(position) }
        entries = order.map { entries[$0] }
        numbers = found.map { $0.map { rank[$0] } }
    }

    /// Drops the accounts that no user list has and that are not among the `seen`, by export: they show up only in
    /// conversations that are none of the analysis's business. Their numbers become `Row.none`.
    mutating func forget(unless seen: [[Bool]]) {
        var stays = entries.map { !$0.traits.contains(.unlisted) }
        for (export, accounts) in seen.enumerated() {
            for account in accounts.indices where accounts[account] { stays[Int(numbers[export][account])] = true }
        }
        var rank = [UInt32](repeating: Row.none, count: entries.count)
        var next: UInt32 = 0
        for entry in entries.indices where stays[entry] { (rank[entry], next) = (next, next + 1) }
        numbers = numbers.map { $0.map { rank[Int($0)] } }
        entries = zip(entries, stays).filter(\.1).map(\.0)
    }

    private static func key(_ platform: String, _ id: String) -> [UInt8] {
        Array(platform.utf8) + [0] + Array(id.utf8)
    }

    private mutating func add(_ account: Account, _ places: inout [[UInt8]: Int]) -> Int {
        let key = Self.key(account.platform, account.id)
        let place = places[key] ?? entries.count
        if place == entries.count {
            places[key] = place
            entries.append(Entry(platform: account.platform, id: account.id, traits: account.traits))
        }
        entries[place].merge(account)
        return place
    }
}

extension AccountBook.Entry {
    fileprivate mutating func merge(_ account: Account) {
        name = account.name ?? name
        handle = account.handle ?? handle
        // Unlisted means that no user list at all describes the account.
        traits = traits.intersection(account.traits).union(
            traits.union(account.traits).subtracting(.unlisted))
        Self.collect(IdentityText.address(account.email) ?? IdentityText.address(account.id), into: &addresses)
        Self.collect(IdentityText.fullName(account.name), into: &names)
        Self.collect(IdentityText.word(account.handle), into: &handles)
    }

    private static func collect(_ text: [UInt8]?, into texts: inout [[UInt8]]) {
        if let text, !texts.contains(text) { texts.append(text) }
    }
}
