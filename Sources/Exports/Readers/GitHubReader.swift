extension Reader {
    package static let gitHub = Reader(
        name: "github", title: "GitHub issues and discussions (REST, GraphQL, gh)",
        looksLike:
            "JSON of issues, discussions and their comments, as REST, GraphQL or 'gh issue list --json' give them",
        recognise: { source in
            RecordFiles(source: source).recognise(GitHubReader.shows).map {
                "\($0) holds issues or discussions of GitHub"
            }
        },
        read: { source, settings throws(InputError) in try GitHubReader.read(source, settings) })
}

/// Issues, pull requests and discussions of GitHub with their comments. A comment answers what it stands below; a reply
/// in a discussion the comment it stands below; the answer that was chosen is an accepted one.
///
/// Source: https://docs.github.com/rest/issues and https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions.
enum GitHubReader {
    static func isIssue(_ record: JSONRecord) -> Bool {
        record.has("number") && record.has("createdat") && record.has("title")
            && (record.has("user") || record.has("author"))
    }

    /// A comment by itself, which REST gives in lists of their own.
    static func isComment(_ record: JSONRecord) -> Bool {
        record.has("id") && record.has("user") && record.has("body") && record.has("createdat")
            && (record.has("issueurl") || record.has("pullrequesturl"))
    }

    static func shows(_ record: JSONRecord) -> Bool {
        isIssue(record) || isComment(record) || repository(record) != nil
    }

