/// Turns the cells of rows into messages, one run of rows at a time.
struct MessageRows: ~Copyable {
    var part = MessagePart()
    private let rules: MessageRules

    init(_ rules: MessageRules) { self.rules = rules }

    /// Reads one row; `cells` holds one slice a `MessageColumn`, empty where the table has no such column.
    ///
    /// - Throws: `.data` when a spreadsheet has rounded the ids; when `rules.strict`, at the first bad row.
    mutating func add(_ cells: [ByteSlice], at place: () -> String) throws(InputError) {
        if let notice = MessageType.notice(cells[MessageColumn.type.rawValue].trimmed) {
            return part.tally.skip(notice, at: place())
        }
        if TableCell.isTrue(cells[MessageColumn.deleted.rawValue].trimmed) {
            return part.tally.skip("deleted", at: place())
        }
        let moment = cells[MessageColumn.timestamp.rawValue]
        guard let time = rules.times.read(moment) else {
            let isMissing = TableCell.isNothing(moment.trimmed)
            return try refuse(isMissing ? "no time" : "time not understood", moment, at: place)
        }
        guard let author = author(of: cells) else { return try refuse("no author", .empty, at: place) }
        if !time.hasZone { part.withoutZone += 1 }
        try append(cells, author, time.micros, at: place)
    }

    /// All rows read so far, in the form that `MessageAssembly` takes.
    consuming func finish() -> MessagePart {
        part.sortBySpace()
        return part
    }

    /// Counts a row that is no message; when `rules.strict`, stops at it.
    mutating func refuse(_ reason: String, _ cell: ByteSlice, at place: () -> String) throws(InputError) {
        if rules.strict {
            let shown = cell.isEmpty ? "" : ": \"" + cell[0..<min(cell.count, 80)].string + "\""
            throw InputError(.data, at: place(), reason + shown)
        }
        part.tally.skip(reason, at: place())
    }

    private mutating func append(
        _ cells: [ByteSlice], _ author: UInt32, _ time: Int64, at place: () -> String
    ) throws(InputError) {
        let text = cells[MessageColumn.text.rawValue]
        let parent = try key(cells[MessageColumn.parent.rawValue], at: place).key
        let thread = try key(cells[MessageColumn.thread.rawValue], at: place).key
        var own = try key(cells[MessageColumn.id.rawValue], at: place)
        if own == .none { own = keyOfContent(author, time, text) }
        let space = space(cells[MessageColumn.channel.rawValue])
        names(cells, text)
        part.messages.append(
            MessagePart.Message(
                author: author, space: space, time: time, key: own.key, check: own.check,
                parent: parent == own.key ? 0 : parent, thread: thread, cues: cues(cells, text),
                namedEnd: UInt32(truncatingIfNeeded: part.named.count),
                reactedEnd: UInt32(truncatingIfNeeded: part.reacted.count)))
        part.tally.read += 1
    }

    private func key(_ cell: ByteSlice, at place: () -> String) throws(InputError) -> MessageKey {
        let id = TableCell.identity(cell)
        if id.isEmpty { return .none }
        guard !TableCell.isRounded(id) else {
            throw InputError(
                .data, at: place(), "the id \(id.string) has been rounded by a spreadsheet",
                remedy: "export the table again and do not save it from the spreadsheet, or format the column as text")
        }
        return MessageKey(id)
    }

    /// Without an id, a message is known by its writer, time and words.
    private func keyOfContent(_ author: UInt32, _ time: Int64, _ text: ByteSlice) -> MessageKey {
        let words = ByteHash.of(text, seed: UInt64(bitPattern: time))
        return ByteSlice.with(part.accounts.bytes(of: author)) { name in
            MessageKey(key: ByteHash.of(name, seed: words) | 1 << 63, check: ByteHash.of(name, seed: ~words))
        }
    }

    private mutating func author(of cells: [ByteSlice]) -> UInt32? {
        let columns = (
            id: TableCell.identity(cells[MessageColumn.author.rawValue]),
            email: TableCell.identity(cells[MessageColumn.authorEmail.rawValue]),
            name: TableCell.identity(cells[MessageColumn.authorName.rawValue])
        )
        let key = columns.id.isEmpty ? columns.email.isEmpty ? columns.name : columns.email : columns.id
        guard !key.isEmpty else { return nil }
        let number = account(key)
        if part.facts[Int(number)].email == nil, PersonName.isAddress(columns.email) {
            part.facts[Int(number)].email = String(decoding: PersonName.lower(columns.email), as: UTF8.self)
        }
        if part.facts[Int(number)].name == nil, !columns.name.isEmpty {
            part.facts[Int(number)].name = columns.name.string
        }
        if TableCell.isTrue(cells[MessageColumn.isBot.rawValue].trimmed) { part.facts[Int(number)].isBot = true }
        return number
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
        guard !name.isEmpty else { return part.spaces.number(of: rules.defaultSpace) }
        return part.spaces.number(of: name)
    }

    private mutating func names(_ cells: [ByteSlice], _ text: ByteSlice) {
        for column in [MessageColumn.recipients, .mentions] where !cells[column.rawValue].isEmpty {
            TableCell.parts(cells[column.rawValue]) { part.named.append(number(of: $0, .column)) }
        }
        MentionScan.each(text, words: rules.mentionWords) { part.named.append(number(of: $0, .text)) }
        let reactions = cells[MessageColumn.reactions.rawValue]
        guard !reactions.isEmpty else { return }
        TableCell.parts(reactions) { part.reacted.append(number(of: $0, .text)) }
    }

    private mutating func number(of name: ByteSlice, _ naming: MessagePart.Naming) -> UInt32 {
        part.names.number(of: [naming.rawValue] + name.array)
    }

    private func cues(_ cells: [ByteSlice], _ text: ByteSlice) -> Cues {
        var cues = MessageType.cues(cells[MessageColumn.type.rawValue].trimmed)
        if TableCell.isTrue(cells[MessageColumn.edited.rawValue].trimmed) { cues.insert(.edited) }
        if TableCell.isTrue(cells[MessageColumn.isBot.rawValue].trimmed) { cues.insert(.automatic) }
        return text.isEmpty ? cues : cues.union(rules.cues.cues(of: PaddedBytes(text.raw)))
    }
}
