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
    static func isChannel(_ record: JSONRecord) -> Bool { record.has(all: ["guild", "channel"]) }

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

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { self.file = file }

    mutating func take(_ record: JSONRecord) {
        guard DiscordReader.isChannel(record), record.has("messages") else { return }
        guard let channel = record.record("channel"), let id = channel.text("id") else { return }
        let type = channel.text("type") ?? []
        // Threads are conversations of the channel they hang on; those for some alone are places of their own.
        let isThread = type.contains("Thread".utf8) && !type.contains("Private".utf8)
        let home = isThread ? channel.text("categoryid") ?? id : id
        let name = isThread ? channel.text("category") : channel.text("name")
        let space = book.space(home, name: name, kind: Self.kind(type))
        for (number, message) in record.records("messages").enumerated() {
            take(message, isThread ? id : nil, space, "\(file): record \(number + 1)")
        }
    }

    private static func kind(_ type: [UInt8]) -> Space.Kind {
        if type.elementsEqual("DirectTextChat".utf8) { return .directMessage }
        if type.elementsEqual("DirectGroupTextChat".utf8) { return .groupMessage }
        return type.contains("Private".utf8) ? .privateChannel : .publicChannel
    }

    private mutating func take(_ record: JSONRecord, _ thread: [UInt8]?, _ space: Int, _ place: String) {
        let type = record.string("type") ?? ""
        guard ["Default", "Reply", "0", "19", "ChatInputCommand", "ContextMenuCommand", "20", "23"].contains(type)
        else {
            return book.skip(type.isEmpty ? "no type" : "notice \(type.prefix(32))", at: place)
        }
        guard let id = record.text("id") else { return book.skip("no id", at: place) }
        guard let time = PlatformBook.time(record.text("timestamp")) else {
            return book.skip(record.has("timestamp") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = person(record.record("author"))
        message.text = record.text("content") ?? []
        Self.answer(record, thread, &message)
        if !record.records("attachments").isEmpty { message.cues.insert(.file) }
        if record.text("timestampedited") != nil { message.cues.insert(.edited) }
        if record.record("author")?.isTrue("isbot") == true { message.cues.insert(.automatic) }
        for mention in record.records("mentions") { message.mentions.append(person(mention)) }
        message.reactions = reactions(record)
        book.add(message, to: space)
    }

    /// A reply answers a message; in a thread, all else answers the message that the thread hangs on, which has its id.
    private static func answer(_ record: JSONRecord, _ thread: [UInt8]?, _ message: inout PlatformBook.Message) {
        let isReply = record.string("type") == "Reply" || record.string("type") == "19"
        if isReply, let target = record.record("reference")?.text("messageid") {
            (message.parent, message.link) = (target, .reply)
        } else if let thread {
            (message.parent, message.link) = (thread, .thread)
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
