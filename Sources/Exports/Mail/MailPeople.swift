/// The people of address fields as account numbers; what a field says is read once however often it occurs.
struct MailPeople {
    private var values = NameTable()
    private var found: [[UInt32]] = []

    /// The accounts that a field names, new ones added to `part`.
    mutating func accounts(_ value: ByteSlice, in part: inout MailPart) -> [UInt32] {
        guard !value.isEmpty else { return [] }
        guard value.count <= 4096 else { return Self.read(value, &part) }
        let number = Int(values.number(of: value))
        if number == found.count { found.append(Self.read(value, &part)) }
        return found[number]
    }

    private static let most = 1000

    private static func read(_ value: ByteSlice, _ part: inout MailPart) -> [UInt32] {
        var accounts: [UInt32] = []
        for person in MailAddress.all(value) {
            // Whoever writes to more than this writes to nobody in particular.
            guard accounts.count < most else { break }
            guard let account = account(of: person, in: &part), !accounts.contains(account) else { continue }
            accounts.append(account)
        }
        return accounts
    }

    /// By address in small letters, else by name.
    static func account(of person: MailAddress, in part: inout MailPart) -> UInt32? {
        let address = person.address.flatMap(address)
        let name = person.name.flatMap(name)
        guard let key = address ?? name, key.count <= 1024 else { return nil }
        let number = part.accounts.number(of: key)
        if Int(number) == part.people.count {
            let email = address.map { String(decoding: $0, as: UTF8.self) }
            part.people.append(MailPart.Person(email: email, isBot: address.map(isProgram) ?? false))
        }
        if part.people[Int(number)].name == nil, let name {
            part.people[Int(number)].name = String(decoding: name, as: UTF8.self)
        }
        return number
    }

    private static func address(_ written: [UInt8]) -> [UInt8]? {
        guard let at = written.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < written.count else { return nil }
        guard CharacterSet.isUTF8(written) else { return nil }
        return written.map(ASCII.lower)
    }

    /// `First Last` of `Last, First`; an address in place of a name says nothing.
    private static func name(_ written: [UInt8]) -> [UInt8]? {
        guard !written.contains(UInt8(ascii: "@")), written.count <= 256 else { return nil }
        let bare = written.filter { $0 != UInt8(ascii: "'") || written.first != UInt8(ascii: "'") }
        return RosterNames.name(String(decoding: bare, as: UTF8.self)).map { Array($0.utf8) }
    }

    /// Addresses that nobody reads.
    private static func isProgram(_ address: [UInt8]) -> Bool {
        let local = address.prefix { $0 != UInt8(ascii: "@") }.filter { ASCII.isLetter($0) }
        let word = String(decoding: local, as: UTF8.self)
        return word.hasPrefix("noreply") || word.hasPrefix("donotreply") || word == "mailerdaemon"
            || word == "postmaster" || word.hasSuffix("noreply")
    }
}
