extension Reader {
    package static let mattermostCompliance = Reader(
        name: "mattermost-compliance", title: "Mattermost compliance export (CSV)",
        looksLike: "posts.csv with Post Creation Time, Channel Type, Post Id and Replied to Post Id",
        recognise: { source in
            TableRecords.isAny(in: source, having: MattermostComplianceReader.needed)
                ? "\(source.name) holds the table of a compliance export of Mattermost" : nil
        },
        read: { source, settings throws(InputError) in try MattermostComplianceReader.read(source, settings) })
}

/// The table of a compliance export of Mattermost: every post of every channel, private and direct ones too, which its
/// column for the type of the channel tells apart. A reply names the post that opened its thread.
///
/// Source: https://docs.mattermost.com/comply/compliance-export.html.
enum MattermostComplianceReader {
    static let columns = [
        "postcreationtime", "teamname", "channelid", "channelname", "channeldisplayname", "channeltype", "userid",
        "useremail", "username", "postid", "editedbypostid", "repliedtopostid", "postmessage", "posttype",
        "updatedtype",
    ]

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = MattermostComplianceReading(
            book: PlatformBook(.mattermostCompliance, platform: "mattermost", inputName: source.name, settings),
            settings: settings)
        return try reading.read(source)
    }

    static let needed = ["postcreationtime", "channeltype", "postid", "repliedtopostid", "postmessage"]
}

private struct MattermostComplianceReading: TableReading {
    var book: PlatformBook
    let settings: Reader.Settings
    /// Who was in conversations without a name.
    private var members: [Int: [UInt32]] = [:]

    init(book: PlatformBook, settings: Reader.Settings) { (self.book, self.settings) = (book, settings) }

    mutating func read(_ source: Source) throws(InputError) -> Export {
        var tables: [TableRecords] = []
        for entry in TableRecords.entries(source, having: MattermostComplianceReader.needed) {
            tables.append(
                try TableRecords(
                    source, entry: entry, names: MattermostComplianceReader.columns, threads: settings.threads))
        }
        // People first, for texts mention those who write later.
        for table in tables {
            try forEach(table, isLast: false) { (reading, row) throws(InputError) in
                let person = reading.person(row)
                if let space = reading.space(row), reading.isDirect(space) {
                    reading.members[space, default: []].append(person)
                }
            }
        }
        for (space, people) in members.sorted(by: { $0.key < $1.key }) {
            book.setMembers(Set(people).sorted(), ofSpace: space)
        }
        for table in tables {
            try forEach(table) { (reading, row) throws(InputError) in
                reading.message(row, "\(table.table.text.label):\(row.line)")
            }
        }
        return try book.finish(remedy: "give the posts.csv of the export, or its ZIP")
    }

    /// By user name, as in bulk exports.
    private mutating func person(_ row: TableRecord) -> UInt32 {
        guard let name = row.cell("username") ?? row.cell("useremail") ?? row.cell("userid") else { return Row.none }
        return book.account(name, email: row.text("useremail"), handle: name.array)
    }

    private mutating func space(_ row: TableRecord) -> Int? {
        guard let channel = row.text("channelname") ?? row.text("channelid") else { return nil }
        let kind: Space.Kind =
            switch (row.string("channeltype") ?? "").lowercased() {
            case "public", "open", "o": .publicChannel
            case "direct", "d": .directMessage
            case "group", "g": .groupMessage
            default: .privateChannel
            }
        let home = kind.isChannel ? (row.text("teamname") ?? []) + [UInt8(ascii: "/")] : []
        return book.space(home + channel, name: kind.isChannel ? channel : nil, kind: kind)
    }

    private func isDirect(_ space: Int) -> Bool {
        [.directMessage, .groupMessage].contains(book.export.drafts[space].space.kind)
    }

    private mutating func message(_ row: TableRecord, _ place: String) {
        let type = row.string("posttype") ?? "message"
        guard type == "message" || type.isEmpty else { return book.skip(NoticeKind.reason(type), at: place) }
        let update = row.string("updatedtype") ?? ""
        guard !row.has("editedbypostid"), update != "EditedOriginalMsg" else {
            return book.skip("earlier wording of an edited message", at: place)
        }
        guard !update.hasSuffix("Deleted") || update == "FileDeleted" else { return book.skip("deleted", at: place) }
        guard let id = row.cell("postid") else { return book.skipBad("no id", at: place) }
        guard let time = row.time("postcreationtime") else {
            return book.skipBad("time not understood", at: place)
        }
        guard let space = space(row) else { return book.skipBad("no channel", at: place) }
        var message = PlatformBook.Message(author: person(row), time: time, key: MessageKey.of(id))
        message.parent = row.cell("repliedtopostid").map { MessageKey.of($0) } ?? 0
        message.text = row.text("postmessage") ?? []
        if update == "EditedNewMsg" { message.cues.insert(.edited) }
        var named: [UInt32] = []
        ByteSlice.with(message.text) { text in
            MentionScan.each(text, words: 1) { name in
                if let known = book.known(name.array.map(ASCII.lower)) { named.append(known) }
            }
        }
        message.mentions = named
        book.add(message, to: space)
    }
}
