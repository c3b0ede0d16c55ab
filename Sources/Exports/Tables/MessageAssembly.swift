/// Puts the runs of tables together into one `Export`: accounts and spaces numbered once, names settled, threads given
/// their roots. The order of runs alone decides all numbers.
struct MessageAssembly {
    fileprivate struct SpaceRows {
        var draft: SpaceDraft
        var threads: [UInt64] = []
        var checks: [UInt64] = []
    }

    private(set) var export: Export
    private let platform: String
    private var accounts = NameTable()
    private var spaceNumbers = NameTable()
    private var spaces: [SpaceRows] = []
    private var parts: [MessagePart] = []
    private var localAccounts: [[UInt32]] = []
    private var hasParents = false
    private var withoutZone = 0
    private var oddQuotes = 0
    private var unknownNames = 0

    init(format: String, inputName: String, platform: String = "table") {
        export = Export(format: format, inputName: inputName)
        self.platform = platform
    }

    mutating func add(_ part: MessagePart) {
        localAccounts.append((0..<UInt32(part.accounts.count)).map { global($0, of: part) })
        export.tally.add(part.tally)
        withoutZone += part.withoutZone
        oddQuotes += part.oddQuotes
        parts.append(part)
    }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    /// - Throws: `.data` when two different ids of one space have the same key.
    mutating func finish(zoneMinutes: Int) throws(InputError) -> Export {
        var book = AccountBook(export.accounts)
        for index in parts.indices {
            place(parts[index], localAccounts[index], &book)
            // What is in its space now is not needed twice.
            parts[index] = MessagePart()
        }
        for index in spaces.indices { try close(index) }
        export.accounts = book.accounts
        export.drafts = spaces.map(\.draft)
        remark(zoneMinutes)
        return export
    }

    private mutating func global(_ local: UInt32, of part: MessagePart) -> UInt32 {
        let key = part.accounts.bytes(of: local)
        let number = Int(accounts.number(of: key))
        let facts = part.facts[Int(local)]
        if number == export.accounts.count {
            export.accounts.append(
                Account(platform: platform, id: String(decoding: key, as: UTF8.self), traits: .unlisted))
        }
        if export.accounts[number].email == nil { export.accounts[number].email = facts.email }
        if export.accounts[number].name == nil { export.accounts[number].name = facts.name }
        if facts.isBot { export.accounts[number].traits.insert(.bot) }
        return UInt32(number)
    }

    private mutating func place(_ part: MessagePart, _ accounts: [UInt32], _ book: inout AccountBook) {
        let numbers = (0..<UInt32(part.spaces.count)).map { space(part.spaces.bytes(of: $0)) }
        let people = (0..<UInt32(part.names.count)).map { book.number(of: part.names.bytes(of: $0)) }
        var (named, reacted) = (0, 0)
        for message in part.messages {
            let space = numbers[Int(message.space)]
            while named < Int(message.namedEnd) {
                let person = people[Int(part.named[named])]
                if person == Row.none { unknownNames += 1 } else { spaces[space].draft.mentions.append(person) }
                named += 1
            }
            while reacted < Int(message.reactedEnd) {
                let person = people[Int(part.reacted[reacted])]
                if person != Row.none {
                    spaces[space].draft.reactions.append(Reaction(account: person, confirms: false))
                }
                reacted += 1
            }
            spaces[space].append(message, author: accounts[Int(message.author)])
            if message.parent != 0 || message.thread != 0 { hasParents = true }
        }
    }

    private mutating func space(_ name: [UInt8]) -> Int {
        let number = Int(spaceNumbers.number(of: name))
        if number == spaces.count {
            let text = String(decoding: name, as: UTF8.self)
            let shown = text.hasPrefix("#") ? String(text.dropFirst()) : text
            spaces.append(SpaceRows(draft: SpaceDraft(space: Space(id: text, name: shown))))
        }
        return number
    }

    private mutating func close(_ index: Int) throws(InputError) {
        if let key = KeyCollision.first(spaces[index].draft.key, spaces[index].checks) {
            throw InputError(
                .data, at: "\(export.inputName), channel \(spaces[index].draft.space.name)",
                "two different message ids share the key \(String(key, radix: 16))",
                remedy: "number the messages, or leave out the id column")
        }
        ThreadRoots.link(&spaces[index].draft, threads: spaces[index].threads)
        spaces[index].threads = []
        spaces[index].checks = []
    }

    private mutating func remark(_ zoneMinutes: Int) {
        if withoutZone > 0 {
            let shift = zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(zoneMinutes) minutes"
            warn("\(withoutZone) times name no zone and were read \(shift)")
        }
        if oddQuotes > 0 { warn("\(oddQuotes) rows have quotes where none belong; they were kept as written") }
        if unknownNames > 0 { warn("\(unknownNames) mentions name nobody who is known from the table") }
        if !hasParents, export.tally.read > 0 { warn("no column says which message another one answers") }
    }
}

extension MessageAssembly.SpaceRows {
    fileprivate mutating func append(_ message: MessagePart.Message, author: UInt32) {
        draft.append(
            author: author, time: message.time, key: message.key, parentKey: message.parent,
            link: message.parent == 0 ? .none : .reply, cues: message.cues)
        threads.append(message.thread)
        checks.append(message.check)
    }
}
