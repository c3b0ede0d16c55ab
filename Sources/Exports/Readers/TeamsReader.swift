extension Reader {
    package static let teams = Reader(
        name: "teams", title: "Microsoft Teams messages (Graph, TeamsData, Data Connect)",
        looksLike:
            "JSON of chatMessage objects: pages with value, arrays, or one a line; with users where there are any",
        recognise: { source in
            RecordFiles(source: source).recognise(TeamsReader.shows).map { "\($0) holds messages of Microsoft Teams" }
        },
        read: { source, settings throws(InputError) in try TeamsReader.read(source, settings) })
}

/// Messages of Microsoft Teams as Graph gives them, with `replies` inside or beside, in `camelCase` or `PascalCase`, and
/// as Graph Data Connect does. Lists of users among the files add mail addresses. The copies that each participant of a
/// chat has are one message.
///
/// Source: https://learn.microsoft.com/graph/api/resources/chatmessage.
enum TeamsReader {
    /// Whether a record is a message, or a page that begins with one.
    static func shows(_ record: JSONRecord) -> Bool {
        if isMessage(record) || TeamsMail.isMessage(record) { return true }
        guard var scanner = record.scanner("value"), (try? scanner.enterArray()) != nil,
            (try? scanner.nextElement()) == true, scanner.peek() == .object
        else { return false }
        let first = JSONRecord(glance: &scanner)
        return isMessage(first) || TeamsMail.isMessage(first)
    }

    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("messagetype") && record.has("createddatetime")
            && (record.has("channelidentity") || record.has("chatid"))
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = TeamsReading(
            book: PlatformBook(.teams, platform: "teams", inputName: source.name, settings))
        return try reading.read(
            source, remedy: "give the JSON of messages that Graph returned, page by page or in one file")
    }
}

/// What was read so far.
private struct TeamsReading: RecordReading {
    /// People and the beginnings of conversations first, for messages come in any order.
    static let passes = 2
    var book: PlatformBook
    private var entry = ""
    private var records = 0
    private var wantsMessages = false
    private var conversations = TeamsConversations()

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { (entry, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        records += 1
        if TeamsReader.isMessage(record) {
            if wantsMessages { message(record, root: nil) }
        } else if TeamsMail.isMessage(record) {
            if wantsMessages {
                let (entry, records) = (entry, records)
                TeamsMail.take(record, conversations, &book, at: Self.place(entry, records))
            } else {
                conversations.note(record)
            }
        } else if record.has("userprincipalname") {
            if !wantsMessages { user(record) }
        } else {
            page(record)
        }
    }

    private mutating func page(_ record: JSONRecord) {
        record.forEachRecord("value") { take($0) }
        if !wantsMessages, record.hasText("@odata.nextlink") {
            book.warn("\(entry) is a page that names a further one; make sure that all pages are here")
        }
    }

    private var place: String { Self.place(entry, records) }

    private static func place(_ entry: String, _ records: Int) -> String { "\(entry): record \(records)" }

    private mutating func user(_ record: JSONRecord) {
        guard let id = record.text("id") else { return }
        book.listed(
            id, name: record.text("displayname"), email: record.text("mail") ?? record.text("userprincipalname"))
    }

    /// A message and what answers it.
    private mutating func message(_ record: JSONRecord, root: [UInt8]?) {
        single(record, root: root)
        guard record.has("replies") else { return }
        let id = record.text("id")
        record.forEachRecord("replies") { message($0, root: id) }
    }

    private mutating func single(_ record: JSONRecord, root: [UInt8]?) {
        guard record.says("messagetype", "message") else {
            let type = record.string("messagetype") ?? ""
            return book.skip(type == "" ? "no type" : NoticeKind.reason(type), at: place)
        }
        guard !record.hasText("deleteddatetime") else { return book.skip("deleted", at: place) }
        guard let id = record.text("id") else { return book.skipBad("no id", at: place) }
        guard let time = record.time("createddatetime") else {
            return book.skipBad("time not understood", at: place)
        }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = writer(record, &message.cues)
        message.text = Self.words(record)
        message.parent = MessageKey.of(ifAny: record.text("replytoid") ?? root)
        if let quoted = Self.quoted(record) { (message.parent, message.link) = (MessageKey.of(quoted), .reply) }
        if record.hasText("lastediteddatetime") { message.cues.insert(.edited) }
        mentionsAndReactions(record, &message)
        book.add(message, to: space(record))
    }

    private mutating func space(_ record: JSONRecord) -> Int {
        if let channel = record.record("channelidentity"), let id = channel.text("channelid") { return book.space(id) }
        let chat = record.text("chatid") ?? []
        let text = String(decoding: chat, as: UTF8.self)
        let isPair = text.hasSuffix("@unq.gbl.spaces")
        let number = book.space(chat, name: nil, kind: isPair ? .directMessage : .groupMessage)
        if isPair { setPair(text, number) }
        return number
    }

    /// The id of a conversation of two names both: `19:a_b@unq.gbl.spaces`.
    private mutating func setPair(_ chat: String, _ space: Int) {
        let ids = chat.dropFirst(3).prefix { $0 != "@" }.split(separator: "_")
        guard ids.count == 2 else { return }
        let members = ids.map { book.account(Array($0.utf8)) }
        book.setMembers(members, ofSpace: space)
    }

    private mutating func writer(_ record: JSONRecord, _ cues: inout Cues) -> UInt32 {
        guard let from = record.record("from") else { return Row.none }
        if let user = from.record("user") { return person(user) }
        guard let program = from.record("application"), let id = program.text("id") else { return Row.none }
        cues.insert(.automatic)
        return book.account(id, name: program.text("displayname"), traits: .bot)
    }

    private mutating func person(_ user: JSONRecord) -> UInt32 {
        guard let id = user.text("id") else { return Row.none }
        let traits: Account.Traits =
            user.says("useridentitytype", "anonymousGuest")
            ? .guest : user.says("useridentitytype", "federatedUser") ? .external : []
        return book.account(id, name: user.text("displayname"), traits: traits)
    }

    private static func words(_ record: JSONRecord) -> [UInt8] {
        guard let body = record.record("body") else { return record.text("subject") ?? [] }
        let content = body.text("content") ?? []
        let isHTML = body.withText("contenttype") { $0.equalsIgnoringCase("html") } ?? false
        let text = isHTML ? HTMLText.plain(content) : content
        return record.text("subject").map { $0 + [0x0A] + text } ?? text
    }

    /// The message that a chat message quotes.
    private static func quoted(_ record: JSONRecord) -> [UInt8]? {
        var found: [UInt8]?
        record.forEachRecord("attachments") { attachment in
            if found == nil, attachment.says("contenttype", "messageReference") { found = attachment.text("id") }
        }
        return found
    }

    private mutating func mentionsAndReactions(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        record.forEachRecord("mentions") { mention in
            let mentioned = mention.record("mentioned")
            if let user = mentioned?.record("user") { message.mentions.append(person(user)) }
            if mentioned?.record("conversation") != nil { message.cues.insert(.announces) }
        }
        record.forEachRecord("reactions") { reaction in
            guard let user = reaction.record("user")?.record("user") else { return }
            let confirms = reaction.text("reactiontype").map(PlatformBook.confirms) ?? false
            message.reactions.append(Reaction(account: person(user), confirms: confirms))
        }
        record.forEachRecord("attachments") { attachment in
            if attachment.says("contenttype", "reference") { message.cues.insert(.file) }
        }
    }
}

/// Messages of Teams in the shape of mail, as Graph Data Connect writes them: a copy for each mailbox.
private enum TeamsMail {
    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("conversationid") && record.has("createddatetime") && record.has("parentfolderid")
            && record.has("from")
    }

