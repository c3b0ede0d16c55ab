/// Turns the cells of rows into messages, one run of rows at a time.
struct MessageRows: ~Copyable {
    var part: MessagePart
    private let rules: MessageRules
    private let known: KnownAccounts
    /// Space and thread of the row before: neighbours often share them.
    private var lastSpace: (name: ByteKey, number: UInt32)?
    private var lastThread = (name: ByteKey(low: 0, count: 0), key: UInt64(0))

    /// - Parameter known: the accounts of the parts before this one.
    init(_ rules: MessageRules, known: KnownAccounts = KnownAccounts()) {
        self.rules = rules
        self.known = known
        part = MessagePart(firstAccount: known.count)
    }

    /// Reads one row; `cells` holds one slice a `MessageColumn`, empty where the table has no such column.
    /// The input is refused when a spreadsheet has rounded the ids, and when `rules.strict` at the first bad row.
    mutating func add(_ cells: borrowing ByteCells, line: () -> Int) {
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

    private mutating func append(_ cells: borrowing ByteCells, _ author: UInt32, _ time: Int64, line: () -> Int) {
        let text = cells[MessageColumn.text.rawValue]
        let links = postLinks(cells) ?? links(cells, author, time, text, line: line)
        let space = rules.has(.channel) ? space(cells[MessageColumn.channel.rawValue]) : fileSpace()
        names(cells, text)
        if rules.keepsSketches {
            part.sketches.append(text.isEmpty ? WordSketch() : WordSketch(PaddedBytes(text.raw)))
        }
        let cues = cues(cells, text)
        if rules.keepsExcerpts {
            part.excerpts.append(
                ExcerptScanner.excerpt(of: PaddedBytes(text.raw), cues), row: part.messages.count)
        }
        part.messages.append(
            MessagePart.Message(
                author: author, space: space, time: time, key: links.key,
                parent: links.parent == links.key ? 0 : links.parent, thread: links.thread, check: links.check,
                cues: cues,
                namedEnd: UInt32(truncatingIfNeeded: part.named.count),
                reactedEnd: UInt32(truncatingIfNeeded: part.reacted.count)))
    }

    /// A message's key, those of the message it answers and of its thread (0 for none), and the check of its own.
    private typealias Links = (key: UInt64, parent: UInt64, thread: UInt64, check: UInt32)

    private mutating func links(
        _ cells: borrowing ByteCells, _ author: UInt32, _ time: Int64, _ text: ByteSlice, line: () -> Int
    ) -> Links {
        let id = rules.has(.id) ? identity(cells[MessageColumn.id.rawValue], line: line) : .empty
        let own = id.isEmpty ? keyOfContent(author, time, text) : (MessageKey.of(id), 0)
        let parent = rules.has(.parent) ? identity(cells[MessageColumn.parent.rawValue], line: line) : .empty
        let thread = rules.has(.thread) ? identity(cells[MessageColumn.thread.rawValue], line: line) : .empty
        return (
            own.0, parent.isEmpty ? 0 : MessageKey.of(parent), thread.isEmpty ? 0 : self.thread(thread, id, own.0),
            id.isEmpty ? own.1 : MessageKey.check(id, key: own.0)
        )
    }

    /// Of a post that is known by its topic and its place there, as in tables of Discourse; post 1 opens the topic.
    private func postLinks(_ cells: borrowing ByteCells) -> Links? {
        guard rules.has(.postNumber), rules.has(.thread) else { return nil }
        let topic = TableCell.identity(cells[MessageColumn.thread.rawValue])
        let number = TableCell.identity(cells[MessageColumn.postNumber.rawValue])
        guard !topic.isEmpty, !number.isEmpty else { return nil }
        let answered = TableCell.identity(cells[MessageColumn.replyToPostNumber.rawValue])
        let name = topic.array + [UInt8(ascii: "/")]
        let own = name + number.array
        let key = MessageKey.of(own)
        return (
            key, answered.isEmpty ? 0 : MessageKey.of(name + answered.array), MessageKey.of(name + [0x31]),
            ByteSlice.with(own) { MessageKey.check($0, key: key) }
        )
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
        ByteSlice.with(name(ofAccount: author)) { MessageKey.ofContent(author: $0, time: time, text: text) }
    }

    private mutating func space(_ cell: ByteSlice) -> UInt32 {
        let name = TableCell.text(cell)
        guard !name.isEmpty else { return fileSpace() }
        guard name.count <= ByteKey.exact else { return part.spaces.number(of: name) }
        let key = ByteKey(name)
        if let last = lastSpace, last.name == key { return last.number }
        let number = part.spaces.number(of: key)
        lastSpace = (key, number)
        return number
    }

    private mutating func fileSpace() -> UInt32 {
        if let known = part.fileSpace { return known }
        let number = part.spaces.number(of: rules.fileTitle)
        part.fileSpace = number
        return number
    }
}

/// Who wrote it.
extension MessageRows {
    private mutating func author(of cells: borrowing ByteCells) -> UInt32? {
        let id = rules.has(.author) ? TableCell.identity(cells[MessageColumn.author.rawValue]) : .empty
        if !id.isEmpty, let number = known.names.find(id), known.isComplete(number, rules.factKinds) { return number }
        let email = rules.has(.authorEmail) ? TableCell.identity(cells[MessageColumn.authorEmail.rawValue]) : .empty
        let name = rules.has(.authorName) ? TableCell.text(cells[MessageColumn.authorName.rawValue]) : .empty
        let key = id.isEmpty ? email.isEmpty ? name : email : id
        guard !key.isEmpty else { return nil }
        let number = account(key)
        note(email, name, of: number, isBot: rules.has(.isBot) && isBot(cells))
        return number
    }

