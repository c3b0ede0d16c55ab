extension Reader {
    package static let discourse = Reader(
        name: "discourse", title: "Discourse topics (JSON)",
        looksLike: "JSON of topics with post_stream, or lists of posts (latest_posts)",
        recognise: { source in
            RecordFiles(source: source).recognise(DiscourseReader.shows).map { "\($0) holds posts of Discourse" }
        },
        read: { source, settings throws(InputError) in try DiscourseReader.read(source, settings) })
}

/// Topics of a Discourse forum, each with its posts, or lists of posts. A post answers the one whose number it names, else
/// the topic's first; the accepted answer is marked. Categories that only some may read count as private.
///
/// Source: https://docs.discourse.org.
enum DiscourseReader {
    static func isPost(_ record: JSONRecord) -> Bool {
        record.has("postnumber") && record.has("topicid") && record.has("username") && record.has("createdat")
    }

    static func shows(_ record: JSONRecord) -> Bool {
        record.has("poststream") || isPost(record) || record.first(of: "latestposts").map(isPost) == true
            || record.first(of: "posts").map(isPost) == true
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = DiscourseReading(
            book: PlatformBook(.discourse, platform: "discourse", inputName: source.name, settings))
        var export = try reading.read(source, remedy: "give the JSON of topics, as /t/ID.json?print=true gives it")
        export.tally.warnings += reading.remarks
        return export
    }
}

private struct DiscourseReading: RecordReading {
    /// Categories first.
    static let passes = 2
    var book: PlatformBook
    private var categories: [[UInt8]: (name: [UInt8]?, isPrivate: Bool)] = [:]
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private var cutTopics = 0
    /// Names that are put together.
    private var joined: [UInt8] = []

    init(book: PlatformBook) { self.book = book }

