extension Reader {
    package static let mattermost = Reader(
        name: "mattermost", title: "Mattermost bulk export",
        looksLike: "JSON Lines of typed objects: version, team, channel, user, post, direct_post",
        recognise: { source in
            RecordFiles(source: source).recognise(MattermostReader.isTyped).map {
                "\($0) begins as a bulk export of Mattermost does"
            }
        },
        read: { source, settings throws(InputError) in try MattermostReader.read(source, settings) })
}

/// A bulk export of Mattermost: people by user name, threads as posts with `replies`. Posts have no ids, so a message is
/// known by its writer and time.
///
/// Source: https://docs.mattermost.com/onboard/bulk-loading-data.html.
enum MattermostReader {
    static func isTyped(_ record: JSONRecord) -> Bool {
        record.says("type", "version") && record.has("version")
            || record.says("type", "post") && record.record("post")?.has("createat") == true
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = MattermostReading(
            book: PlatformBook(.mattermost, platform: "mattermost", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the .jsonl or .json file of 'mmctl export create', or its ZIP")
    }
}

private struct MattermostReading: RecordReading {
    var book: PlatformBook
    private var entry = ""
    private var records = 0
    /// Names that are put together.
    private var joined: [UInt8] = []

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { (entry, records) = (file, 0) }

    mutating func take(_ record: JSONRecord) {
        records += 1
        // Nearly all are posts.
        if record.says("type", "post") {
            if let post = record.record("post") { thread(post, in: spaceOfPost(post)) }
            return
        }
        switch record.string("type") ?? "" {
        case "channel": if let channel = record.record("channel") { _ = space(channel) }
        case "user": if let user = record.record("user") { self.user(user) }
        case "bot": if let bot = record.record("bot") { self.bot(bot) }
        case "direct_post": if let post = record.record("direct_post") ?? record.record("directpost") { direct(post) }
        default: break
        }
    }

    private var place: String { "\(entry):\(records)" }

    private mutating func user(_ user: JSONRecord) {
        guard let name = user.text("username") else { return }
        let parts = [user.text("firstname"), user.text("lastname")].compactMap { $0 }
        var traits: Account.Traits = user.integer("deleteat") ?? 0 > 0 ? .deactivated : []
        if (user.text("roles") ?? []).contains("_guest") { traits.insert(.guest) }
        book.listed(
            name, name: parts.isEmpty ? nil : Array(parts.joined(separator: [0x20])), email: user.text("email"),
            handle: name, traits: traits)
    }

    private mutating func bot(_ bot: JSONRecord) {
        guard let name = bot.text("username") else { return }
        book.listed(name, name: bot.text("displayname"), handle: name, traits: .bot)
    }

    private mutating func space(_ channel: JSONRecord) -> Int {
        let id = (channel.text("team") ?? []) + [UInt8(ascii: "/")] + (channel.text("name") ?? [])
        let isPrivate = channel.says("type", "P")
        return book.space(id, name: channel.text("name"), kind: isPrivate ? .privateChannel : .publicChannel)
    }

    private mutating func spaceOfPost(_ post: JSONRecord) -> Int {
        joined.removeAll(keepingCapacity: true)
        post.append("team", to: &joined)
        joined.append(UInt8(ascii: "/"))
        post.append("channel", to: &joined)
        return book.space(joined, name: post.text("channel"))
    }

    private mutating func direct(_ post: JSONRecord) {
        let members = post.texts("channelmembers").sorted { $0.lexicographicallyPrecedes($1) }
        let id = Array(members.joined(separator: [UInt8(ascii: ",")]))
        let space = book.space(id, kind: members.count <= 2 ? .directMessage : .groupMessage)
        let numbers = members.map { book.account($0, handle: $0) }
        book.setMembers(numbers, ofSpace: space)
        thread(post, in: space)
    }

    /// A post and what answers it.
    private mutating func thread(_ post: JSONRecord, in space: Int) {
        let root = key(post)
        message(post, root, answers: 0, in: space)
        post.forEachRecord("replies") { message($0, key($0), answers: root, in: space) }
    }

    private mutating func key(_ post: JSONRecord) -> UInt64 {
        joined.removeAll(keepingCapacity: true)
        post.append("user", to: &joined)
        joined.append(UInt8(ascii: "@"))
        post.append("createat", to: &joined)
        return MessageKey.of(joined)
    }

    private mutating func message(_ post: JSONRecord, _ key: UInt64, answers root: UInt64, in space: Int) {
        if post.hasText("type"), let type = post.string("type"), type.hasPrefix("system_") {
            return book.skip(NoticeKind.told(Array(type.utf8)), at: place)
        }
        guard post.hasText("user") else { return book.skipBad("no author", at: place) }
        guard let time = post.time("createat") else { return book.skipBad("no time", at: place) }
        guard !Self.isNotice(post) else { return book.skip("joined or left", at: place) }
        var message = PlatformBook.Message(author: person(post), time: time, key: key)
        message.parent = root
        post.withText("message") { mentions($0, &message) }
        if post.integer("editat") ?? 0 > 0 { message.cues.insert(.edited) }
        if post.hasRecords("attachments") { message.cues.insert(.file) }
        post.forEachRecord("reactions") { reaction in
            guard reaction.hasText("user") else { return }
            let confirms = reaction.text("emojiname").map(PlatformBook.confirms) ?? false
            message.reactions.append(Reaction(account: person(reaction), confirms: confirms))
        }
        book.add(message, to: space, text: "message", of: post)
    }

    private mutating func person(_ record: JSONRecord) -> UInt32 {
        record.withText("user") { book.account($0, handle: $0.array) } ?? Row.none
    }

    /// Exports of old servers tell notices by their words alone: "harry joined the channel."
    private static func isNotice(_ post: JSONRecord) -> Bool {
        let isOne = post.withText("message") { text in post.withText("user") { isNotice(text, of: $0) } }
        return isOne == true
    }

    private static func isNotice(_ text: ByteSlice, of user: ByteSlice) -> Bool {
        guard text.count > user.count, text[0..<user.count].isEqual(to: user) else { return false }
        let rest = text[user.count..<text.count]
        return notices.contains { rest.equals($0) }
    }

    private static let notices: [StaticString] = [
        " joined the channel.", " left the channel.", " joined the team.", " left the team.",
    ]

    /// `@name`; a full stop or dash at its end belongs to the sentence unless a user is called so.
    private mutating func mentions(_ text: ByteSlice, _ message: inout PlatformBook.Message) {
        MentionScan.each(text, words: 1) { name in
            if let known = book.known(name.array.map(ASCII.lower)) { message.mentions.append(known) }
        }
    }
}
