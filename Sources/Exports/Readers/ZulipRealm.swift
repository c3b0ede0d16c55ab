/// The tables of an organisation's export that messages point to: people, streams, recipients and reactions.
struct ZulipRealm {
    private struct Stream {
        var name: [UInt8]
        var isPrivate: Bool
    }

    /// Whom a message goes to: type 1 a person, 2 a stream, 3 a group.
    private struct Recipient {
        var type: Int64
        var id: [UInt8]
    }

    private struct Reacted {
        var message: [UInt8]
        var reaction: Reaction
    }

    private var streams: [[UInt8]: Stream] = [:]
    private var recipients: [Int64: Recipient] = [:]
    private var members: [Int64: [[UInt8]]] = [:]
    private var reacted: [Reacted] = []

    mutating func note(_ realm: JSONRecord, _ book: inout PlatformBook) {
        realm.forEachRecord("zerveruserprofile") { person($0, isOfSystem: false, &book) }
        realm.forEachRecord("zerver_userprofile_crossrealm") { person($0, isOfSystem: true, &book) }
        realm.forEachRecord("zerver_userprofile_mirrordummy") { person($0, isOfSystem: false, &book) }
        for stream in realm.records("zerverstream") {
            guard let id = stream.text("id") else { continue }
            // A stream that does not say who may read it counts as private.
            let isPrivate = stream.has("inviteonly") ? stream.isTrue("inviteonly") : true
            streams[id] = Stream(name: stream.text("name") ?? id, isPrivate: isPrivate)
        }
        for recipient in realm.records("zerverrecipient") {
            guard let id = recipient.integer("id"), let type = recipient.integer("type"),
                let target = recipient.text("typeid")
            else { continue }
            recipients[id] = Recipient(type: type, id: target)
        }
        for one in realm.records("zerversubscription") {
            guard let person = one.text("userprofile"), let recipient = one.integer("recipient"),
                recipients[recipient]?.type == 3
            else { continue }
            members[recipient, default: []].append(person)
        }
        for one in realm.records("zerverreaction") {
            guard let message = one.text("message"), let person = one.text("userprofile") else { continue }
            let confirms = one.text("emojiname").map(PlatformBook.confirms) ?? false
            let reaction = Reaction(account: book.account(person), confirms: confirms)
            reacted.append(Reacted(message: message, reaction: reaction))
        }
    }

    /// Called when all tables are noted.
    mutating func settle() {
        reacted.sort { $0.message.lexicographicallyPrecedes($1.message) }
    }

    /// Addresses that Zulip makes up for people whose own it hides name their id.
    static func address(_ email: [UInt8]?, _ id: [UInt8]) -> [UInt8]? {
        guard let email, !email.starts(with: Array("user".utf8) + id + [UInt8(ascii: "@")]) else { return nil }
        return email
    }

    private mutating func person(_ user: JSONRecord, isOfSystem: Bool, _ book: inout PlatformBook) {
        guard let id = user.text("id") else { return }
        var traits: Account.Traits = isOfSystem || user.isTrue("isbot") ? .bot : []
        if user.has("isactive"), !user.isTrue("isactive") { traits.insert(.deactivated) }
        if user.integer("role") == 600 { traits.insert(.guest) }
        let email = Self.address(user.text("deliveryemail"), id) ?? Self.address(user.text("email"), id)
        let name = user.text("fullname")
        book.listed(id, name: name ?? email, email: isOfSystem ? nil : email, handle: name, traits: traits)
    }

    /// Whether no table says whom this is.
    func isStray(_ recipient: Int64) -> Bool { recipients[recipient] == nil }

    /// The space of a message, and whether it has topics.
    func space(_ recipient: Int64, sender: [UInt8], _ book: inout PlatformBook) -> (space: Int, hasTopics: Bool) {
        guard let target = recipients[recipient] else {
            return (book.space(Array("recipient/\(recipient)".utf8), kind: .groupMessage), false)
        }
        switch target.type {
        case 2:
            let stream = streams[target.id]
            return (
                book.space(
                    target.id, name: stream?.name, kind: stream?.isPrivate == false ? .publicChannel : .privateChannel),
                true
            )
        case 1: return (direct([sender, target.id], &book), false)
        default: return (direct(members[recipient] ?? [target.id, sender, []], &book), false)
        }
    }

    private func direct(_ people: [[UInt8]], _ book: inout PlatformBook) -> Int {
        let members = people.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
        let id = Array("direct/".utf8) + Array(members.joined(separator: [UInt8(ascii: ",")]))
        let space = book.space(id, kind: people.count <= 2 ? .directMessage : .groupMessage)
        if people.count == members.count {
            let numbers = members.map { book.account($0) }
            book.setMembers(numbers, ofSpace: space)
        }
        return space
    }

    func reactions(to message: [UInt8]) -> [Reaction]? {
        var (low, high) = (0, reacted.count)
        while low < high {
            let middle = (low + high) / 2
            if reacted[middle].message.lexicographicallyPrecedes(message) { low = middle + 1 } else { high = middle }
        }
        let found = reacted[low...].prefix { $0.message == message }.map(\.reaction)
        return found.isEmpty ? nil : found
    }
}
