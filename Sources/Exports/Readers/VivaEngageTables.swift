/// The network data export: people in `Users.csv`, messages in `Messages.csv`, totals in `log.txt`; best replies where an
/// export of user data lies beside it.
///
/// Source: https://learn.microsoft.com/viva/engage/manage-security-and-compliance/export-yammer-enterprise-data.
struct VivaEngageTables: TableReading {
    private let source: Source
    let settings: Reader.Settings
    var book: PlatformBook
    private var bestReplies: Set<[UInt8]> = []
    /// Rows read, by folder of the table.
    private var rows: [String: Int] = [:]

    init(_ source: Source, _ settings: Reader.Settings) {
        self.source = source
        self.settings = settings
        book = PlatformBook(.vivaEngage, platform: "viva-engage", inputName: source.name, settings)
    }

    /// - Parameter messages: the tables of messages.
    mutating func read(messages: [Int]) throws(InputError) -> Export {
        for entry in TableRecords.entries(source, having: ["id", "email", "joinedat", "state"])
        where !messages.contains(entry) { try users(entry) }
        for entry in Table.candidates(source) where Self.holdsBestReplies(source.entries[entry].name) {
            try bestReplies(entry)
        }
        for entry in messages { try self.messages(entry) }
        try checkTotals()
        return try book.finish(remedy: "give the ZIP of the network's data export, or all of them in one folder")
    }

    private static let userColumns = ["id", "name", "email", "state", "deletedat"]

    private mutating func users(_ entry: Int) throws(InputError) {
        let records = try TableRecords(source, entry: entry, names: Self.userColumns, threads: settings.threads)
        let table = records.table.text.label
        try forEach(records) { (reading, row) throws(InputError) in
            guard let id = try row.identity("id", in: table) else { return }
            let isGone = row.has("deletedat") || ["deleted", "suspended"].contains(row.string("state") ?? "")
            reading.book.listed(
                id.array, name: row.text("name"), email: row.text("email"), traits: isGone ? .deactivated : [])
        }
    }

    private static func holdsBestReplies(_ name: String) -> Bool {
        HeaderName.folded(EntryTitle.of(name)).hasPrefix("bestrepl")
    }

    private mutating func bestReplies(_ entry: Int) throws(InputError) {
        let records = try TableRecords(
            source, entry: entry, names: ["bestreplyid", "messageid", "id"], threads: settings.threads)
        let table = records.table.text.label
        let names: [FieldName] = ["bestreplyid", "messageid", "id"]
        let column = names.first(where: records.has)
        guard let column else { return book.warn("\(table) has no column for the message; left out") }
        try forEach(records) { (reading, row) throws(InputError) in
            if let id = try row.identity(column, in: table) { reading.bestReplies.insert(id.array) }
        }
    }

    private static let messageColumns = [
        "id", "repliedtoid", "threadid", "groupid", "groupname", "participants", "inprivategroup",
        "inprivateconversation", "senderid", "sendertype", "sendername", "senderemail", "body", "attachments",
        "createdat", "deletedat", "messagetype", "title",
    ]

    private mutating func messages(_ entry: Int) throws(InputError) {
        let records = try TableRecords(source, entry: entry, names: Self.messageColumns, threads: settings.threads)
        let saysWhoReads = records.has("inprivategroup")
        if !saysWhoReads {
            book.warn("\(records.table.text.label) does not say which groups are private; all count so")
        }
        var count = 0
        try forEach(records) { (reading, row) throws(InputError) in
            count += 1
            try reading.message(row, records.table.text.label, saysWhoReads)
        }
        rows[Self.folder(source.entries[entry].name), default: 0] += count
        settings.onMessages?(count)
    }

