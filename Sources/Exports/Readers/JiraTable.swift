/// Issues of Jira as a CSV: a row an issue, and as many columns called `Comment` as the issue with the most comments has.
struct JiraTable: TableReading {
    private static let columns = [
        "issuekey", "summary", "reporter", "reporterid", "created", "description", "comment", "projectkey",
        "projectname", "securitylevel",
    ]

    private struct Columns {
        let key, summary, description, comment, created, reporter, reporterID: RecordColumn
        let project, projectName, security: RecordColumn

        init(_ records: TableRecords) {
            (key, summary) = (records.column("issuekey"), records.column("summary"))
            (description, comment) = (records.column("description"), records.column("comment"))
            created = records.column("created")
            (reporter, reporterID) = (records.column("reporter"), records.column("reporterid"))
            (project, projectName) = (records.column("projectkey"), records.column("projectname"))
            security = records.column("securitylevel")
        }
    }

    var book: PlatformBook
    let settings: Reader.Settings
    private var withoutZone = 0

    init(book: PlatformBook, settings: Reader.Settings) { (self.book, self.settings) = (book, settings) }

    static let needed = ["issuekey", "reporter", "created"]

    mutating func read(_ source: Source, _ entry: Int) throws(InputError) {
        let records = try TableRecords(source, entry: entry, names: Self.columns, threads: settings.threads)
        let table = records.table.text.label
        let column = records.table.headers.firstIndex { HeaderName.folded($0) == "created" }
        let order = try column.flatMap { column throws(InputError) in
            try DateColumn.order(of: column, in: records.table, settings)
        }
        let times = TimestampReader(order: order, zoneMinutes: settings.zoneMinutes)
        let columns = Columns(records)
        try forEach(records) { (reading, row) throws(InputError) in reading.issue(row, columns, times, table) }
    }

    consuming func finish(remedy: String) throws(InputError) -> Export {
        if withoutZone > 0 {
            let shift = settings.zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(settings.zoneMinutes) minutes"
            book.warn("\(withoutZone) times name no zone and were read \(shift)")
        }
        return try book.finish(remedy: remedy)
    }

    private mutating func person(_ row: TableRecord, _ columns: Columns) -> UInt32 {
        guard let name = row.cell(columns.reporter) else { return Row.none }
        return book.account(row.cell(columns.reporterID) ?? name, name: name.array, handle: name.array)
    }

    private mutating func issue(
        _ row: TableRecord, _ columns: Columns, _ times: TimestampReader, _ table: String
    ) {
        var place: String { "\(table):\(row.line)" }
        guard let key = row.cell(columns.key) else { return book.skipBad("no id", at: place) }
        guard let time = row.cell(columns.created).flatMap({ time($0, times) }) else {
            return book.skipBad("time not understood", at: place)
        }
        let space = space(row, columns, key)
        var message = PlatformBook.Message(author: person(row, columns), time: time, key: MessageKey.of(key))
        message.cues = .opensTopic
        add(message, title: row.cell(columns.summary) ?? .empty, row.cell(columns.description) ?? .empty, to: space)
        row.forEachCell(columns.comment) { cell in
            if !comment(cell, of: key, in: space, times) { book.skipBad("comment not understood", at: place) }
        }
    }

    private mutating func space(_ row: TableRecord, _ columns: Columns, _ key: ByteSlice) -> Int {
        let project = row.cell(columns.project) ?? JiraReader.project(key)
        let name = row.cell(columns.projectName) ?? project
        guard row.cell(columns.security) != nil else { return book.space(project, name: name.array) }
        return book.space(project.array + Array("/restricted".utf8), name: name.array, kind: .privateChannel)
    }

    /// `15/Jan/21 3:14 PM;557058:…;text`. A comment has no id, so it is known by its writer, time and issue.
    ///
    /// - Returns: whether it was understood.
    private mutating func comment(
        _ cell: ByteSlice, of issue: ByteSlice, in space: Int, _ times: TimestampReader
    ) -> Bool {
        let mark = UInt8(ascii: ";")
        guard let first = cell.firstIndex(of: mark), let second = cell.firstIndex(of: mark, from: first + 1),
            second > first + 1, let time = time(cell[0..<first], times)
        else { return false }
        let writer = cell[first + 1..<second]
        var message = PlatformBook.Message(
            author: book.account(writer, handle: writer.array), time: time,
            key: MessageKey.ofContent(author: writer, time: time, text: issue).key)
        message.parent = MessageKey.of(issue)
        add(message, cell[second + 1..<cell.count], to: space)
        return true
    }

    /// - Parameter title: of an issue; it stands before the text on a line of its own.
    private mutating func add(
        _ message: PlatformBook.Message, title: ByteSlice? = nil, _ markup: ByteSlice, to space: Int
    ) {
        var message = message
        let text = JiraText.hasMarks(markup) ? JiraText(markup) : nil
        message.called = text?.people.map { CalledName(bytes: $0, mayBeID: true) } ?? []
        book.add(message, to: space) { words in
            if let title {
                words.append(title)
                words.append(0x0A)
            }
            if let text { words.append(text.plain) } else { words.append(markup) }
        }
    }

    private mutating func time(_ text: ByteSlice, _ times: TimestampReader) -> Int64? {
        guard let time = times.read(text) else { return nil }
        if !time.hasZone { withoutZone += 1 }
        return time.micros
    }
}
