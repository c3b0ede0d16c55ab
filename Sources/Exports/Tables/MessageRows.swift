/// Turns the cells of rows into messages, one run of rows at a time.
struct MessageRows: ~Copyable {
    var part = MessagePart()
    private let rules: MessageRules
    /// Space and thread of the row before: neighbours often share them.
    private var lastSpace: (name: ByteKey, number: UInt32)?
    private var lastThread = (name: ByteKey(low: 0, count: 0), key: UInt64(0))

    init(_ rules: MessageRules, expected: Int = 0) {
        self.rules = rules
        part.messages.reserveCapacity(expected)
    }

    /// Reads one row; `cells` holds one slice a `MessageColumn`, empty where the table has no such column.
    /// The input is refused when a spreadsheet has rounded the ids, and when `rules.strict` at the first bad row.
    mutating func add(_ cells: [ByteSlice], line: () -> Int) {
        if rules.has(.type), let notice = MessageType.notice(cells[MessageColumn.type.rawValue].trimmed) {
            return part.skip(notice, line: line())
        }
        if rules.has(.deleted), TableCell.isTrue(cells[MessageColumn.deleted.rawValue].trimmed) {
            return part.skip("deleted", line: line())
        }
        let moment = cells[MessageColumn.timestamp.rawValue]
        guard let time = rules.times.read(moment) else {
            let isMissing = TableCell.isNothing(moment.trimmed)
            return refuse(isMissing ? "no time" : "time not understood", moment, line: line)
        }
        guard let author = author(of: cells) else { return refuse("no author", .empty, line: line) }
        if !time.hasZone { part.withoutZone += 1 }
        append(cells, author, time.micros, line: line)
    }

    /// All rows read so far, in the form that `MessageAssembly` takes.
    consuming func finish() -> MessagePart {
        part.sortBySpace()
        return part
    }

    /// Counts a row that is no message; when `rules.strict`, the input is refused for it.
    mutating func refuse(_ reason: String, _ cell: ByteSlice = .empty, line: () -> Int) {
        guard rules.strict else { return part.skip(reason, line: line()) }
        let shown = cell.isEmpty ? "" : ": \"" + cell[0..<min(cell.count, 80)].string + "\""
        part.refuse(reason + shown, line: line())
    }

    /// The input is refused, and what follows need not be read.
    var isRefused: Bool { part.failure != nil }

    private mutating func append(_ cells: [ByteSlice], _ author: UInt32, _ time: Int64, line: () -> Int) {
        let text = cells[MessageColumn.text.rawValue]
        let id = rules.has(.id) ? identity(cells[MessageColumn.id.rawValue], line: line) : .empty
        let own = id.isEmpty ? keyOfContent(author, time, text) : (MessageKey.of(id), 0)
        let parent = rules.has(.parent) ? identity(cells[MessageColumn.parent.rawValue], line: line) : .empty
        let parentKey = parent.isEmpty ? 0 : MessageKey.of(parent)
        let thread = rules.has(.thread) ? identity(cells[MessageColumn.thread.rawValue], line: line) : .empty
        let space = rules.has(.channel) ? space(cells[MessageColumn.channel.rawValue]) : defaultSpace()
        names(cells, text)
        if rules.keepsSketches {
            part.sketches.append(text.isEmpty ? WordSketch() : WordSketch(PaddedBytes(text.raw)))
        }
        part.messages.append(
            MessagePart.Message(
                author: author, space: space, time: time, key: own.0, parent: parentKey == own.0 ? 0 : parentKey,
                thread: thread.isEmpty ? 0 : self.thread(thread, id, own.0),
                check: id.isEmpty ? own.1 : MessageKey.check(id, key: own.0), cues: cues(cells, text),
                namedEnd: UInt32(truncatingIfNeeded: part.named.count),
                reactedEnd: UInt32(truncatingIfNeeded: part.reacted.count)))
    }

    /// An id that is one; empty where there is none.
    private mutating func identity(_ cell: ByteSlice, line: () -> Int) -> ByteSlice {
        let id = TableCell.identity(cell)
        if TableCell.isRounded(id) {
            part.refuse(
                "the id \(id.string) has been rounded by a spreadsheet", line: line(),
                remedy: "export the table again and do not save it from the spreadsheet, or format the column as text")
        }
        return id
    }

    /// The key of a thread, which mostly is the message's own or that of the row before.
    private mutating func thread(_ thread: ByteSlice, _ id: ByteSlice, _ own: UInt64) -> UInt64 {
        guard thread.count <= ByteKey.exact else { return MessageKey.of(thread) }
        let name = ByteKey(thread)
        if name.count == id.count, name == ByteKey(id) { return own }
        if name == lastThread.name { return lastThread.key }
        lastThread = (name, MessageKey.of(thread))
        return lastThread.key
    }