    private mutating func message(_ row: TableRecord, _ table: String, _ saysWhoReads: Bool) throws(InputError) {
        var place: String { "\(table):\(row.line)" }
        guard let id = try row.identity("id", in: table) else { return book.skipBad("no id", at: place) }
        guard !row.has("deletedat") else { return book.skip("deleted", at: place) }
        guard !row.says("messagetype", "system") else { return book.skip("notice system", at: place) }
        guard let time = row.time("createdat", zoneMinutes: settings.zoneMinutes) else {
            return book.skipBad(row.has("createdat") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(time: time, key: MessageKey.of(id))
        message.author = try author(row, table, &message.cues)
        let thread = try row.identity("threadid", in: table)
        if let answered = try row.identity("repliedtoid", in: table) {
            (message.parent, message.link) = (MessageKey.of(answered), .reply)
        } else {
            message.parent = thread.map { MessageKey.of($0) } ?? 0
        }
        if !bestReplies.isEmpty, bestReplies.contains(id.array), let thread, !thread.isEqual(to: id) {
            (message.parent, message.link) = (MessageKey.of(thread), .accepted)
        }
        let body = row.cell("body") ?? .empty
        let text = VivaEngageText.hasMarks(body) ? VivaEngageText(body.array) : nil
        let title = row.cell("title")
        message.mentions = text?.people.map { book.account($0) } ?? []
        message.cues.formUnion(VivaEngageText.cues { row.says("messagetype", $0) })
        if let attached = row.cell("attachments") {
            message.cues.insert(attached.raw.starts(with: "opengraphobject".utf8) ? .link : .file)
        }
        book.add(message, to: try space(row, table, thread ?? id, saysWhoReads)) { words in
            if let title {
                words.append(title)
                words.append(0x0A)
            }
            if let text { words.append(text.plain) } else { words.append(body) }
        }
    }

    private mutating func author(
        _ row: TableRecord, _ table: String, _ cues: inout Cues
    ) throws(InputError) -> UInt32 {
        guard let id = try row.identity("senderid", in: table) else { return Row.none }
        let isPerson = row.cell("sendertype")?.equalsIgnoringCase("user") ?? true
        if !isPerson { cues.insert(.automatic) }
        return book.account(
            id, name: row.text("sendername"), email: row.text("senderemail"), traits: isPerson ? [] : .bot)
    }

    private mutating func space(
        _ row: TableRecord, _ table: String, _ thread: ByteSlice, _ saysWhoReads: Bool
    ) throws(InputError) -> Int {
        if row.isTrue("inprivateconversation") {
            let people = VivaEngageText.participants(row.text("participants") ?? [])
            let members = people.map { book.account($0) }
            let space = book.space(
                Array("conversation/".utf8) + thread.array, kind: people.count <= 2 ? .directMessage : .groupMessage)
            book.setMembers(members, ofSpace: space)
            return space
        }
        let isPrivate = !saysWhoReads || row.isTrue("inprivategroup")
        guard let group = try row.identity("groupid", in: table) else {
            return book.space(
                Array("all".utf8), name: Array("All Company".utf8),
                kind: saysWhoReads ? .publicChannel : .privateChannel)
        }
        return book.space(group, name: row.text("groupname"), kind: isPrivate ? .privateChannel : .publicChannel)
    }

    /// Holds the rows against the totals of `log.txt` in the same folder.
    private mutating func checkTotals() throws(InputError) {
        for entry in source.entries.indices where Self.isLog(source.entries[entry].name) {
            var buffer = ByteBuffer()
            try source.read(first: 1 << 20, of: entry, into: &buffer)
            guard let total = buffer.withBytes({ Self.total(Array($0)) }) else { continue }
            let count = rows[Self.folder(source.entries[entry].name)] ?? 0
            guard count != total else { continue }
            book.warn("\(source.label(entry)) says that \(total) messages were exported, and \(count) are here")
        }
    }

    private static func isLog(_ name: String) -> Bool {
        EntryTitle.file(name).elementsEqual("log.txt".utf8)
    }

    private static func folder(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[..<$0]) } ?? ""
    }

    /// Of the line `Number of exported MESSAGES: 12`.
    private static func total(_ log: [UInt8]) -> Int? {
        guard let mark = log.firstRange(of: "Number of exported MESSAGES:") else { return nil }
        let digits = log[mark.upperBound...].drop { $0 == 0x20 }.prefix(while: ASCII.isDigit)
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
