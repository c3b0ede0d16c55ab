/// From the fields of a message to a row of the draft.
extension SlackUnit {
    private struct Writer {
        var account: UInt32
        var isAutomatic: Bool
    }

    /// Appends the message that `record` holds, or counts why not.
    mutating func take(_ record: SlackRecord, _ start: Int, _ scanner: JSONScanner) throws(JSONError) {
        let kind = SlackSubtype.kind(of: try key(record.subtype, scanner))
        if kind == .notice || kind == .unknown { return try skipNotice(record, start, scanner) }
        guard let written = record.time else { return skipBad("no time", start, scanner) }
        guard let time = SlackTime.microseconds(try scanner.key(of: written)) else {
            return skipBad("bad time", start, scanner)
        }
        var text = record.text
        var user = record.user
        if kind == .fileComment { try readComment(record, scanner, &user, &text) }
        if let text, text.count > Self.longestText { return skipBad("text too long", start, scanner) }
        let writer = try writer(kind, user, record, scanner)
        var cues = try read(text, record, writer.account, scanner)
        if writer.isAutomatic { cues.insert(.automatic) }
        if record.hasFiles { cues.insert(.file) }
        if record.isEdited { cues.insert(.edited) }
        if kind == .broadcast { cues.insert(.broadcastReply) }
        try readReactions(record, scanner)
        let parent = try parent(of: record, time, scanner)
        draft.append(
            author: writer.account, time: Int64(time), key: time, parentKey: parent.key,
            link: parent.key == 0 ? .none : .thread, cues: cues, rootAuthor: parent.author,
            sketch: kept.sketch, excerpt: kept.excerpt)
        result.tally.read += 1
    }

    private mutating func skipNotice(
        _ record: SlackRecord, _ start: Int, _ scanner: JSONScanner
    ) throws(JSONError) {
        guard let subtype = record.subtype else { return }
        skip(NoticeKind.told(try scanner.content(of: subtype)), start, scanner)
    }

    private func key(_ string: JSONString?, _ scanner: JSONScanner) throws(JSONError) -> ByteKey {
        guard let string else { return ByteKey(low: 0, count: 0) }
        return try scanner.key(of: string)
    }

    /// The account with the id that `string` holds.
    private mutating func account(_ string: JSONString, _ scanner: JSONScanner) throws(JSONError) -> UInt32 {
        guard string.hasEscapes else {
            return strangers.number(of: scanner.bytes.slice(string.offset, count: string.count))
        }
        scratch.removeAll()
        try scanner.unescape(string, into: &scratch)
        return scratch.withPadded { strangers.number(of: $0) }
    }

    /// Who wrote it. A message with a user is that user's, also when an app sent it; bots have messages without a user
    /// or of the kind `bot_message`.
    private mutating func writer(
        _ kind: SlackSubtype, _ user: JSONString?, _ record: SlackRecord, _ scanner: JSONScanner
    ) throws(JSONError) -> Writer {
        if let user, kind != .bot || record.bot == nil {
            let account = try account(user, scanner)
            if !strangers.isDescribed(account) { try describe(account, record, scanner) }
            return Writer(account: account, isAutomatic: kind == .bot || isBot(account, user, scanner))
        }
        guard let bot = record.bot else { return Writer(account: Row.none, isAutomatic: kind == .bot) }
        let account = try account(bot, scanner)
        if !strangers.isDescribed(account) { try describeBot(account, record, scanner) }
        return Writer(account: account, isAutomatic: true)
    }

    private func isBot(_ account: UInt32, _ user: JSONString, _ scanner: JSONScanner) -> Bool {
        if account < context.people.count { return context.people.isBot(account) }
        return ByteKey(scanner.bytes, at: user.offset, count: user.count).uppercased == Self.slackbot
    }

    private static let slackbot = ByteKey("USLACKBOT")

    /// What the message tells of a writer whom no list describes.
    private mutating func describe(
        _ account: UInt32, _ record: SlackRecord, _ scanner: JSONScanner
    ) throws(JSONError) {
        var profile = SlackProfile()
        if let offset = record.userProfile {
            var inner = JSONScanner(scanner.bytes, at: offset)
            profile = try SlackProfile(&inner)
        }
        var description = SlackStrangers.Description(
            account: account, name: try profile.fullName(scanner), handle: try profile.text(profile.handle, scanner),
            traits: profile.isGuest ? .guest : [])
        if let team = try profile.text(record.userTeam ?? profile.team, scanner), strangers.isForeign(team) {
            description.traits.insert(.external)
        }
        let tells = description.name != nil || description.handle != nil || !description.traits.isEmpty
        if tells { strangers.describe(description) }
    }

    private mutating func describeBot(
        _ account: UInt32, _ record: SlackRecord, _ scanner: JSONScanner
    ) throws(JSONError) {
        var name = record.username
        if let offset = record.botProfile {
            var inner = JSONScanner(scanner.bytes, at: offset)
            name = try SlackProfile(&inner).handle ?? name
        }
        strangers.describe(
            SlackStrangers.Description(
                account: account, name: try SlackProfile().text(name, scanner), handle: nil, traits: .bot))
    }

    private func readComment(
        _ record: SlackRecord, _ scanner: JSONScanner, _ user: inout JSONString?, _ text: inout JSONString?
    ) throws(JSONError) {
        guard let offset = record.comment else { return }
        var inner = JSONScanner(scanner.bytes, at: offset)
        let comment = try SlackComment(&inner)
        user = comment.user ?? user
        text = comment.words ?? text
    }

    /// The root of the thread the message is in: its key, and its author where that is told. Key 0 for a message that
    /// is a root itself or stands alone.
    private mutating func parent(
        of record: SlackRecord, _ time: UInt64, _ scanner: JSONScanner
    ) throws(JSONError) -> (key: UInt64, author: UInt32) {
        var root = SlackRoot()
        if record.parentUser == nil || record.thread == nil, let offset = record.root {
            var inner = JSONScanner(scanner.bytes, at: offset)
            root = try SlackRoot(&inner)
        }
        guard let thread = record.thread ?? root.time,
            let key = SlackTime.microseconds(try scanner.key(of: thread)), key != time
        else { return (0, Row.none) }
        guard let user = record.parentUser ?? root.user else { return (key, Row.none) }
        return (key, try account(user, scanner))
    }
}

/// The old form of a comment on a file.
private struct SlackComment {
    private(set) var user: JSONString?
    private(set) var words: JSONString?

    private enum Field: String, CaseIterable { case user, comment }
    private static let fields = KeyTable<Field>()

    init(_ scanner: inout JSONScanner) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            switch Self.fields[key] {
            case .user: user = try SlackProfile.string(&scanner)
            case .comment: words = try SlackProfile.string(&scanner)
            case nil: try scanner.skipValue()
            }
        }
    }
}

/// The copy of a thread's root that a reply shown in the channel carries.
private struct SlackRoot {
    private(set) var user: JSONString?
    private(set) var time: JSONString?

    private enum Field: String, CaseIterable {
        case user, ts
        case thread = "thread_ts"
    }
    private static let fields = KeyTable<Field>()

    init() {}

    init(_ scanner: inout JSONScanner) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            switch Self.fields[key] {
            case .user: user = try SlackProfile.string(&scanner)
            case .ts: time = try SlackProfile.string(&scanner) ?? time
            case .thread: time = try SlackProfile.string(&scanner) ?? time
            case nil: try scanner.skipValue()
            }
        }
    }
}
