extension Reader {
    package static let discord = Reader(
        name: "discord", title: "Discord channels (DiscordChatExporter JSON)",
        looksLike: "one JSON file a channel or thread, with guild, channel and messages",
        recognise: { source in
            RecordFiles(source: source).recognise(DiscordReader.isChannel).map {
                "\($0) holds a guild, a channel and its messages"
            }
        },
        read: { source, settings throws(InputError) in try DiscordReader.read(source, settings) })
}

/// Files of DiscordChatExporter: a channel, thread, forum post or conversation each; overlapping parts of one channel
/// are put together. A reply names the very message it answers; messages of a thread answer the message it hangs on.
///
/// Source: its JSON writer, https://github.com/Tyrrrz/DiscordChatExporter.
enum DiscordReader {
    static func isChannel(_ record: JSONRecord) -> Bool { record.has("guild") && record.has("channel") }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = DiscordReading(
            book: PlatformBook(.discord, platform: "discord", inputName: source.name, settings))
        return try reading.read(
            source, remedy: "give the .json files that DiscordChatExporter wrote, or their folder")
    }
}

private struct DiscordReading: RecordReading {
    var book: PlatformBook
    private var file = ""
    private var number = 0

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { self.file = file }

    mutating func take(_ record: JSONRecord) {
        guard DiscordReader.isChannel(record), record.has("messages") else { return }
        guard let channel = record.record("channel"), let id = channel.text("id") else { return }
        let type = channel.text("type") ?? []
        // Threads are conversations of the channel they hang on; those for some alone are places of their own.
        let isThread = type.contains("Thread") && !type.contains("Private")
        let home = isThread ? channel.text("categoryid") ?? id : id
        let name = isThread ? channel.text("category") : channel.text("name")
        let space = book.space(home, name: name, kind: Self.kind(type))
        number = 0
        record.forEachRecord("messages") { message in
            number += 1
            take(message, isThread ? id : nil, space)
        }
    }

    private static func kind(_ type: [UInt8]) -> Space.Kind {
        if type.equals("DirectTextChat") { return .directMessage }
        if type.equals("DirectGroupTextChat") { return .groupMessage }
        return type.contains("Private") ? .privateChannel : .publicChannel
    }

    private var place: String { "\(file): record \(number)" }

    private static let types: [StaticString] = [
        "Default", "Reply", "0", "19", "ChatInputCommand", "ContextMenuCommand", "20", "23",
    ]

    private mutating func take(_ record: JSONRecord, _ thread: [UInt8]?, _ space: Int) {
        guard Self.types.contains(where: { record.says("type", $0) }) else {
            let type = record.string("type") ?? ""
            return book.skip(type.isEmpty ? "no type" : NoticeKind.reason(type), at: place)
        }
        guard let id = record.text("id") else { return book.skipBad("no id", at: place) }
        guard let time = record.time("timestamp") else {
            return book.skipBad(record.has("timestamp") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = person(record.record("author"))
        message.text = record.text("content") ?? []
        Self.answer(record, thread, &message)
        if record.hasRecords("attachments") { message.cues.insert(.file) }
        if record.hasText("timestampedited") { message.cues.insert(.edited) }
        if record.record("author")?.isTrue("isbot") == true { message.cues.insert(.automatic) }
        record.forEachRecord("mentions") { message.mentions.append(person($0)) }
        message.reactions = reactions(record)
        book.add(message, to: space)
    }

    /// A reply answers a message; in a thread, all else answers the message that the thread hangs on, which has its id.
    private static func answer(_ record: JSONRecord, _ thread: [UInt8]?, _ message: inout PlatformBook.Message) {
        let isReply = record.says("type", "Reply") || record.says("type", "19")
        if isReply, let target = record.record("reference")?.text("messageid") {
            (message.parent, message.link) = (MessageKey.of(target), .reply)
        } else if let thread {
            (message.parent, message.link) = (MessageKey.of(thread), .thread)
        }
    }

    private mutating func person(_ record: JSONRecord?) -> UInt32 {
        guard let record, let id = record.text("id") else { return Row.none }
        return book.account(
            id, name: record.text("nickname") ?? record.text("name"), handle: record.text("name"),
            traits: record.isTrue("isbot") ? .bot : [])
    }

    private mutating func reactions(_ record: JSONRecord) -> [Reaction] {
        var found: [Reaction] = []
        for reaction in record.records("reactions") {
            let emoji = reaction.record("emoji")
            let confirms = [emoji?.text("code"), emoji?.text("name")].compactMap { $0 }.contains(
                where: PlatformBook.confirms)
            for user in reaction.records("users") {
                found.append(Reaction(account: person(user), confirms: confirms))
            }
        }
        return found
    }
}
