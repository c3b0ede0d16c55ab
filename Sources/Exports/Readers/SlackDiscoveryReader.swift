extension Reader {
    package static let slackDiscovery = Reader(
        name: "slack-discovery", title: "Slack Discovery (NDJSON, API pages)",
        looksLike: "messages-….ndjson with one Slack message a line, beside users.ndjson and channels.ndjson",
        recognise: { source in
            RecordFiles(source: source).recognise(SlackDiscoveryReader.shows).map { "\($0) holds messages of Slack" }
        },
        read: { source, settings throws(InputError) in try SlackDiscoveryReader.read(source, settings) })
}

/// Messages of Slack as its Discovery interface gives them or archives keep them: one a line with its channel, or pages.
/// Accounts, channels and messages have the names they have in Slack's own exports, so both may be given together. A
/// channel that no list calls public counts as private.
///
/// Source: https://api.slack.com/enterprise/discovery.
enum SlackDiscoveryReader {
    private static let parts: [FieldName] = ["user", "botid", "channelid", "channel", "text", "blocks", "files"]

    static func isMessage(_ record: JSONRecord) -> Bool {
        record.says("type", "message") && time(record) != nil && parts.contains(where: record.has)
    }

    static func shows(_ record: JSONRecord) -> Bool {
        isMessage(record) || record.first(of: "messages").map(isMessage) == true
    }

