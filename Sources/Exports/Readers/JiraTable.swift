/// Issues of Jira as a CSV: a row an issue, and as many columns called `Comment` as the issue with the most comments has.
struct JiraTable: TableReading {
    private static let columns = [
        "issuekey", "summary", "reporter", "reporterid", "created", "description", "comment", "projectkey",
        "projectname", "securitylevel",
    ]

    var book: PlatformBook
    let settings: Reader.Settings
    private var withoutZone = 0

    init(book: PlatformBook, settings: Reader.Settings) { (self.book, self.settings) = (book, settings) }

    static func entries(_ source: Source) -> [Int] {
        TableRecords.entries(source, having: ["issuekey", "reporter", "created"])
    }

    mutating func read(_ source: Source, _ entry: Int) throws(InputError) {
        let records = try TableRecords(source, entry: entry, names: Self.columns, threads: settings.threads)
        let table = records.table.text.label
        var rows: [TableRecord] = []
        try forEach(records) { (_, row) throws(InputError) in rows.append(row) }
        let column = records.table.headers.firstIndex { HeaderName.folded($0) == "created" }
        let order = try column.flatMap { column throws(InputError) in
            try DateColumn.order(of: column, in: records.table, settings)
        }
        let times = TimestampReader(order: order, zoneMinutes: settings.zoneMinutes)
        for row in rows { person(row) }
        for row in rows { issue(row, times, table) }
    }

    consuming func finish(remedy: String) throws(InputError) -> Export {
        if withoutZone > 0 {
            let shift = settings.zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(settings.zoneMinutes) minutes"
            book.warn("\(withoutZone) times name no zone and were read \(shift)")
        }
        return try book.finish(remedy: remedy)
    }

    @discardableResult
    private mutating func person(_ row: TableRecord) -> UInt32 {
        guard let name = row.text("reporter") else { return Row.none }
        return book.account(row.text("reporterid") ?? name, name: name, handle: name)
    }

    private mutating func issue(_ row: TableRecord, _ times: TimestampReader, _ table: String) {
        let place = "\(table):\(row.line)"
        guard let key = row.text("issuekey") else { return book.skipBad("no id", at: place) }
        guard let time = row.withText("created", { time($0, times) }) ?? nil else {
            return book.skipBad("time not understood", at: place)
        }
        let project = row.text("projectkey") ?? JiraReader.project(key)
        let isRestricted = row.text("securitylevel") != nil
        let space = book.space(
            isRestricted ? project + Array("/restricted".utf8) : project, name: row.text("projectname") ?? project,
            kind: isRestricted ? .privateChannel : .publicChannel)
        let text = JiraText(row.text("description") ?? [])
        var message = PlatformBook.Message(author: person(row), time: time, id: key)
        message.cues = .opensTopic
        message.text = (row.text("summary") ?? []) + [0x0A] + text.plain
        message.mentions = text.people.map { book.known($0) ?? book.account(called: $0) }
        book.add(message, to: space)
        row.forEachText("comment") { comment($0, key, space, times, place) }
    }

    /// `15/Jan/21 3:14 PM;557058:…;text`. A comment has no id, so it is known by its writer, time and issue.
    private mutating func comment(
        _ cell: ByteSlice, _ key: [UInt8], _ space: Int, _ times: TimestampReader, _ place: String
    ) {
        let mark = UInt8(ascii: ";")
        guard let first = cell.firstIndex(of: mark), let second = cell.firstIndex(of: mark, from: first + 1),
            second > first + 1, let time = time(cell[0..<first], times)
        else { return book.skipBad("comment not understood", at: place) }
        let text = JiraText(cell[second + 1..<cell.count].array)
        let writer = cell[first + 1..<second].array
        var message = PlatformBook.Message(
            author: book.account(writer, handle: writer), time: time,
            id: key + [UInt8(ascii: "@")] + cell[0..<first].raw + writer)
        message.parent = key
        message.text = text.plain
        message.mentions = text.people.map { book.known($0) ?? book.account(called: $0) }
        book.add(message, to: space)
    }

    private mutating func time(_ text: ByteSlice, _ times: TimestampReader) -> Int64? {
        guard let time = times.read(text) else { return nil }
        if !time.hasZone { withoutZone += 1 }
        return time.micros
    }
}
