extension Reader {
    package static let discordTable = Reader(
        name: "discord-csv", title: "Discord channels (DiscordChatExporter CSV)",
        looksLike: "a CSV a channel with AuthorID, Author, Date, Content, Attachments and Reactions",
        recognise: { source in
            Table.candidates(source).contains { DiscordTableReader.isTable(source, $0) }
                ? "\(source.name) holds a table as DiscordChatExporter writes it" : nil
        },
        read: { source, settings throws(InputError) in try DiscordTableReader.read(source, settings) })
}

/// Tables of DiscordChatExporter, with commas or, until 2019, with semicolons and one more at the end of each line. They
/// hold no ids and no replies: only who is named in a text can be known.
///
/// Source: its CSV writer, https://github.com/Tyrrrz/DiscordChatExporter.
enum DiscordTableReader {
    static let columns = ["authorid", "author", "date", "content", "attachments", "reactions"]

    static func isTable(_ source: Source, _ entry: Int) -> Bool {
        Table.peek(source, entry: entry, enough: 1, score: score) > 0
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = DiscordTableReading(
            book: PlatformBook(.discordTable, platform: "discord", inputName: source.name, settings),
            settings: settings)
        return try reading.read(source)
    }

    /// These columns and no others.
    private static func score(_ headers: [String]) -> Int {
        let folded = headers.map(HeaderName.folded).filter { !$0.isEmpty }
        let needed = ["author", "date", "content", "attachments"]
        return needed.allSatisfy(folded.contains) && folded.allSatisfy(columns.contains) ? folded.count : 0
    }
}

private struct DiscordTableReading: TableReading {
    var book: PlatformBook
    let settings: Reader.Settings
    private var localTimes = 0

    init(book: PlatformBook, settings: Reader.Settings) { (self.book, self.settings) = (book, settings) }

    mutating func read(_ source: Source) throws(InputError) -> Export {
        for entry in Table.candidates(source) where DiscordTableReader.isTable(source, entry) {
            let table = try TableRecords(
                source, entry: entry, names: DiscordTableReader.columns, threads: settings.threads)
            let space = space(table.table.text.title)
            let times = try times(table)
            try forEach(table) { (reading, row) throws(InputError) in
                reading.message(row, source.name, times, space)
            }
        }
        book.warn("tables of Discord hold no replies; export the channels as JSON, which does")
        if localTimes > 0 {
            let shift = settings.zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(settings.zoneMinutes) minutes"
            book.warn("\(localTimes) times name no zone and were read \(shift)")
        }
        return try book.finish(remedy: "give the .csv files that DiscordChatExporter wrote, or their folder")
    }

    private func times(_ table: TableRecords) throws(InputError) -> TimestampReader {
        let column = table.table.headers.firstIndex { HeaderName.folded($0) == "date" }
        let order = try column.flatMap { column throws(InputError) in
            try DateColumn.order(of: column, in: table.table, settings)
        }
        return TimestampReader(order: order, zoneMinutes: settings.zoneMinutes)
    }

    /// `Server - Category - channel [123]`, `Direct Messages - name [123]`.
    private mutating func space(_ title: String) -> Int {
        let bytes = Array(title.utf8)
        // Further parts of a channel have their number in brackets of their own.
        let brackets = bytes.indices.filter { bytes[$0] == UInt8(ascii: "[") }
        let open = brackets.last { $0 + 1 < bytes.count && ASCII.isDigit(bytes[$0 + 1]) }
        let id = open.map { Array(bytes[($0 + 1)...].prefix(while: ASCII.isDigit)) } ?? []
        let name = Array(bytes[..<(open ?? bytes.count)])
        var start = 0
        for place in name.indices where name[place...].starts(with: " - ".utf8) { start = place + 3 }
        let channel = Array(name[start...].reversed().drop { $0 == 0x20 }.reversed())
        let isDirect = bytes.starts(with: "Direct Messages".utf8)
        return book.space(
            id.isEmpty ? bytes : id, name: channel, kind: isDirect ? .directMessage : .publicChannel,
            isNamedByFile: id.isEmpty)
    }

    private mutating func person(_ row: TableRecord) -> UInt32 {
        guard let author = row.cell("author") else { return Row.none }
        let name = Self.withoutNumber(author)
        return book.account(
            row.cell("authorid") ?? author, name: name.array, handle: name.array.map(ASCII.lower))
    }

    /// Old names end in `#` and four digits, which texts leave out.
    private static func withoutNumber(_ name: ByteSlice) -> ByteSlice {
        let end = name.count - 5
        guard end >= 0, name[end] == UInt8(ascii: "#"), (end + 1..<name.count).allSatisfy({ ASCII.isDigit(name[$0]) })
        else { return name }
        return name[0..<end]
    }

    private mutating func message(_ row: TableRecord, _ name: String, _ times: TimestampReader, _ space: Int) {
        var place: String { "\(name):\(row.line)" }
        let author = person(row)
        guard author != Row.none else { return book.skipBad("no author", at: place) }
        guard let time = row.cell("date").flatMap({ times.read($0) }) else {
            return book.skipBad(row.has("date") ? "time not understood" : "no time", at: place)
        }
        if !time.hasZone { localTimes += 1 }
        let text = row.cell("content") ?? .empty
        // Rows have no ids.
        let key = MessageKey.ofContent(
            author: row.cell("authorid") ?? row.cell("author") ?? .empty, time: time.micros, text: text)
        var message = PlatformBook.Message(author: author, time: time.micros, key: key.key)
        if row.has("attachments") { message.cues.insert(.file) }
        if text.firstIndex(of: UInt8(ascii: "@")) != nil { Self.mentions(text, &message) }
        book.add(message, to: space) { $0.append(text) }
    }

    private static func mentions(_ text: ByteSlice, _ message: inout PlatformBook.Message) {
        ByteSlice.with(text.raw.map(ASCII.lower)) { text in
            MentionScan.each(text, words: 3) {
                message.called.append(CalledName(bytes: $0.array, mayGoOn: true))
            }
        }
        let words = text.array
        if words.contains("@everyone") || words.contains("@here") { message.cues.insert(.announces) }
    }
}