    /// `ts` in microseconds, which names a message within its channel.
    static func time(_ record: JSONRecord, _ name: FieldName = "ts") -> UInt64? {
        record.withText(name) { $0.count <= ByteKey.exact ? SlackTime.microseconds(ByteKey($0)) : nil } ?? nil
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = SlackDiscoveryReading(
            book: PlatformBook(.slackDiscovery, platform: "slack", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the files of messages, users and channels, in one folder")
    }
}

private struct SlackDiscoveryReading: RecordReading {
    /// People and channels first.
    static let passes = 2
    var book: PlatformBook
    private var channels: [[UInt8]: (name: [UInt8]?, kind: Space.Kind)] = [:]
    private var path: [UInt8] = []
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private let markup = Markup()
    /// Messages of one channel mostly stand together.
    private var last: (channel: ByteKey, space: Int)?

    /// What turns texts into plain ones, used again and again.
    private final class Markup {
        var text = SlackText()
        var buffer = ByteBuffer()
        /// The plain text read last.
        var plain = ByteBuffer()
    }

    init(book: PlatformBook) { self.book = book }

    mutating func open(_ path: String) { self.path = Array(EntryTitle.of(path).utf8) }

    private static let lists: [FieldName] = ["users", "members", "channels", "info"]

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        records += 1
        if SlackDiscoveryReader.isMessage(record) {
            if wantsMessages { conversation(record, of: nil, name: nil) }
            return
        }
        if !wantsMessages { describe(record) }
        for name in Self.lists where !wantsMessages { record.forEachRecord(name) { describe($0) } }
        let channel = record.text("channelid") ?? record.text("channel")
        guard wantsMessages else { return }
        record.forEachRecord("messages") { inner in
            records += 1
            if SlackDiscoveryReader.isMessage(inner) {
                conversation(inner, of: channel, name: record.text("name"))
            } else {
                book.skipBad("no message", at: place)
            }
        }
    }

    private var place: String { "\(file): record \(records)" }

    /// A user or a channel.
    private mutating func describe(_ record: JSONRecord) {
        guard let id = record.text("id") else { return }
        if let profile = record.record("profile") {
            let name = [record.text("realname"), profile.text("realname"), profile.text("displayname")].compactMap {
                $0
            }
            var traits: Account.Traits = record.isTrue("isbot") ? .bot : []
            if record.isTrue("deleted") { traits.insert(.deactivated) }
            if record.isTrue("isrestricted") || record.isTrue("isultrarestricted") { traits.insert(.guest) }
            book.listed(id, name: name.first, email: profile.text("email"), handle: record.text("name"), traits: traits)
        } else if SlackID.isChannel(String(decoding: id, as: UTF8.self)) {
            channels[id] = (record.text("name"), Self.kind(id, record))
            let members = record.texts("members").map { book.account($0) }
            if !members.isEmpty {
                let space = space(id, nil)
                book.setMembers(members, ofSpace: space)
            }
        }
    }

    private static func kind(_ id: [UInt8], _ channel: JSONRecord?) -> Space.Kind {
        if id.first == UInt8(ascii: "D") || channel?.isTrue("isim") == true || channel?.isTrue("isdm") == true {
            return .directMessage
        }
        if channel?.isTrue("ismpim") == true { return .groupMessage }
        guard let channel, channel.has("isprivate") || channel.has("ischannel") else { return .privateChannel }
        return channel.isTrue("isprivate") ? .privateChannel : .publicChannel
    }

    private mutating func space(_ id: [UInt8], _ name: [UInt8]?) -> Int {
        let known = channels[id]
        return book.space(id, name: known?.name ?? name, kind: known?.kind ?? Self.kind(id, nil))
    }

    /// A message, with the replies that slackdump writes inside it.
    private mutating func conversation(_ record: JSONRecord, of page: [UInt8]?, name: [UInt8]?) {
        message(record, of: page, name: name)
        record.forEachRecord("slackdumpthreadreplies") { reply in
            records += 1
            if SlackDiscoveryReader.isMessage(reply) {
                message(reply, of: page, name: name)
            } else {
                book.skipBad("no message", at: place)
            }
        }
    }

    private mutating func message(_ record: JSONRecord, of page: [UInt8]?, name: [UInt8]?) {
        let subtype = record.text("subtype").map { $0.count <= ByteKey.exact ? ByteKey($0) : ByteKey("channel_") }
        let kind = SlackSubtype.kind(of: subtype ?? ByteKey(low: 0, count: 0))
        switch kind {
        case .notice, .unknown, .fileComment:
            return book.skip(NoticeKind.told(record.text("subtype") ?? []), at: place)
        case .human, .broadcast, .bot: break
        }
        guard let ts = SlackDiscoveryReader.time(record) else { return book.skipBad("no time", at: place) }
        var message = PlatformBook.Message(time: Int64(ts), key: MessageKey.of(ts))
        let isProgram = kind == .bot || !record.hasText("user")
        message.author = writer(record, isProgram: isProgram)
        if isProgram { message.cues.insert(.automatic) }
        if kind == .broadcast { message.cues.insert(.broadcastReply) }
        if let root = SlackDiscoveryReader.time(record, "threadts"), root != ts {
            message.parent = MessageKey.of(root)
            message.rootAuthor = record.withText("parentuserid") { book.account($0) } ?? Row.none
        }
        words(record, &message)
        if record.record("edited") != nil { message.cues.insert(.edited) }
        if record.hasRecords("files") { message.cues.insert(.file) }
        reactions(record, &message)
        // A page may not say whose it is: then its file stands for the channel.
        let field: FieldName = record.hasText("channelid") ? "channelid" : "channel"
        let space =
            record.withText(field) { self.space(ofMessage: $0, record) }
            ?? self.space(page ?? Array("file/".utf8) + path, record.text("channelname") ?? name)
        book.add(message, to: space) { words in
            markup.plain.withBytes { words.append(ByteSlice.of($0)) }
        }
    }

    private mutating func space(ofMessage channel: ByteSlice, _ record: JSONRecord) -> Int {
        let key = ByteKey(channel)
        if let last, key.count <= ByteKey.exact, last.channel == key { return last.space }
        let space = self.space(channel.array, record.text("channelname"))
        last = (key, space)
        return space
    }

    private mutating func writer(_ record: JSONRecord, isProgram: Bool) -> UInt32 {
        let profile = record.record("userprofile")
        let account = record.withText(record.hasText("user") ? "user" : "botid") { id in
            book.account(
                id, name: profile?.text("realname") ?? (isProgram ? record.text("username") : nil),
                handle: profile?.text("name"), traits: isProgram ? .bot : [])
        }
        return account ?? Row.none
    }

    /// The text, or what the blocks say where it is empty; people named in either.
    private mutating func words(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        markup.buffer.removeAll()
        markup.plain.removeAll()
        record.append("text", to: &markup.buffer)
        markup.buffer.withPadded { text in
            markup.text.read(text) { markup.plain.append($0, from: 0, count: $0.count) }
        }
        message.mentions = markup.text.mentions.map { book.account($0.bytes) }
        guard var scanner = record.scanner("blocks"), scanner.peek() == .array,
            let blocks = try? SlackBlocks(&scanner)
        else { return }
        if message.mentions.isEmpty {
            message.mentions = blocks.users.compactMap { try? scanner.content(of: $0) }.map { book.account($0) }
        }
        if blocks.isBroadcast { message.cues.insert(.announces) }
        guard markup.plain.count == 0 else { return }
        for word in blocks.words { markup.plain.append(((try? scanner.content(of: word)) ?? []) + [0x20]) }
    }

    private mutating func reactions(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        record.forEachRecord("reactions") { reaction in
            let name = (reaction.text("name") ?? []).prefix { $0 != UInt8(ascii: ":") }
            let confirms = SlackEmoji.confirms(ByteKey(name))
            for user in reaction.texts("users") {
                message.reactions.append(Reaction(account: book.account(user), confirms: confirms))
            }
        }
    }
}