    static func id(_ record: JSONRecord) -> [UInt8]? { record.text("internetmessageid") ?? record.text("id") }

    static func time(_ record: JSONRecord) -> Int64? {
        PlatformBook.time(record.text("sentdatetime") ?? record.text("createddatetime"))
    }

    static func take(
        _ record: JSONRecord, _ conversations: TeamsConversations, _ book: inout PlatformBook,
        at place: @autoclosure () -> String
    ) {
        guard let id = id(record) else { return book.skipBad("no id", at: place()) }
        guard let time = time(record) else { return book.skipBad("time not understood", at: place()) }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = person(record.record("from") ?? record.record("sender"), &book)
        message.text = HTMLText.plain(record.record("body")?.text("content") ?? [])
        message.parent = MessageKey.of(ifAny: conversations.root(of: record))
        if record.isTrue("hasattachments") { message.cues.insert(.file) }
        book.add(message, to: space(record, &book))
    }

    /// A channel's messages name nobody they are sent to and stand together by team; chats are known by who is in them.
    private static func space(_ record: JSONRecord, _ book: inout PlatformBook) -> Int {
        let people = record.records("torecipients") + [record.record("from")].compactMap { $0 }
        let addresses = Set(people.compactMap(address)).sorted { $0.lexicographicallyPrecedes($1) }
        guard record.records("torecipients").isEmpty else {
            let members = addresses.map { book.account($0, email: $0) }
            let id = Array(addresses.joined(separator: [UInt8(ascii: ",")]))
            let space = book.space(id, kind: addresses.count <= 2 ? .directMessage : .groupMessage)
            book.setMembers(members, ofSpace: space)
            return space
        }
        return book.space(record.text("pobjectid") ?? record.text("parentfolderid") ?? [])
    }

    private static func address(_ record: JSONRecord) -> [UInt8]? {
        let mail = record.record("emailaddress")
        return (mail?.text("address") ?? mail?.text("name"))?.map(ASCII.lower)
    }

    private static func person(_ record: JSONRecord?, _ book: inout PlatformBook) -> UInt32 {
        guard let record, let id = address(record) else { return Row.none }
        return book.account(id, name: record.record("emailaddress")?.text("name"), email: id)
    }
}

/// The first message of every conversation of mail-shaped messages: what the others answer.
private struct TeamsConversations {
    private var first: [[UInt8]: (time: Int64, id: [UInt8])] = [:]

    mutating func note(_ record: JSONRecord) {
        guard let conversation = record.text("conversationid"), let id = TeamsMail.id(record),
            let time = TeamsMail.time(record)
        else { return }
        if let known = first[conversation], known.time <= time { return }
        first[conversation] = (time, id)
    }

    /// `nil` for the first message itself.
    func root(of record: JSONRecord) -> [UInt8]? {
        guard let conversation = record.text("conversationid"), let root = first[conversation]?.id else { return nil }
        return root == TeamsMail.id(record) ? nil : root
    }
}
