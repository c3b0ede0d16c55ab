extension Reader {
    package static let workplace = Reader(
        name: "workplace", title: "Workplace from Meta (Graph API, downloads of chats)",
        looksLike:
            "JSON of groups and posts with from, created_time and comments; or message_1.json with participants and messages",
        recognise: { source in
            RecordFiles(source: source).recognise(WorkplaceReader.shows).map {
                "\($0) holds posts or chats of Workplace"
            }
        },
        read: { source, settings throws(InputError) in try WorkplaceReader.read(source, settings) })
}

/// Posts of Workplace with their comments, as its interface for programs gave them: pages of `data`, groups with a `feed`,
/// or posts alone. A comment answers its post, a comment below a comment that one. Groups that no list calls open count
/// as private. Beside them chats as people downloaded their own.
///
/// Source: https://developers.facebook.com/docs/workplace/reference/graph-api.
enum WorkplaceReader {
    static func shows(_ record: JSONRecord) -> Bool {
        isPost(record) || WorkplaceChat.isOne(record) || record.first(of: "data").map(isPost) == true
            || record.record("feed").map(shows) == true
            || record.first(of: "data")?.record("feed").map(shows) == true
    }

    static func isPost(_ record: JSONRecord) -> Bool {
        record.has("createdtime") && record.has("from") && record.has("id")
            && (record.has("message") || record.has("story") || record.has("comments") || record.has("permalinkurl")
                || record.has("statustype"))
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = WorkplaceReading(
            book: PlatformBook(.workplace, platform: "workplace", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the JSON of groups, posts and comments, page by page")
    }
}

private struct WorkplaceReading: RecordReading {
    /// Groups first: what they are called and who may read them.
    static let passes = 2
    var book: PlatformBook
    private var groups: [[UInt8]: (name: [UInt8]?, isOpen: Bool)] = [:]
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private var namesFurther = false
    /// Posts of one group mostly stand together.
    private var last: (group: [UInt8], space: Int)?

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) { take(record, group: nil, depth: 0) }

    private mutating func take(_ record: JSONRecord, group: [UInt8]?, depth: Int) {
        records += 1
        if WorkplaceReader.isPost(record) {
            if wantsMessages { post(record, group) }
            return
        }
        if !wantsMessages { describe(record) }
        if wantsMessages, !namesFurther, record.record("paging")?.text("next") != nil {
            namesFurther = true
            book.warn("\(file) is a page that names a further one; make sure that all pages are here")
        }
        if wantsMessages, WorkplaceChat.isOne(record) { chat(WorkplaceChat(record)) }
        guard depth < 3 else { return }
        record.forEachRecord("data") { take($0, group: group, depth: depth + 1) }
        if let feed = record.record("feed") { take(feed, group: record.text("id"), depth: depth + 1) }
    }

    /// A group or a person.
    private mutating func describe(_ record: JSONRecord) {
        guard let id = record.text("id") else { return }
        if let privacy = record.string("privacy") {
            groups[id] = (record.text("name"), privacy == "OPEN")
        } else if record.has("email") || record.has("department") {
            book.listed(id, name: Self.name(record), email: record.text("email"))
        }
    }

    private static func name(_ person: JSONRecord) -> [UInt8]? {
        if let name = person.text("name") { return name }
        let parts = [person.text("firstname"), person.text("lastname")].compactMap { $0 }
        return parts.isEmpty ? nil : Array(parts.joined(separator: [0x20]))
    }

    private mutating func post(_ record: JSONRecord, _ group: [UInt8]?) {
        let space = group.map { self.space(ofGroup: $0) } ?? space(ofPost: record)
        let key = Self.key(record) ?? MessageKey.of([])
        message(record, key, answers: nil, in: space)
        record.record("comments")?.forEachRecord("data") { comment in
            guard let own = Self.key(comment) else { return book.skipBad("no id", at: place) }
            let parent = comment.record("parent").flatMap(Self.key) ?? key
            message(comment, own, answers: parent, in: space)
            comment.record("comments")?.forEachRecord("data") { reply in
                guard let inner = Self.key(reply) else { return book.skipBad("no id", at: place) }
                message(reply, inner, answers: own, in: space)
            }
        }
    }

    private static func key(_ record: JSONRecord) -> UInt64? { record.withText("id") { MessageKey.of($0) } }

    /// The id of a post is that of its group, a low line, and its own.
    private mutating func space(ofPost record: JSONRecord) -> Int {
        let home = record.withText("id") { id in id.firstIndex(of: UInt8(ascii: "_")).map { id[0..<$0].array } }
        return space(ofGroup: (home ?? nil) ?? Array("posts".utf8))
    }

    private mutating func space(ofGroup id: [UInt8]) -> Int {
        if let last, last.group == id { return last.space }
        let known = groups[id]
        let space = book.space(
            id, name: known?.name, kind: known?.isOpen == true ? .publicChannel : .privateChannel)
        last = (id, space)
        return space
    }

    private var place: String { "\(file): record \(records)" }

    private mutating func message(_ record: JSONRecord, _ key: UInt64, answers parent: UInt64?, in space: Int) {
        guard let time = record.time("createdtime") else {
            return book.skipBad("time not understood", at: place)
        }
        guard record.has("message") || record.has("attachments") || parent != nil else {
            return book.skip(NoticeKind.reason(record.string("statustype") ?? "story"), at: place)
        }
        var message = PlatformBook.Message(author: person(record.record("from")), time: time, key: key)
        if let parent { (message.parent, message.link) = (parent, .reply) }
        if record.has("attachments") || record.has("attachment") { message.cues.insert(.file) }
        record.forEachRecord("messagetags") { tag in
            if !tag.hasText("type") || tag.says("type", "user") { message.mentions.append(person(tag)) }
        }
        record.record("reactions")?.forEachRecord("data") { reaction in
            message.reactions.append(Reaction(account: person(reaction), confirms: false))
        }
        book.add(message, to: space, text: "message", of: record)
    }

    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record else { return Row.none }
        return record.withText("id") { book.account($0, name: Self.name(record), email: record.text("email")) }
            ?? Row.none
    }

    /// Copies that several people downloaded are the same by who wrote when.
    private mutating func chat(_ chat: WorkplaceChat) {
        let space = book.space(
            chat.id, name: chat.title, kind: chat.people.count <= 2 ? .directMessage : .groupMessage)
        let members = chat.people.map { person(called: $0) }
        book.setMembers(members, ofSpace: space)
        chat.forEachLine { line in
            records += 1
            guard let time = line.time else { return book.skipBad("time not understood", at: place) }
            guard let writer = line.writer else { return book.skipBad("no author", at: place) }
            guard !line.isWithdrawn else { return book.skip("deleted", at: place) }
            var message = PlatformBook.Message(
                author: person(called: writer), time: time, id: Array("\(time)/".utf8) + writer)
            message.text = line.text
            if line.hasFile { message.cues.insert(.file) }
            message.reactions = line.reactions.map {
                Reaction(account: person(called: $0.name), confirms: $0.confirms)
            }
            book.add(message, to: space)
        }
    }

    private mutating func person(called name: [UInt8]) -> UInt32 {
        book.account(Array("name/".utf8) + name, name: name)
    }
}
