extension Reader {
    package static let rocketChat = Reader(
        name: "rocketchat", title: "Rocket.Chat messages (mongodump, mongoexport, REST pages)",
        looksLike:
            "JSON or BSON of messages with rid, msg, ts and u; with rooms and users where there are any",
        recognise: { source in
            RecordFiles(source: source).recognise(RocketChatReader.shows).map { "\($0) holds messages of Rocket.Chat" }
        },
        read: { source, settings throws(InputError) in try RocketChatReader.read(source, settings) })
}

/// Messages of Rocket.Chat as mongodump and mongoexport write them or its REST interface gives them. A thread is known by
/// `tmid`. A room that no list describes counts as private.
///
/// Source: https://developer.rocket.chat/apidocs/message-object.
enum RocketChatReader {
    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("rid") && record.has("msg") && record.has("ts") && record.has("u")
    }

    static func shows(_ record: JSONRecord) -> Bool {
        if isMessage(record) { return true }
        guard var scanner = record.scanner("messages"), (try? scanner.enterArray()) != nil,
            (try? scanner.nextElement()) == true, scanner.peek() == .object
        else { return false }
        return isMessage(JSONRecord(glance: &scanner))
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = RocketChatReading(
            book: PlatformBook(.rocketChat, platform: "rocketchat", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the JSON of messages, rooms and users")
    }
}

private struct RocketChatReading: RecordReading {
    var book: PlatformBook
    private var entry = ""
    private var records = 0
    /// Rooms of messages that no list has described so far.
    private var guessed: Set<Int> = []

    init(book: PlatformBook) { self.book = book }

    private static let lists: [FieldName] = ["messages", "rooms", "channels", "groups", "ims", "users"]

    mutating func begin(_ file: String, pass: Int) { (entry, records) = (file, 0) }

    mutating func take(_ record: JSONRecord) {
        records += 1
        if RocketChatReader.isMessage(record) { return message(record) }
        describe(record)
        for name in Self.lists where record.has(name) {
            record.forEachRecord(name) { if $0.has("id") { take($0) } }
        }
    }

    /// A room or a user.
    private mutating func describe(_ record: JSONRecord) {
        guard let id = record.text("id") else { return }
        if let type = record.string("t"), type.utf8.count == 1 {
            let kind: Space.Kind =
                switch type {
                case "d": record.texts("uids").count > 2 ? .groupMessage : .directMessage
                case "p", "l": .privateChannel
                default: .publicChannel
                }
            let space = room(id, record.text("name") ?? record.text("fname"), kind)
            let members = record.texts("uids").map { book.account($0) }
            if !members.isEmpty { book.setMembers(members, ofSpace: space) }
        } else if let handle = record.text("username") {
            let isBot = ["bot", "app"].contains(record.string("type") ?? "")
            book.listed(
                id, name: record.text("name"), email: record.records("emails").first?.text("address"), handle: handle,
                traits: isBot ? .bot : [])
        }
    }

    /// What a list says of a room holds, not what was guessed from its messages.
    private mutating func room(_ id: [UInt8], _ name: [UInt8]?, _ kind: Space.Kind) -> Int {
        let space = book.space(id, name: name, kind: kind)
        if guessed.remove(space) != nil {
            book.setKind(kind, ofSpace: space)
            if let name { book.setName(name, ofSpace: space) }
        }
        return space
    }

    private mutating func message(_ record: JSONRecord) {
        var place: String { "\(entry): record \(records)" }
        if let type = record.string("t") { return book.skip(NoticeKind.reason(type), at: place) }
        guard let key = record.withText("id", { MessageKey.of($0) }), let room = record.text("rid") else {
            return book.skipBad("no id", at: place)
        }
        guard let time = Self.time(record) else { return book.skipBad("time not understood", at: place) }
        var message = PlatformBook.Message(author: person(record.record("u")), time: time, key: key)
        message.parent = record.withText("tmid") { MessageKey.of($0) } ?? 0
        if let quoted = Self.quoted(record) { (message.parent, message.link) = (MessageKey.of(quoted), .reply) }
        if record.has("editedat") { message.cues.insert(.edited) }
        if record.record("bot") != nil || record.isTrue("bot") { message.cues.insert(.automatic) }
        if record.record("file") != nil { message.cues.insert(.file) }
        record.forEachRecord("mentions") { mention($0, &message) }
        reactions(record, &message)
        let space = book.known(space: room) ?? guess(room)
        book.add(message, to: space) { words in record.withText("msg") { Self.write($0, &words) } }
    }

    /// Where no list of rooms is given, only the room that all servers begin with is known to be open.
    private mutating func guess(_ room: [UInt8]) -> Int {
        let space = book.space(room, kind: room.equals("GENERAL") ? .publicChannel : .privateChannel)
        guessed.insert(space)
        return space
    }

    private mutating func mention(_ mention: JSONRecord, _ message: inout PlatformBook.Message) {
        guard let id = mention.text("id") else { return }
        if id.equals("all") || id.equals("here") {
            message.cues.insert(.announces)
        } else {
            message.mentions.append(person(mention))
        }
    }

    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record else { return Row.none }
        return record.withText("id") { book.account($0, name: record.text("name"), handle: record.text("username")) }
            ?? Row.none
    }

    /// `{"$date": …}` of mongoexport, or the time itself.
    private static func time(_ record: JSONRecord) -> Int64? {
        if let object = record.record("ts"), object.hasText("$date") { return object.time("$date") }
        return record.time("ts")
    }

    /// Without the invisible link `[ ](…)` by which a quote begins.
    private static func write(_ text: ByteSlice, _ words: inout ByteBuffer) {
        guard text.raw.starts(with: "[ ](".utf8), let end = text.firstIndex(of: UInt8(ascii: ")")) else {
            return words.append(text)
        }
        var start = end + 1
        while start < text.count, text[start] == 0x20 { start += 1 }
        words.append(text[start..<text.count])
    }

    /// The message whose address a quote carries: `…?msg=ID`.
    private static func quoted(_ record: JSONRecord) -> [UInt8]? {
        for attachment in record.records("attachments") {
            guard let link = attachment.text("messagelink"), let mark = link.firstRange(of: "?msg=") else { continue }
            return Array(link[mark.upperBound...].prefix { $0 != UInt8(ascii: "&") })
        }
        return nil
    }

    /// By user name, for that is what reactions tell.
    private func reactions(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        for (emoji, value) in record.entries("reactions") {
            let confirms = PlatformBook.confirms(emoji)
            for name in value.texts("usernames") {
                let account = book.account(called: name)
                if account == Row.none {
                    message.reacted.append(CalledReaction(name: name, confirms: confirms))
                } else {
                    message.reactions.append(Reaction(account: account, confirms: confirms))
                }
            }
        }
    }
}
