extension Reader {
    package static let googleChat = Reader(
        name: "google-chat", title: "Google Chat (Takeout)",
        looksLike: "folders Groups/Space … and Groups/DM …, each with messages.json and group_info.json",
        recognise: { source in
            RecordFiles(source: source).recognise(GoogleChatReader.shows).map { "\($0) holds messages of Google Chat" }
        },
        read: { source, settings throws(InputError) in try GoogleChatReader.read(source, settings) })
}

/// What Takeout gives of Google Chat: the spaces of one person, so that those of several are put together for a company.
/// Messages of one topic are a conversation. Who may read a space is not told: all count as private.
///
/// Source: https://support.google.com/chat/answer/10126829 and the files it writes.
enum GoogleChatReader {
    static func shows(_ record: JSONRecord) -> Bool { record.first(of: "messages").map(isMessage) == true }

    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("createddate") && (record.has("topicid") || record.has("messageid"))
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = GoogleChatReading(
            book: PlatformBook(.googleChat, platform: "google-chat", inputName: source.name, settings))
        return try reading.read(source, remedy: "give the archives of Google Takeout with Google Chat, as they came")
    }
}

private struct GoogleChatReading: RecordReading {
    /// Members of spaces first, for they tell direct conversations of two from others.
    static let passes = 2
    var book: PlatformBook
    private var file = ""
    private var folder: [UInt8] = []
    private var isFolderOfSpace = false
    private var wantsMessages = false
    private var number = 0
    /// The space that the folder of this file stands for, once a message was in it.
    private var home: Int?

    init(book: PlatformBook) { self.book = book }

    mutating func open(_ path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
        folder = parts.count > 1 ? parts[parts.count - 2] : []
        home = nil
        isFolderOfSpace = folder.starts(with: "DM ".utf8) || folder.starts(with: "Space ".utf8)
    }

    mutating func begin(_ file: String, pass: Int) { (self.file, wantsMessages) = (file, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        if !wantsMessages {
            if record.has("members") { group(record) }
            return
        }
        number = 0
        record.forEachRecord("messages") { message in
            number += 1
            self.message(message)
        }
    }

    private mutating func group(_ record: JSONRecord) {
        guard !folder.isEmpty else { return }
        let members = record.records("members").map { person($0, isListed: true) }
        let space = space(folder, name: record.text("name"), isGroup: members.count > 2)
        book.setMembers(members, ofSpace: space)
    }

    /// `Space AAAA` and `DM BBBB`: the id of a space is what stands behind its kind.
    private mutating func space(_ folder: [UInt8], name: [UInt8]?, isGroup: Bool) -> Int {
        let isDirect = folder.starts(with: "DM ".utf8)
        let own = Array(folder.drop { $0 != 0x20 }.dropFirst())
        let id = own.isEmpty ? folder : own
        if name == nil, let known = book.known(space: id) { return known }
        let kind: Space.Kind = isDirect ? isGroup ? .groupMessage : .directMessage : .privateChannel
        return book.space(id, name: name, kind: kind)
    }

    private mutating func person(_ record: JSONRecord?, isListed: Bool = false) -> UInt32 {
        guard let record, let id = record.hasText("email") ? record.small("email") : record.small("name") else {
            return Row.none
        }
        func email() -> [UInt8]? { record.text("email") }
        func name() -> [UInt8]? { record.text("name") }
        let traits: Account.Traits = record.says("usertype", "Bot") ? .bot : []
        if isListed { book.listed(id, name: name(), email: email(), handle: name(), traits: traits) }
        return book.account(id, name: name(), email: email(), handle: name(), traits: traits)
    }

    private var place: String { "\(file): record \(number)" }

    private mutating func message(_ record: JSONRecord) {
        guard !record.says("messagestate", "DELETED") else { return book.skip("deleted", at: place) }
        guard let key = record.withText("messageid", Self.key) ?? nil else { return book.skipBad("no id", at: place) }
        // Space, topic and message, parted by slashes.
        func parts() -> [ArraySlice<UInt8>] { record.text("messageid")?.split(separator: UInt8(ascii: "/")) ?? [] }
        guard let time = record.time("createddate") else {
            return book.skipBad(record.has("createddate") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(author: person(record.record("creator")), time: time, key: key)
        message.conversation = record.text("topicid") ?? Self.topic(parts())
        if let quoted = record.record("quotedmessagemetadata")?.withText("messageid", { MessageKey.of($0) }) {
            (message.parent, message.link) = (quoted, .reply)
        }
        mentions(record, &message)
        if record.hasRecords("attachedfiles") { message.cues.insert(.file) }
        if record.hasText("updateddate") { message.cues.insert(.edited) }
        if book.isBot(message.author) { message.cues.insert(.automatic) }
        reactions(record, &message)
        let space = home ?? space(isFolderOfSpace ? folder : Self.home(parts()) ?? folder, name: nil, isGroup: false)
        if isFolderOfSpace { home = space }
        book.add(message, to: space, text: "text", of: record)
    }

    /// `nil` for an id that is none.
    private static func key(_ id: ByteSlice) -> UInt64? {
        for place in 0..<id.count where id[place] != UInt8(ascii: "/") { return MessageKey.of(id) }
        return nil
    }

    private static func topic(_ parts: [ArraySlice<UInt8>]) -> [UInt8]? {
        (parts.count == 3 ? parts[1] : parts.last).map { Array($0) }
    }

    /// What the folder of the space that an id names would be called.
    private static func home(_ parts: [ArraySlice<UInt8>]) -> [UInt8]? {
        parts.count < 3 ? nil : Array("Space ".utf8) + parts[0]
    }

    /// People by address where an annotation has it, else by the names that stand in the text.
    private mutating func mentions(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        record.forEachRecord("annotations") { annotation in
            guard let mention = annotation.record("usermentionmetadata") else { return }
            if mention.says("type", "MENTION_ALL") { message.cues.insert(.announces) }
            let user = mention.record("user") ?? mention
            if let email = user.text("email") {
                message.mentions.append(book.account(email.map(ASCII.lower), email: email))
            }
        }
        guard message.mentions.isEmpty else { return }
        record.withText("text") { text in
            MentionScan.each(text, words: 3) { message.mentions.append(book.account(beginning: $0)) }
        }
    }

    private mutating func reactions(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        record.forEachRecord("reactions") { reaction in
            let confirms = reaction.record("emoji")?.text("unicode").map(PlatformBook.confirms) ?? false
            for email in reaction.texts("reactoremails") {
                let account = book.account(email.map(ASCII.lower), email: email)
                message.reactions.append(Reaction(account: account, confirms: confirms))
            }
        }
    }
}
