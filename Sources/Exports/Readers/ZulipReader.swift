extension Reader {
    package static let zulip = Reader(
        name: "zulip", title: "Zulip (organisation export, zulip-archive, API pages)",
        looksLike:
            "realm.json and messages-000001.json, the folders of zulip-archive, or JSON pages with messages of Zulip",
        recognise: { source in
            RecordFiles(source: source).recognise(ZulipReader.shows).map { "\($0) holds messages of Zulip" }
        },
        read: { source, settings throws(InputError) in try ZulipReader.read(source, settings) })
}

/// Messages of Zulip: the export of an organisation with its tables of people, streams and recipients, the public archives
/// that zulip-archive writes, and pages of the interface for programs. A topic of a stream is a conversation, which the
/// first message of a person opens; a quote names the very message it answers.
///
/// Source: https://zulip.com/help/export-your-organization and https://zulip.com/api/get-messages.
enum ZulipReader {
    static let tables: [FieldName] = [
        "zervermessage", "zerverusermessage", "zerverrealm", "zerveruserprofile", "zerverstream",
    ]

    static func shows(_ record: JSONRecord) -> Bool {
        tables.contains(where: record.has) || isMessage(record) || isArchived(record)
            || record.first(of: "messages").map(isMessage) == true
    }

    /// A message of the interface for programs.
    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("senderid") && record.has("senderfullname") && record.has("displayrecipient")
    }

    /// A message as zulip-archive keeps it.
    static func isArchived(_ record: JSONRecord) -> Bool {
        record.has("senderfullname") && record.has("timestamp") && record.has("content") && record.has("id")
            && !record.has("senderid")
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = ZulipReading(
            book: PlatformBook(.zulip, platform: "zulip", inputName: source.name, settings))
        return try reading.read(
            source, remedy: "give the archive that Zulip's export page offers, or its folder as it was unpacked")
    }
}

private struct ZulipReading: RecordReading {
    /// The tables that messages point to first.
    static let passes = 2
    static let conversations = Link.topic
    /// A topic may be taken up again months later, with another question.
    static let pause = 30 * Instant.day
    var book: PlatformBook
    private var realm = ZulipRealm()
    private var path: [[UInt8]] = []
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private var hasStrayRecipients = false

    init(book: PlatformBook) { self.book = book }

    mutating func open(_ path: String) {
        self.path = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    }

    mutating func begin(_ file: String, pass: Int) {
        if pass == 1, !wantsMessages { realm.settle() }
        (self.file, records, wantsMessages) = (file, 0, pass == 1)
    }

    mutating func take(_ record: JSONRecord) {
        records += 1
        guard wantsMessages else { return describe(record) }
        if ZulipReader.isMessage(record) || ZulipReader.isArchived(record) { return single(record) }
        record.forEachRecord("messages") { if ZulipReader.isMessage($0) { single($0) } }
        records = 0
        record.forEachRecord("zervermessage") { message in
            records += 1
            exported(message)
        }
    }

    /// Notes tables, and who writes in pages and archives.
    private mutating func describe(_ record: JSONRecord) {
        realm.note(record, &book)
        if ZulipReader.isMessage(record) { _ = writer(record) }
        record.forEachRecord("messages") { if ZulipReader.isMessage($0) { _ = writer($0) } }
    }

    private var place: String { "\(file): record \(records)" }

    private mutating func exported(_ record: JSONRecord) {
        guard let id = record.text("id"), let recipient = record.integer("recipient") else {
            return book.skipBad("no id or recipient", at: place)
        }
        guard let time = record.time("datesent") else {
            return book.skipBad("time not understood", at: place)
        }
        guard let sender = record.text("sender") else { return book.skipBad("no author", at: place) }
        var message = PlatformBook.Message(author: book.account(sender), time: time, id: id)
        let (space, hasTopics) = realm.space(recipient, sender: sender, &book)
        if realm.isStray(recipient), !hasStrayRecipients {
            hasStrayRecipients = true
            book.warn("some messages name recipients that realm.json does not hold; they count as private")
        }
        if let reactions = realm.reactions(to: id) { message.reactions = reactions }
        words(record, &message)
        if record.hasText("lastedittime") { message.cues.insert(.edited) }
        if record.isTrue("hasattachment") { message.cues.insert(.file) }
        if hasTopics { topic(record.text("subject"), &message, space) }
        book.add(message, to: space)
    }

