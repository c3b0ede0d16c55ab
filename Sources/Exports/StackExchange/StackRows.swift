/// Rows of the tables of a Stack Exchange dump: one `<row …/>` a line.
enum StackRows {
    /// Bytes of a text, as written, that are looked at.
    private static let longestText = 6 << 10

    struct Post: Sendable {
        var id: UInt64
        /// The question that an answer answers, the post that a comment hangs on; 0 for a question.
        var parent: UInt64
        /// The answer that the asker accepted; 0 for none.
        var accepted: UInt64
        var time: Int64
        /// Number of the writer in `Part.writers`, or `Row.none`.
        var writer: UInt32
        /// Number of the name behind the first `@` of a comment in `Part.names`, or `Row.none`.
        var named: UInt32
        var cues: Cues
    }

    struct User: Sendable {
        var id: [UInt8]
        var name: [UInt8]
    }

    /// What one run of lines holds.
    struct Part: Sendable {
        var posts: [Post] = []
        /// Of each post, where they are wanted.
        var sketches: [WordSketch] = []
        /// By row of `posts`.
        var excerpts = Excerpts()
        var users: [User] = []
        var writers = NameTable()
        var names = NameTable()
        var skipped: [String: (count: Int, line: Int)] = [:]
        var lines = 0

        mutating func skip(_ reason: String, _ line: Int) {
            skipped[reason] = skipped[reason].map { ($0.count + 1, $0.line) } ?? (1, line)
        }
    }

    enum Table: Sendable {
        case posts, comments, users
    }

    /// - Complexity: O(length).
    static func read(_ text: ByteSlice, _ table: Table, _ settings: Reader.Settings = Reader.Settings()) -> Part {
        var part = Part()
        let (times, scanner, scratch) = (TimestampReader(), CueScanner(), SpareBuffer())
        ChatFiles.lines(text) { line, _, number in
            part.lines = number
            let line = line.trimmed
            guard !isFrame(line) else { return }
            var rows = XMLScanner(line)
            do throws(XMLError) {
                while true {
                    let event = try rows.next()
                    if event == .finished { return }
                    guard event == .start, rows.name.equals("row") else { continue }
                    switch table {
                    case .users: user(rows, into: &part)
                    case .posts, .comments:
                        if let fault = message(rows, table, times, scanner, scratch, settings, into: &part) {
                            part.skip(fault, number)
                        }
                    }
                }
            } catch { part.skip("row that is no XML", number) }
        }
        return part
    }

    /// A line of the document around the rows.
    private static func isFrame(_ line: ByteSlice) -> Bool {
        guard line.count >= 5, line.firstIndex(of: UInt8(ascii: "<")) == 0 else { return line.isEmpty }
        return !line[0..<4].equals("<row") && line.count < 200 && !hasRow(line)
    }

    private static func hasRow(_ line: ByteSlice) -> Bool {
        var place = 0
        while let open = line.firstIndex(of: UInt8(ascii: "<"), from: place) {
            if open + 4 <= line.count, line[open..<open + 4].equals("<row") { return true }
            place = open + 1
        }
        return false
    }

    private static func user(_ row: XMLScanner, into part: inout Part) {
        guard let id = row.attribute("Id"), let name = row.attribute("DisplayName") else { return }
        part.users.append(User(id: id, name: name))
    }

    /// Why the row is no message, or `nil`.
    private static func message(
        _ row: XMLScanner, _ table: Table, _ times: TimestampReader, _ scanner: CueScanner, _ scratch: SpareBuffer,
        _ settings: Reader.Settings, into part: inout Part
    ) -> String? {
        let isComment = table == .comments
        guard let id = number(row, "Id") else { return "no id" }
        guard let written = row.rawAttribute("CreationDate"), let time = times.read(written) else { return "no time" }
        let type = isComment ? 0 : number(row, "PostTypeId") ?? 0
        guard isComment || type == 1 || type == 2 else { return "post that is neither question nor answer" }
        let parent = number(row, isComment ? "PostId" : "ParentId") ?? 0
        if isComment || type == 2, parent == 0 { return "answers nothing" }
        let text = text(row, isComment ? "Text" : "Body", title: type == 1)
        var cues = scanner.cues(of: text, scratch)
        if type == 1 { cues.formUnion([.markedQuestion, .opensTopic]) }
        if row.rawAttribute("LastEditDate") != nil { cues.insert(.edited) }
        if settings.keepsSketches { part.sketches.append(WordSketch(text)) }
        if settings.keepsExcerpts {
            part.excerpts.append(ExcerptScanner.excerpt(of: text, cues, scratch), row: part.posts.count)
        }
        part.posts.append(
            Post(
                id: id, parent: type == 1 ? 0 : parent, accepted: number(row, "AcceptedAnswerId") ?? 0,
                time: time.micros, writer: writer(row, isComment, &part),
                named: isComment ? named(text, &part) : Row.none, cues: cues))
        return nil
    }

    private static func number(_ row: XMLScanner, _ name: StaticString) -> UInt64? {
        guard let value = row.rawAttribute(name), (1...18).contains(value.count) else { return nil }
        var number: UInt64 = 0
        for index in 0..<value.count {
            guard ASCII.isDigit(value[index]) else { return nil }
            number = number * 10 + UInt64(value[index] - 0x30)
        }
        return number == 0 ? nil : number
    }

    /// A user's number, or for one who is deleted `~` and the name that stayed.
    private static func writer(_ row: XMLScanner, _ isComment: Bool, _ part: inout Part) -> UInt32 {
        if let id = row.rawAttribute(isComment ? "UserId" : "OwnerUserId"), !id.isEmpty, id.count <= 20 {
            return part.writers.number(of: id)
        }
        guard let name = row.attribute(isComment ? "UserDisplayName" : "OwnerDisplayName"), !name.isEmpty,
            name.count <= 1024
        else { return Row.none }
        return part.writers.number(of: [UInt8(ascii: "~")] + name)
    }

    private static func text(_ row: XMLScanner, _ name: StaticString, title: Bool) -> [UInt8] {
        var text: [UInt8] = []
        if title, let title = row.attribute("Title") { text = title + [0x0A] }
        if let body = row.rawAttribute(name) {
            text += HTMLText.plain(XMLText.resolved(body[0..<min(body.count, longestText)]))
        }
        return text
    }

    /// The word behind the first `@`.
    private static func named(_ text: [UInt8], _ part: inout Part) -> UInt32 {
        guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return Row.none }
        let word = text[(at + 1)...].prefix {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 >= 0x80 || $0 == 0x2D || $0 == 0x2E
        }
        let name = word.prefix(64).map(ASCII.lower)
        return name.count >= 3 ? part.names.number(of: name) : Row.none
    }
}