    /// What GraphQL wraps: `{"data": {"repository": {"issues": {"nodes": …}}}}`.
    static func repository(_ record: JSONRecord) -> JSONRecord? {
        let data = record.record("data") ?? record
        guard let repository = data.record("repository") else { return nil }
        let lists: [FieldName] = ["issues", "discussions", "pullrequests", "discussion", "issue"]
        return lists.contains(where: repository.has) && !record.has("number") ? repository : nil
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = GitHubReading(
            book: PlatformBook(.gitHub, platform: "github", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the JSON of issues and comments, page by page or in one file")
    }
}

private struct GitHubReading: RecordReading {
    var book: PlatformBook
    private var path: [UInt8] = []
    private var file = ""
    private var records = 0
    private var cutThreads = 0
    /// Names that are put together.
    private var joined: [UInt8] = []

    init(book: PlatformBook) { self.book = book }

    mutating func open(_ path: String) { self.path = Array(EntryTitle.of(path).utf8) }

    mutating func begin(_ file: String, pass: Int) { (self.file, records) = (file, 0) }

    mutating func take(_ record: JSONRecord) {
        if GitHubReader.isIssue(record) { return issue(record, of: nil) }
        if GitHubReader.isComment(record) { return lone(record) }
        guard let repository = GitHubReader.repository(record) else { return }
        let name = repository.text("namewithowner")
        for list in Self.lists {
            repository.record(list)?.forEachRecord("nodes") { if GitHubReader.isIssue($0) { issue($0, of: name) } }
        }
        for single in Self.singles {
            if let issue = repository.record(single), GitHubReader.isIssue(issue) { self.issue(issue, of: name) }
        }
    }

    private static let lists: [FieldName] = ["issues", "discussions", "pullrequests"]
    private static let singles: [FieldName] = ["discussion", "issue"]
    private static let addresses: [FieldName] = ["repositoryurl", "htmlurl", "url", "resourcepath"]

    private var place: String { "\(file): record \(records)" }

    /// The opening and what stands below it.
    private mutating func issue(_ record: JSONRecord, of name: [UInt8]?) {
        records += 1
        let known = Self.repository(record) ?? name
        let home = known ?? path
        let key = key(home) { record.append("number", to: &$0) }
        let space = self.space(record, home, isNamedByFile: known == nil)
        message(record, key, below: nil, in: space)
        let answer = record.record("answer").flatMap { self.key(ofComment: $0) }
        let page = record.record("comments")
        var count = 0
        func take(_ comment: JSONRecord) {
            count += 1
            let own = self.key(ofComment: comment)
            let isAnswer = comment.isTrue("isanswer") || own != nil && own == answer
            message(comment, own, below: key, link: isAnswer ? .accepted : .thread, in: space)
            comment.record("replies")?.forEachRecord("nodes") { reply in
                message(
                    reply, self.key(ofComment: reply), below: own ?? key, link: own == nil ? .thread : .reply, in: space
                )
            }
        }
        if let page { page.forEachRecord("nodes", take) } else { record.forEachRecord("comments", take) }
        let stated = page?.integer("totalcount") ?? 0
        if stated > count, count > 0 { warnOfPages() }
    }

    private mutating func warnOfPages() {
        if cutThreads == 0 { book.warn("\(file) holds only the first comments of some issues; ask for all pages") }
        cutThreads += 1
    }

    /// A comment of REST, which names what it belongs to by address.
    private mutating func lone(_ record: JSONRecord) {
        records += 1
        guard let address = record.text("issueurl") ?? record.text("pullrequesturl") else { return }
        let parts = address.split(separator: UInt8(ascii: "/")).map(Array.init)
        guard parts.count >= 4, let number = parts.last else {
            return book.skipBad("address not understood", at: place)
        }
        let home = parts[parts.count - 4] + [UInt8(ascii: "/")] + parts[parts.count - 3]
        let space = self.space(record, home, isNamedByFile: false)
        let answered = key(ofComment: record, "inreplytoid")
        let issue = key(home) { $0 += number }
        message(
            record, key(ofComment: record), below: answered ?? issue, link: answered == nil ? .thread : .reply,
            in: space)
    }

    private mutating func key(_ home: [UInt8], _ appendNumber: (inout [UInt8]) -> Void) -> UInt64 {
        joined.removeAll(keepingCapacity: true)
        joined += home
        joined.append(UInt8(ascii: "#"))
        appendNumber(&joined)
        return MessageKey.of(joined)
    }

    /// Ids of issues and comments are counted apart.
    private mutating func key(ofComment comment: JSONRecord, _ name: FieldName = "id") -> UInt64? {
        guard comment.hasText(name) else { return nil }
        joined.removeAll(keepingCapacity: true)
        joined += "comment/".utf8
        comment.append(name, to: &joined)
        return MessageKey.of(joined)
    }

    /// `owner/name`, from the addresses that a record carries.
    private static func repository(_ record: JSONRecord) -> [UInt8]? {
        if let name = record.record("repository")?.text("namewithowner")
            ?? record.record("repository")?.text("fullname")
        {
            return name
        }
        for name in addresses {
            if let found = record.withText(name, home) ?? nil { return found }
        }
        return nil
    }

    /// `owner/name` of `https://github.com/owner/name/…`, `https://host/api/v3/repos/owner/name` and their kin.
    private static func home(_ address: ByteSlice) -> [UInt8]? {
        var parts: [ByteSlice] = []
        var start = 0
        while start < address.count, parts.count < 8 {
            let end = address.firstIndex(of: UInt8(ascii: "/"), from: start) ?? address.count
            if end > start { parts.append(address[start..<end]) }
            start = end + 1
        }
        if address.count >= 4, address[0..<4].equals("http") { parts.removeFirst(min(2, parts.count)) }
        if parts.first?.equals("api") == true { parts.removeFirst(min(2, parts.count)) }
        if parts.first?.equals("repos") == true { parts.removeFirst() }
        return parts.count >= 2 ? parts[0].array + [UInt8(ascii: "/")] + parts[1].array : nil
    }

    private mutating func space(_ record: JSONRecord, _ home: [UInt8], isNamedByFile: Bool) -> Int {
        let repository = record.record("repository")
        let isPrivate = repository?.isTrue("isprivate") == true || repository?.isTrue("private") == true
        return book.space(
            home, name: home, kind: isPrivate ? .privateChannel : .publicChannel, isNamedByFile: isNamedByFile)
    }

    private mutating func message(
        _ record: JSONRecord, _ key: UInt64?, below parent: UInt64?, link: Link = .thread, in space: Int
    ) {
        let author = person(record.record("user") ?? record.record("author"))
        guard let time = record.time("createdat") else {
            return book.skipBad(record.has("createdat") ? "time not understood" : "no time", at: place)
        }
        guard let key else { return book.skipBad("no id", at: place) }
        var message = PlatformBook.Message(author: author, time: time, key: key)
        (message.parent, message.link) = (parent ?? 0, link)
        let body: FieldName = record.hasText("body") ? "body" : "bodytext"
        let own = record.withText(body, Self.unquoted) ?? nil
        if let own {
            ByteSlice.with(own) { Self.call($0, &message) }
        } else {
            record.withText(body) { Self.call($0, &message) }
        }
        if parent == nil {
            message.cues.insert(.opensTopic)
            if record.record("category")?.isTrue("isanswerable") == true { message.cues.insert(.markedQuestion) }
        }
        if record.hasText("lasteditedat") { message.cues.insert(.edited) }
        if book.isBot(author) { message.cues.insert(.automatic) }
        func react(_ reaction: JSONRecord) {
            message.reactions.append(Reaction(account: person(reaction.record("user")), confirms: false))
        }
        if let page = record.record("reactions") {
            page.forEachRecord("nodes", react)
        } else {
            record.forEachRecord("reactions", react)
        }
        book.add(message, to: space) { words in
            if parent == nil {
                record.append("title", to: &words)
                words.append(0x0A)
            }
            if let own { words.append(own) } else { record.append(body, to: &words) }
        }
    }

    /// Logins are one in any case. Nobody is left of an account that was deleted.
    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record, let login = record.small("login"), !record.says("login", "ghost") else { return Row.none }
        let isBot =
            record.says("type", "Bot") || record.says("typename", "Bot") || record.isTrue("isbot")
            || record.withText("login") { $0.raw.suffix(5).elementsEqual("[bot]".utf8) } == true
        return book.account(
            login, name: record.text("name") ?? record.text("login"), email: record.text("email"), handle: login,
            traits: isBot ? .bot : [])
    }

    /// What is left without the lines that quote; `nil` where there are none.
    private static func unquoted(_ body: ByteSlice) -> [UInt8]? {
        guard body.firstIndex(of: UInt8(ascii: ">")) != nil else { return nil }
        let lines = body.array.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Array(lines.filter { $0.first != UInt8(ascii: ">") }.joined(separator: [0x0A]))
    }

    private static func call(_ body: ByteSlice, _ message: inout PlatformBook.Message) {
        MentionScan.each(body, words: 1) { message.called.append(CalledName(bytes: $0.raw.map(ASCII.lower))) }
    }
}
