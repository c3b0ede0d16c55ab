extension Reader {
    package static let jira = Reader(
        name: "jira", title: "Jira issues (REST JSON, CSV)",
        looksLike:
            "JSON of issues with key and fields, or a CSV with Issue key, Reporter and a column Comment for each comment",
        recognise: { source in
            RecordFiles(source: source).recognise(JiraReader.shows).map { "\($0) holds issues of Jira" }
                ?? (TableRecords.isAny(in: source, having: JiraTable.needed)
                    ? "\(source.name) is a table of Jira issues with their comments" : nil)
        },
        read: { source, settings throws(InputError) in try JiraReader.read(source, settings) })
}

/// Issues of Jira: the reporter asks, comments answer. A comment or issue that only some may read is left out.
///
/// Source: https://developer.atlassian.com/cloud/jira/platform/rest/v3.
enum JiraReader {
    static func isIssue(_ record: JSONRecord) -> Bool { record.has("key") && record.has("fields") }

    static func shows(_ record: JSONRecord) -> Bool {
        isIssue(record) && (record.record("fields").map(hasFields) ?? true)
            || record.first(of: "issues").map(isIssue) == true
    }

    private static func hasFields(_ fields: JSONRecord) -> Bool {
        fields.has("summary") || fields.has("reporter") || fields.has("creator") || fields.has("issuetype")
            || fields.has("comment")
    }

    /// `HELP` of `HELP-12`.
    static func project(_ key: ByteSlice) -> ByteSlice {
        let end = (0..<key.count).last { key[$0] == UInt8(ascii: "-") }
        return key[0..<(end ?? key.count)]
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let book = PlatformBook(.jira, platform: "jira", inputName: source.name, settings)
        let remedy = "give the JSON of issues with the field comment, or the CSV with all fields"
        let tables = TableRecords.entries(source, having: JiraTable.needed)
        guard !tables.isEmpty else {
            var reading = JiraReading(book: book)
            return try reading.read(source, remedy: remedy)
        }
        var table = JiraTable(book: book, settings: settings)
        for entry in tables { try table.read(source, entry) }
        return try table.finish(remedy: remedy)
    }
}

private struct JiraReading: RecordReading {
    /// People first, for texts mention those who write later.
    static let passes = 2
    var book: PlatformBook
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private var hasCutIssue = false

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        if JiraReader.isIssue(record) { issue(record) }
        record.forEachRecord("issues") { if JiraReader.isIssue($0) { issue($0) } }
    }

    private var place: String { "\(file): record \(records)" }

    private mutating func issue(_ record: JSONRecord) {
        records += 1
        guard let key = record.text("key"), let fields = record.record("fields") else { return }
        let isRestricted = fields.record("security") != nil
        let project = ByteSlice.with(key) { JiraReader.project($0).array }
        let space = book.space(
            isRestricted ? project + Array("/restricted".utf8) : project,
            name: fields.record("project")?.text("name") ?? project,
            kind: isRestricted ? .privateChannel : .publicChannel)
        let summary = (fields.text("summary") ?? []) + [0x0A]
        message(
            fields, key, by: fields.record("reporter") ?? fields.record("creator"), summary, "description", nil, space)
        let comments = fields.record("comment")
        for comment in comments?.records("comments") ?? [] {
            guard let id = comment.text("id") else {
                book.skipBad("no id", at: place)
                continue
            }
            guard comment.record("visibility") == nil else {
                if wantsMessages { book.skip("comment that only some may read", at: place) }
                continue
            }
            message(comment, Array("comment/".utf8) + id, by: comment.record("author"), [], "body", key, space)
        }
        let total = comments?.integer("total") ?? 0
        guard wantsMessages, !hasCutIssue, total > comments?.records("comments").count ?? 0 else { return }
        hasCutIssue = true
        book.warn("\(file) holds only some comments of some issues; ask for all pages")
    }

    private mutating func message(
        _ record: JSONRecord, _ id: [UInt8], by writer: JSONRecord?, _ title: [UInt8], _ body: FieldName,
        _ parent: [UInt8]?,
        _ space: Int
    ) {
        let author = person(writer)
        guard wantsMessages else { return }
        guard let time = record.time("created") else {
            return book.skipBad(record.has("created") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(author: author, time: time, id: id)
        message.parent = MessageKey.of(ifAny: parent)
        let text = JiraText(record, body)
        message.text = title + text.plain
        message.mentions = text.people.map { book.known($0) ?? book.account(called: $0) }
        if parent == nil { message.cues.insert(.opensTopic) }
        if parent != nil, let updated = record.time("updated"), updated != time {
            message.cues.insert(.edited)
        }
        if book.isBot(author) { message.cues.insert(.automatic) }
        if record.hasRecords("attachment") { message.cues.insert(.file) }
        book.add(message, to: space)
    }

    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record, let id = record.text("accountid") ?? record.text("name") ?? record.text("key") else {
            return Row.none
        }
        var traits: Account.Traits = record.says("accounttype", "app") ? .bot : []
        if record.says("accounttype", "customer") { traits.insert(.external) }
        if record.has("active"), !record.isTrue("active") { traits.insert(.deactivated) }
        return book.account(
            id, name: record.text("displayname"), email: record.text("emailaddress"), handle: record.text("name"),
            traits: traits)
    }
}
