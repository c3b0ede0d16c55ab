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
        let id = home + [UInt8(ascii: "#")] + (record.text("number") ?? [])
        let space = self.space(record, home, isNamedByFile: known == nil)
        message(record, id, below: nil, in: space)
        let answer = record.record("answer").flatMap(Self.id)
        let page = record.record("comments")
        var count = 0
        func take(_ comment: JSONRecord) {
            count += 1
            let own = Self.id(comment)
            let isAnswer = comment.isTrue("isanswer") || own != nil && own == answer
            message(comment, own, below: id, link: isAnswer ? .accepted : .thread, in: space)
            comment.record("replies")?.forEachRecord("nodes") { reply in
                message(reply, Self.id(reply), below: own ?? id, link: own == nil ? .thread : .reply, in: space)
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
        let answered = record.text("inreplytoid").map { Array("comment/".utf8) + $0 }
        message(
            record, Self.id(record), below: answered ?? home + [UInt8(ascii: "#")] + number,
            link: answered == nil ? .thread : .reply, in: space)
    }

    /// Ids of issues and comments are counted apart.
    private static func id(_ comment: JSONRecord) -> [UInt8]? {
        comment.text("id").map { Array("comment/".utf8) + $0 }
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
        _ record: JSONRecord, _ id: [UInt8]?, below parent: [UInt8]?, link: Link = .thread, in space: Int
    ) {
        let author = person(record.record("user") ?? record.record("author"))
        guard let time = record.time("createdat") else {
            return book.skipBad(record.has("createdat") ? "time not understood" : "no time", at: place)
        }
        guard let id else { return book.skipBad("no id", at: place) }
        var message = PlatformBook.Message(author: author, time: time, id: id)
        (message.parent, message.link) = (MessageKey.of(ifAny: parent), link)
        let body = Self.words(record.text("body") ?? record.text("bodytext") ?? [])
        message.text = parent == nil ? (record.text("title") ?? []) + [0x0A] + body : body
        message.called = Self.called(body)
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
        book.add(message, to: space)
    }

    /// Logins are one in any case. Nobody is left of an account that was deleted.
    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record, let login = record.text("login"), !login.equals("ghost") else { return Row.none }
        let isBot =
            record.says("type", "Bot") || record.says("typename", "Bot") || record.isTrue("isbot")
            || login.suffix(5).elementsEqual("[bot]".utf8)
        return book.account(
            login.map(ASCII.lower), name: record.text("name") ?? login, email: record.text("email"),
            handle: login.map(ASCII.lower), traits: isBot ? .bot : [])
    }

    /// Without the lines that quote.
    private static func words(_ body: [UInt8]) -> [UInt8] {
        guard body.contains(UInt8(ascii: ">")) else { return body }
        let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Array(lines.filter { $0.first != UInt8(ascii: ">") }.joined(separator: [0x0A]))
    }

    private static func called(_ body: [UInt8]) -> [CalledName] {
        guard body.contains(UInt8(ascii: "@")) else { return [] }
        var found: [CalledName] = []
        ByteSlice.with(body) { text in
            MentionScan.each(text, words: 1) { found.append(CalledName(bytes: $0.array.map(ASCII.lower))) }
        }
        return found
    }
}