    /// A message of a page or of an archive.
    private mutating func single(_ record: JSONRecord) {
        guard let id = record.text("id") else { return book.skipBad("no id", at: place) }
        guard let time = record.time("timestamp") else {
            return book.skipBad("time not understood", at: place)
        }
        var message = PlatformBook.Message(author: writer(record), time: time, id: id)
        words(record, &message)
        record.forEachRecord("reactions") { reaction in
            guard let person = reaction.text("userid") ?? reaction.record("user")?.text("id") else { return }
            let confirms = reaction.text("emojiname").map(PlatformBook.confirms) ?? false
            message.reactions.append(Reaction(account: book.account(person), confirms: confirms))
        }
        if record.hasText("lastedittimestamp") { message.cues.insert(.edited) }
        let home = ZulipPlace(record, path)
        let space = book.space(home.id, name: home.name, kind: home.kind, isNamedByFile: home.isNamedByFile)
        if !home.members.isEmpty {
            let members = home.members.map { book.account($0) }
            book.setMembers(members, ofSpace: space)
        }
        if let name = home.topic { topic(name, &message, space) }
        book.add(message, to: space)
    }

    private mutating func writer(_ record: JSONRecord) -> UInt32 {
        let name = record.text("senderfullname")
        // An archive tells names alone.
        guard let id = record.text("senderid") ?? name.map({ Array("name/".utf8) + $0 }) else { return Row.none }
        return book.account(id, name: name, email: ZulipRealm.address(record.text("senderemail"), id), handle: name)
    }

    private mutating func words(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        let text = ZulipText(record.text("content") ?? [])
        message.text = text.plain
        let known = text.ids.compactMap { book.known($0) }
        message.mentions = known.isEmpty ? text.names.map { book.account(called: $0) } : known
        if text.announces { message.cues.insert(.announces) }
        if let quoted = text.quoted { (message.parent, message.link) = (MessageKey.of(quoted), .reply) }
        if book.isBot(message.author) { message.cues.insert(.automatic) }
    }

    /// A topic that was resolved has a mark before its name. One without a name holds all that had none.
    private mutating func topic(_ name: [UInt8]?, _ message: inout PlatformBook.Message, _ space: Int) {
        guard let name else { return }
        let mark = Array("✔ ".utf8)
        let isResolved = name.starts(with: mark)
        let topic = isResolved ? Array(name.dropFirst(mark.count)) : name
        message.conversation = topic
        if isResolved { book.markQuestion(topic, ofSpace: space) }
    }
}

/// Where a message of a page or an archive stands.
private struct ZulipPlace {
    var id: [UInt8]
    var name: [UInt8]?
    var kind = Space.Kind.publicChannel
    var members: [[UInt8]] = []
    var topic: [UInt8]?
    /// Archives number the folders of their streams; others are not theirs.
    var isNamedByFile = false

    /// - Parameter path: of the file, which in an archive is `12-general/how.20to.json`.
    init(_ record: JSONRecord, _ path: [[UInt8]]) {
        if let stream = record.text("displayrecipient") {
            (id, name, topic) = (record.text("streamid") ?? stream, stream, record.text("subject"))
        } else if record.has("displayrecipient") {
            members = record.records("displayrecipient").compactMap { $0.text("id") }
                .sorted { $0.lexicographicallyPrecedes($1) }
            id = Array("direct/".utf8) + Array(members.joined(separator: [UInt8(ascii: ",")]))
            kind = members.count <= 2 ? .directMessage : .groupMessage
        } else {
            let folder = path.count > 1 ? path[path.count - 2] : path.last ?? []
            let number = folder.prefix(while: ASCII.isDigit)
            let isNumbered = !number.isEmpty && folder.dropFirst(number.count).first == UInt8(ascii: "-")
            id = isNumbered ? Array(number) : folder
            isNamedByFile = !isNumbered
            name = Self.decoded(isNumbered ? Array(folder.dropFirst(number.count + 1)) : folder)
            let file = path.last ?? []
            topic = Self.decoded(Array(file.dropLast(file.suffix(5).elementsEqual(".json".utf8) ? 5 : 0)))
        }
    }

    /// Bytes that are no letters stand as `.20`, in names of folders as `%20`.
    private static func decoded(_ name: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        var place = 0
        while place < name.count {
            let isMark = name[place] == UInt8(ascii: ".") || name[place] == UInt8(ascii: "%")
            if isMark, place + 2 < name.count,
                let byte = UInt8(String(decoding: name[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                place += 3
            } else {
                decoded.append(name[place])
                place += 1
            }
        }
        return decoded
    }
}
