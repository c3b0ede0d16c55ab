extension Reader {
    package static let telegram = Reader(
        name: "telegram", title: "Telegram Desktop export",
        looksLike: "result.json with one chat, or with chats and a list of them",
        recognise: { source in
            RecordFiles(source: source).recognise(TelegramReader.shows).map { "\($0) holds chats of Telegram" }
        },
        read: { source, settings throws(InputError) in try TelegramReader.read(source, settings) })
}

/// `result.json` of Telegram Desktop: one chat, or all. A reply names the message it answers; times without
/// `date_unixtime` are local to who exported.
///
/// Source: https://telegram.org/blog/export-and-more, and the files it writes.
enum TelegramReader {
    static func shows(_ record: JSONRecord) -> Bool {
        isChat(record) || record.has("chats") && (record.has("about") || record.has("contacts"))
    }

    static func isChat(_ record: JSONRecord) -> Bool {
        guard record.has("messages"), let type = record.string("type") else { return false }
        return type.hasSuffix("group") || type.hasSuffix("channel") || type.hasSuffix("chat")
            || type == "saved_messages"
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = TelegramReading(
            zoneMinutes: settings.zoneMinutes,
            book: PlatformBook(.telegram, platform: "telegram", inputName: source.name, settings))
        var export = try reading.read(
            source, remedy: "export the chats from Telegram Desktop as machine-readable JSON")
        export.tally.warnings += reading.remarks
        return export
    }
}

private struct TelegramReading: RecordReading {
    let zoneMinutes: Int
    var book: PlatformBook
    private var entry = ""
    private var records = 0
    private var localTimes = 0

    init(zoneMinutes: Int, book: PlatformBook) { (self.zoneMinutes, self.book) = (zoneMinutes, book) }

    mutating func begin(_ file: String, pass: Int) { (entry, records) = (file, 0) }

    mutating func take(_ record: JSONRecord) {
        if TelegramReader.isChat(record) { chat(record) }
        record.record("chats")?.forEachRecord("list") { chat($0) }
    }

    var remarks: [String] {
        let shift = zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(zoneMinutes) minutes"
        return localTimes == 0 ? [] : ["\(localTimes) times name no zone and were read \(shift)"]
    }

    mutating func chat(_ chat: JSONRecord) {
        let type = chat.string("type") ?? ""
        let kind: Space.Kind =
            switch type {
            case "personal_chat", "bot_chat", "saved_messages": .directMessage
            case "private_group", "private_supergroup", "private_channel": .privateChannel
            default: .publicChannel
            }
        let space = book.space(chat.text("id") ?? chat.text("name") ?? [], name: chat.text("name"), kind: kind)
        chat.forEachRecord("messages") { take($0, space) }
    }

    private mutating func take(_ record: JSONRecord, _ space: Int) {
        records += 1
        var place: String { "\(entry): record \(records)" }
        guard record.says("type", "message") else {
            return book.skip(record.string("action").map(NoticeKind.reason) ?? "notice without action", at: place)
        }
        guard let id = record.text("id") else { return book.skipBad("no id", at: place) }
        let isLocal = !record.hasText("dateunixtime")
        if isLocal { localTimes += 1 }
        guard let time = record.time(isLocal ? "date" : "dateunixtime", zoneMinutes: zoneMinutes) else {
            return book.skipBad("time not understood", at: place)
        }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = person(record.text("fromid"), record.text("from"))
        let words = words(record)
        (message.text, message.mentions) = (words.text, words.people)
        if let answered = record.text("replytomessageid"), !record.hasText("replytopeerid") {
            (message.parent, message.link) = (MessageKey.of(answered), .reply)
        }
        if record.has("file") || record.has("photo") { message.cues.insert(.file) }
        if record.has("edited") { message.cues.insert(.edited) }
        if record.has("viabot") { message.cues.insert(.automatic) }
        message.reactions = reactions(record)
        book.add(message, to: space)
    }

    /// Older exports have `1` where later ones have `user1`.
    private mutating func person(_ id: [UInt8]?, _ name: [UInt8]?) -> UInt32 {
        guard let id else { return Row.none }
        return book.account(id.allSatisfy(ASCII.isDigit) ? Array("user".utf8) + id : id, name: name)
    }

    /// The text, which is a string or a list of strings and marked pieces; people marked by id.
    private mutating func words(_ record: JSONRecord) -> (text: [UInt8], people: [UInt32]) {
        if let plain = record.text("text") { return (plain, []) }
        guard var scanner = record.scanner("text"), scanner.peek() == .array else { return ([], []) }
        var (text, people): ([UInt8], [UInt32]) = ([], [])
        do throws(JSONError) {
            try scanner.enterArray()
            while try scanner.nextElement() {
                guard scanner.peek() == .object else {
                    if let string = try scanner.stringIfAny() { text += try scanner.content(of: string) }
                    continue
                }
                let piece = try JSONRecord(&scanner)
                let type = piece.string("type") ?? ""
                if type == "mention_name", let id = piece.text("userid") {
                    people.append(person(id, nil))
                }
                text += Self.words(of: piece, type)
            }
        } catch { return (text, people) }
        return (text, people)
    }

    private static func words(of piece: JSONRecord, _ type: String) -> [UInt8] {
        let text = piece.text("text") ?? []
        switch type {
        case "code", "pre": return [0x60] + text + [0x60]
        case "mention", "mention_name": return Array("@".utf8) + text.drop { $0 == 0x40 }
        case "blockquote": return []
        default: return text
        }
    }

    private mutating func reactions(_ record: JSONRecord) -> [Reaction] {
        var found: [Reaction] = []
        record.forEachRecord("reactions") { reaction in
            let confirms = reaction.text("emoji").map(PlatformBook.confirms) ?? false
            reaction.forEachRecord("recent") { one in
                found.append(Reaction(account: person(one.text("fromid"), one.text("from")), confirms: confirms))
            }
        }
        return found
    }
}
