/// Questions, answers and comments as JSON: pages of the interface for programs (`items`, names with or without low
/// lines), and the posts, users and comments of an export of Stack Overflow for Teams.
///
/// Questions may hold their answers, and both their comments, or each may come in lists of its own. All are of one site,
/// and one space.
///
/// Source: https://api.stackexchange.com/docs and https://api.stackoverflowteams.com/docs.
struct StackPages: RecordReading {
    /// People and accepted answers first: answers may come before the questions that accept them.
    static let passes = 2
    var book: PlatformBook
    private let source: Source
    private let space: Int
    private var accepted: Set<[UInt8]> = []
    private var pages = PageCount()
    private var file = ""
    private var records = 0
    private var wantsMessages = false

    private enum Kind { case question, answer, comment }

    init(_ source: Source, _ settings: Reader.Settings) {
        self.source = source
        book = PlatformBook(.stackExchange, platform: "stackexchange", inputName: source.name, settings)
        space = book.space(Array(EntryTitle.of(source.wrapper ?? source.name).utf8))
    }

    static func show(_ record: JSONRecord) -> Bool {
        isPost(record) || record.first(of: "items").map(isPost) == true
    }

    /// A question or an answer: comments alone could be those of anything.
    private static func isPost(_ record: JSONRecord) -> Bool {
        let kind = kind(record)
        return kind == .question || kind == .answer
    }

    private static func kind(_ record: JSONRecord) -> Kind? {
        guard record.has("creationdate"), record.has("owner") || record.has("owneruserid") || record.has("userid")
        else {
            return nil
        }
        if record.has("commentid") || record.has("postid") { return .comment }
        if record.has("answerid") || record.says("posttype", "answer") || record.has("isaccepted") { return .answer }
        let isQuestion =
            record.has("questionid") || record.says("posttype", "question")
            || record.has("title") && (record.has("answercount") || record.has("isanswered"))
        return isQuestion ? .question : nil
    }

    mutating func read() throws(InputError) -> Export {
        var export = try read(source, remedy: "give the pages of questions with their answers and comments")
        if let warning = pages.warning { export.tally.warnings.append(warning) }
        return export
    }

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        if record.has("items") {
            if !wantsMessages, record.has("hasmore") { pages.add(hasMore: record.isTrue("hasmore")) }
            return record.forEachRecord("items") { one($0) }
        }
        one(record)
    }

    private mutating func one(_ record: JSONRecord) {
        guard let kind = Self.kind(record) else {
            if !wantsMessages { list(record) }
            return
        }
        take(record, kind, below: nil)
    }

    /// A person of a list.
    private mutating func list(_ record: JSONRecord) {
        guard let id = record.text("userid") ?? record.text("id"), let name = record.text("displayname") else { return }
        book.listed(id, name: name, email: record.text("email"), handle: Self.short(name))
    }

    /// A message and what hangs on it.
    private mutating func take(_ record: JSONRecord, _ kind: Kind, below parent: [UInt8]?) {
        let id = Self.id(record, kind)
        if wantsMessages {
            records += 1
            message(record, kind, id, below: parent ?? Self.parent(record, kind))
        } else {
            if let best = record.text("acceptedanswerid") { accepted.insert(best) }
            if kind == .answer, record.isTrue("isaccepted"), let id { accepted.insert(id) }
        }
        record.forEachRecord("answers") { take($0, .answer, below: id) }
        record.forEachRecord("comments") { take($0, .comment, below: id) }
    }

    private static func id(_ record: JSONRecord, _ kind: Kind) -> [UInt8]? {
        switch kind {
        case .question: record.text("questionid") ?? record.text("id")
        case .answer: record.text("answerid") ?? record.text("id")
        // Comments have numbers of their own, which may be those of posts.
        case .comment: (record.text("commentid") ?? record.text("id")).map { Array("comment/".utf8) + $0 }
        }
    }

    private static func parent(_ record: JSONRecord, _ kind: Kind) -> [UInt8]? {
        switch kind {
        case .question: nil
        case .answer: record.text("questionid") ?? record.text("parentid")
        case .comment: record.text("postid")
        }
    }

    private mutating func message(_ record: JSONRecord, _ kind: Kind, _ id: [UInt8]?, below parent: [UInt8]?) {
        var place: String { "\(file): record \(records)" }
        guard let id else { return book.skipBad("no id", at: place) }
        guard let time = record.time("creationdate") else { return book.skipBad("time not understood", at: place) }
        guard kind == .question || parent != nil else { return book.skipBad("answers nothing", at: place) }
        var message = PlatformBook.Message(author: writer(record), time: time, id: id)
        message.parent = MessageKey.of(ifAny: parent)
        message.link = kind == .answer && accepted.contains(id) ? .accepted : .reply
        message.text = Self.words(record)
        if kind == .question { message.cues.formUnion([.markedQuestion, .opensTopic]) }
        if kind == .comment { names(record, &message) }
        if record.hasText("lasteditdate") || record.isTrue("edited") { message.cues.insert(.edited) }
        book.add(message, to: space)
    }

    /// Whoever a comment is addressed to.
    private mutating func names(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        if let person = record.record("replytouser") { return message.mentions.append(self.person(person)) }
        ByteSlice.with(message.text) { text in
            MentionScan.each(text, words: 1) {
                message.called.append(CalledName(bytes: $0.array.map(ASCII.lower)))
            }
        }
    }

    private mutating func writer(_ record: JSONRecord) -> UInt32 {
        if let owner = record.record("owner") { return person(owner) }
        return (record.text("owneruserid") ?? record.text("userid")).map { book.account($0) } ?? Row.none
    }

    /// One who is deleted has a name alone, if anything.
    private mutating func person(_ record: JSONRecord) -> UInt32 {
        let name = record.text("displayname") ?? record.text("name")
        guard let id = record.text("userid") ?? record.text("id") ?? name.map({ [UInt8(ascii: "~")] + $0 }) else {
            return Row.none
        }
        return book.account(
            id, name: name, email: record.text("email"), handle: name.map(Self.short),
            traits: id.equals("-1") ? .bot : [])
    }

    /// As `@` shortens a name: small letters without blanks.
    private static func short(_ name: [UInt8]) -> [UInt8] { name.filter { $0 > 0x20 }.map(ASCII.lower) }

    private static func words(_ record: JSONRecord) -> [UInt8] {
        let body = record.text("body") ?? record.text("bodymarkdown") ?? record.text("text") ?? []
        return HTMLText.plain(record.text("title").map { $0 + [0x0A] + body } ?? body)
    }
}