    private func isBot(_ cells: borrowing ByteCells) -> Bool {
        TableCell.isTrue(cells[MessageColumn.isBot.rawValue].trimmed)
    }

    private mutating func note(_ email: ByteSlice, _ name: ByteSlice, of number: UInt32, isBot: Bool) {
        let kinds = kinds(knownOf: number)
        guard !rules.factKinds.isSubset(of: kinds) else { return }
        var facts = MessagePart.Facts()
        if !email.isEmpty, !kinds.contains(.email), PersonName.isAddress(email) {
            facts.email = String(decoding: PersonName.lower(email), as: UTF8.self)
        }
        if !name.isEmpty, !kinds.contains(.name) { facts.name = name.string }
        facts.isBot = isBot && !kinds.contains(.bot)
        add(facts, of: number)
    }

    private func kinds(knownOf number: UInt32) -> MessagePart.FactKinds {
        if number >= part.firstAccount { return part.facts[Int(number - part.firstAccount)].kinds }
        return known.facts[Int(number)].union(part.laterFacts[number]?.kinds ?? [])
    }

    private mutating func add(_ facts: MessagePart.Facts, of number: UInt32) {
        if number >= part.firstAccount {
            part.facts[Int(number - part.firstAccount)].add(facts)
        } else if !facts.kinds.isSubset(of: known.facts[Int(number)]) {
            part.laterFacts[number, default: MessagePart.Facts()].add(facts)
        }
    }

    private mutating func account(_ cell: ByteSlice) -> UInt32 {
        // Most are met before, and as they are: only new ones are looked at closely.
        if let number = known.names.find(cell) { return number }
        if let number = part.accounts.find(cell) { return part.firstAccount + number }
        let person = PersonName(cell)
        let number = account(named: person.key)
        add(MessagePart.Facts(email: person.email, name: person.name), of: number)
        return number
    }

    private mutating func account(named key: [UInt8]) -> UInt32 {
        if let number = ByteSlice.with(key, { known.names.find($0) }) { return number }
        let number = part.accounts.number(of: key)
        if Int(number) == part.facts.count { part.facts.append(MessagePart.Facts()) }
        return part.firstAccount + number
    }

    private func name(ofAccount number: UInt32) -> [UInt8] {
        number < part.firstAccount
            ? known.names.bytes(of: number) : part.accounts.bytes(of: number - part.firstAccount)
    }
}

/// Who is named, and what the text says.
extension MessageRows {
    private mutating func names(_ cells: borrowing ByteCells, _ text: ByteSlice) {
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

    private func cues(_ cells: borrowing ByteCells, _ text: ByteSlice) -> Cues {
        var cues: Cues = rules.has(.type) ? MessageType.cues(cells[MessageColumn.type.rawValue].trimmed) : []
        if rules.has(.edited), TableCell.isTrue(cells[MessageColumn.edited.rawValue].trimmed) { cues.insert(.edited) }
        if rules.has(.isBot), isBot(cells) { cues.insert(.automatic) }
        return text.isEmpty ? cues : cues.union(rules.cues.cues(of: PaddedBytes(text.raw)))
    }
}
