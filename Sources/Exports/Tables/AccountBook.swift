/// Finds accounts by the names that messages use for them: id, address, full name, the part of an address before `@`,
/// and the name written as one word; ASCII letters without case. A name of two accounts names neither.
struct AccountBook {
    private(set) var accounts: [Account]
    private var names = NameTable()
    /// Account by number in `names`; `Row.none` where two share the name.
    private var owners: [UInt32] = []

    init(_ accounts: [Account]) {
        self.accounts = accounts
        for number in accounts.indices { enter(UInt32(number)) }
    }

    /// The account that a name in a column of its own stands for; a new one where nobody is called so.
    mutating func number(ofColumn name: [UInt8]) -> UInt32 {
        ByteSlice.with(name) { find(PersonName($0).key) ?? find(name) ?? add($0) }
    }

    /// The account that the longest part of a name in a text stands for, or `Row.none`.
    func number(ofText name: [UInt8]) -> UInt32 {
        ByteSlice.with(name) { slice in
            var candidate: ByteSlice? = slice
            while let now = candidate {
                if let found = find(now.array) { return found }
                candidate = MentionScan.shortened(now)
            }
            return Row.none
        }
    }

    private func find(_ name: [UInt8]) -> UInt32? {
        guard !name.isEmpty else { return nil }
        let number = ByteSlice.with(name.map(ASCII.lower)) { names.find($0) }
        return number.flatMap { owners[Int($0)] == Row.none ? nil : owners[Int($0)] }
    }

    private mutating func add(_ cell: ByteSlice) -> UInt32 {
        let person = PersonName(cell)
        let number = UInt32(accounts.count)
        accounts.append(
            Account(
                platform: accounts.first?.platform ?? "table", id: String(decoding: person.key, as: UTF8.self),
                email: person.email, name: person.name, traits: .unlisted))
        enter(number)
        return number
    }

    private mutating func enter(_ number: UInt32) {
        let account = accounts[Int(number)]
        var spellings = [Array(account.id.utf8)]
        for address in [account.email, account.id].compactMap({ $0 }) {
            spellings.append(Array(address.utf8))
            if let at = address.utf8.firstIndex(of: UInt8(ascii: "@")) {
                spellings.append(Array(address.utf8[..<at]))
            }
        }
        if let name = account.name {
            spellings.append(Array(name.utf8))
            spellings.append(name.utf8.filter { $0 != 0x20 })
        }
        for spelling in spellings where !spelling.isEmpty { enter(spelling.map(ASCII.lower), number) }
    }

    private mutating func enter(_ spelling: [UInt8], _ number: UInt32) {
        let name = Int(names.number(of: spelling))
        if name == owners.count {
            owners.append(number)
        } else if owners[name] != number {
            owners[name] = Row.none
        }
    }
}