    /// Without an id, a message is known by its writer, time and words.
    private func keyOfContent(_ author: UInt32, _ time: Int64, _ text: ByteSlice) -> (UInt64, UInt32) {
        let words = ByteHash.of(text, seed: UInt64(bitPattern: time))
        return ByteSlice.with(part.accounts.bytes(of: author)) { name in
            let check = ByteHash.of(name, seed: ~words)
            return (ByteHash.of(name, seed: words) | 1 << 63, UInt32(truncatingIfNeeded: check))
        }
    }

    private mutating func author(of cells: [ByteSlice]) -> UInt32? {
        let id = rules.has(.author) ? TableCell.identity(cells[MessageColumn.author.rawValue]) : .empty
        if !id.isEmpty, let known = part.accounts.find(id), part.facts[Int(known)].isComplete { return known }
        let email = rules.has(.authorEmail) ? TableCell.identity(cells[MessageColumn.authorEmail.rawValue]) : .empty
        let name = rules.has(.authorName) ? TableCell.identity(cells[MessageColumn.authorName.rawValue]) : .empty
        let key = id.isEmpty ? email.isEmpty ? name : email : id
        guard !key.isEmpty else { return nil }
        let number = account(key)
        note(email, name, of: Int(number), isBot: rules.has(.isBot) && isBot(cells))
        return number
    }

    private func isBot(_ cells: [ByteSlice]) -> Bool { TableCell.isTrue(cells[MessageColumn.isBot.rawValue].trimmed) }

    private mutating func note(_ email: ByteSlice, _ name: ByteSlice, of number: Int, isBot: Bool) {
        if !email.isEmpty, part.facts[number].email == nil, PersonName.isAddress(email) {
            part.facts[number].email = String(decoding: PersonName.lower(email), as: UTF8.self)
        }
        if !name.isEmpty, part.facts[number].name == nil { part.facts[number].name = name.string }
        if isBot { part.facts[number].isBot = true }
        let hasEmail = part.facts[number].email != nil || !rules.has(.authorEmail)
        let hasName = part.facts[number].name != nil || !rules.has(.authorName)
        part.facts[number].isComplete = hasEmail && hasName && (part.facts[number].isBot || !rules.has(.isBot))
    }

    private mutating func account(_ cell: ByteSlice) -> UInt32 {
        // Most are met before, and as they are: only new ones are looked at closely.
        if let known = part.accounts.find(cell) { return known }
        let person = PersonName(cell)
        let number = part.accounts.number(of: person.key)
        if Int(number) == part.facts.count {
            part.facts.append(MessagePart.Facts(email: person.email, name: person.name))
        }
        return number
    }

    private mutating func space(_ cell: ByteSlice) -> UInt32 {
        let name = TableCell.identity(cell)
        guard !name.isEmpty else { return defaultSpace() }
        guard name.count <= ByteKey.exact else { return part.spaces.number(of: name) }
        let key = ByteKey(name)
        if let last = lastSpace, last.name == key { return last.number }
        let number = part.spaces.number(of: key)
        lastSpace = (key, number)
        return number
    }

    private mutating func defaultSpace() -> UInt32 { part.spaces.number(of: rules.defaultSpace) }
}

/// Who is named, and what the text says.
extension MessageRows {
    private mutating func names(_ cells: [ByteSlice], _ text: ByteSlice) {
        if rules.has(.recipients) { nameAll(cells[MessageColumn.recipients.rawValue]) }
        if rules.has(.mentions) { nameAll(cells[MessageColumn.mentions.rawValue]) }
        MentionScan.each(text, words: rules.mentionWords) { name in
            part.named.append(MessagePart.Name(part.textNames.number(of: name), inText: true))
        }
        guard rules.has(.reactions), !cells[MessageColumn.reactions.rawValue].isEmpty else { return }
        TableCell.parts(cells[MessageColumn.reactions.rawValue]) { name in
            part.reacted.append(MessagePart.Name(part.textNames.number(of: name), inText: true))
        }
    }

    private mutating func nameAll(_ cell: ByteSlice) {
        if cell.isEmpty { return }
        TableCell.parts(cell) { name in
            part.named.append(MessagePart.Name(part.columnNames.number(of: name), inText: false))
        }
    }

    private func cues(_ cells: [ByteSlice], _ text: ByteSlice) -> Cues {
        var cues: Cues = rules.has(.type) ? MessageType.cues(cells[MessageColumn.type.rawValue].trimmed) : []
        if rules.has(.edited), TableCell.isTrue(cells[MessageColumn.edited.rawValue].trimmed) { cues.insert(.edited) }
        if rules.has(.isBot), isBot(cells) { cues.insert(.automatic) }
        return text.isEmpty ? cues : cues.union(rules.cues.cues(of: PaddedBytes(text.raw)))
    }
}