    private static let lists: [FieldName] = ["latestposts", "posts"]

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        guard wantsMessages else { return describe(record) }
        if record.has("poststream") { return topic(record) }
        if DiscourseReader.isPost(record) { return post(record, of: nil, in: nil) }
        for name in Self.lists {
            record.forEachRecord(name) { if DiscourseReader.isPost($0) { post($0, of: nil, in: nil) } }
        }
    }

    /// Notes categories.
    private mutating func describe(_ record: JSONRecord) {
        guard !record.has("poststream"), !DiscourseReader.isPost(record) else { return }
        let lists = [record, record.record("categorylist")].compactMap { $0 }
        for category in lists.flatMap({ $0.records("categories") }) {
            guard let id = category.text("id") else { continue }
            categories[id] = (category.text("name"), category.isTrue("readrestricted"))
        }
    }

    var remarks: [String] {
        cutTopics == 0
            ? []
            : ["\(CountedNoun.of(cutTopics, "topic holds", "topics hold")) only some of the posts; ask for print=true"]
    }

    private mutating func topic(_ record: JSONRecord) {
        let space = space(record)
        let title = Title(record)
        var count = 0
        record.record("poststream")?.forEachRecord("posts") { post in
            count += 1
            self.post(post, of: title, in: space)
        }
        if let stated = record.integer("postscount"), stated > count { cutTopics += 1 }
    }

    /// What a topic says of its posts.
    private struct Title {
        let id: [UInt8]?
        let title: [UInt8]?
        let accepted: [UInt8]?

        init(_ topic: JSONRecord) {
            (id, title) = (topic.text("id"), topic.text("title"))
            accepted = topic.record("acceptedanswer")?.text("postnumber")
        }
    }

    private mutating func space(_ topic: JSONRecord) -> Int {
        if topic.says("archetype", "private_message") {
            let people = topic.record("details")?.records("allowedusers") ?? []
            let members = people.map { person($0) }
            let id = Array("message/".utf8) + (topic.text("id") ?? [])
            let space = book.space(id, kind: people.count == 2 ? .directMessage : .groupMessage)
            book.setMembers(members, ofSpace: space)
            return space
        }
        return space(ofCategory: topic.text("categoryid"))
    }

    private mutating func space(ofCategory id: [UInt8]?) -> Int {
        let id = id ?? Array("none".utf8)
        let known = categories[id]
        return book.space(
            Array("category/".utf8) + id, name: known?.name ?? id,
            kind: known?.isPrivate == true ? .privateChannel : .publicChannel)
    }

    /// Names are one in any case; a negative number is a program's.
    private mutating func person(_ record: JSONRecord) -> UInt32 {
        guard let id = record.small("username") else { return Row.none }
        let number = record.integer("userid") ?? record.integer("id") ?? 0
        let isBot =
            record.has("userid") && number < 0 || id.equals("system") || id.equals("discobot")
        return book.account(
            id, name: record.text("name") ?? record.text("username"), handle: id, traits: isBot ? .bot : [])
    }

    private mutating func post(_ record: JSONRecord, of topic: Title?, in known: Int?) {
        records += 1
        let author = person(record)
        var place: String { "\(file): record \(records)" }
        if let reason = Self.notice(record) { return book.skip(reason, at: place) }
        guard let time = record.time("createdat") else {
            return book.skipBad("time not understood", at: place)
        }
        guard record.hasText("postnumber"), record.hasText("topicid") || topic?.id != nil else {
            return book.skipBad("no id", at: place)
        }
        let opening = key(record, of: topic) { $0.append(UInt8(ascii: "1")) }
        let isOpening = record.says("postnumber", "1")
        let own = isOpening ? opening : key(record, of: topic) { record.append("postnumber", to: &$0) }
        var message = PlatformBook.Message(author: author, time: time, key: own)
        if record.isTrue("acceptedanswer") || topic?.accepted.map({ $0 == record.text("postnumber") }) == true {
            (message.parent, message.link) = (opening, .accepted)
        } else if record.hasText("replytopostnumber") {
            message.parent = key(record, of: topic) { record.append("replytopostnumber", to: &$0) }
            message.link = .reply
        } else if !isOpening {
            message.parent = opening
        } else {
            message.cues.insert(.opensTopic)
        }
        Self.words(record, &message)
        if isOpening, let title = topic?.title ?? record.text("topictitle") {
            message.text = title + [0x0A] + message.text
        }
        if record.integer("version") ?? 1 > 1 { message.cues.insert(.edited) }
        if book.isBot(author) { message.cues.insert(.automatic) }
        book.add(message, to: known ?? space(ofCategory: record.text("categoryid")))
    }

    /// Posts name each other by topic and number.
    private mutating func key(
        _ record: JSONRecord, of topic: Title?, _ appendNumber: (inout [UInt8]) -> Void
    ) -> UInt64 {
        joined.removeAll(keepingCapacity: true)
        if record.hasText("topicid") { record.append("topicid", to: &joined) } else { joined += topic?.id ?? [] }
        joined.append(UInt8(ascii: "/"))
        appendNumber(&joined)
        return MessageKey.of(joined)
    }

    /// Why a post is no message that all may read.
    private static func notice(_ record: JSONRecord) -> String? {
        switch record.integer("posttype") ?? 1 {
        case 1: break
        case 2, 3: return record.string("actioncode").map(NoticeKind.reason) ?? "notice of a moderator"
        case 4: return "whisper"
        default: return "unknown type of post"
        }
        return record.hasText("deletedat") || record.isTrue("userdeleted") ? "deleted" : nil
    }

    /// The text without what it quotes; who is mentioned or quoted.
    private static func words(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        guard let cooked = record.text("cooked") else {
            let raw = record.text("raw") ?? []
            message.text = unquoted(raw)
            ByteSlice.with(message.text) { text in
                MentionScan.each(text, words: 1) {
                    message.called.append(CalledName(bytes: $0.raw.map(ASCII.lower)))
                }
            }
            return
        }
        message.text = HTMLText.plain(cooked)
        // What names somebody has attributes.
        guard cooked.contains(UInt8(ascii: "=")) else { return }
        HTMLTags.each(cooked) { tag, label in
            if HTMLTags.isNamed("a", tag), HTMLTags.hasClass("mention", tag) {
                message.called.append(CalledName(bytes: label.drop { $0 == UInt8(ascii: "@") }.map(ASCII.lower)))
            } else if HTMLTags.isNamed("aside", tag), let name = HTMLText.attribute("data-username", tag) {
                message.called.append(CalledName(bytes: name.map(ASCII.lower)))
            } else if HTMLTags.hasClass("attachment", tag) || HTMLTags.hasClass("lightbox", tag) {
                message.cues.insert(.file)
            }
        }
    }

    /// Without what stands between `[quote…]` and `[/quote]`.
    private static func unquoted(_ raw: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var depth = 0
        var place = 0
        while place < raw.count {
            if raw[place] == UInt8(ascii: "[") {
                if raw[place...].starts(with: "[quote".utf8) { depth += 1 }
                if raw[place...].starts(with: "[/quote]".utf8) {
                    depth = max(0, depth - 1)
                    place += 8
                    continue
                }
            }
            if depth == 0 { text.append(raw[place]) }
            place += 1
        }
        return text
    }
}
