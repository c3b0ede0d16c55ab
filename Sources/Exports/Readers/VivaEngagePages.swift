/// Pages of the interface for programs: messages, and beside them as references the people, groups, threads and
/// conversations that the messages name; or messages and people in lists of their own.
///
/// A reference that says who may read a group or conversation holds for it; a group that none calls public counts as
/// private.
///
/// Source: https://learn.microsoft.com/rest/api/yammer/messages.
struct VivaEngagePages: RecordReading {
    /// References first: a page may name what only a later one describes.
    static let passes = 2
    var book: PlatformBook
    private var groups: [[UInt8]: (name: [UInt8]?, isPublic: Bool)] = [:]
    /// People of private conversations, by conversation.
    private var people: [[UInt8]: [UInt32]] = [:]
    /// Threads among few, whatever their messages say.
    private var directThreads: Set<[UInt8]> = []
    private var bestReplies: Set<[UInt8]> = []
    private var pages = PageCount()
    private var file = ""
    private var records = 0
    private var wantsMessages = false
    private let source: Source

    init(_ source: Source, _ settings: Reader.Settings) {
        self.source = source
        book = PlatformBook(.vivaEngage, platform: "viva-engage", inputName: source.name, settings)
    }

    static func isMessage(_ record: JSONRecord) -> Bool {
        record.has("senderid") && record.has("repliedtoid") && record.has("createdat") && record.record("body") != nil
    }

    static func show(_ record: JSONRecord) -> Bool {
        isMessage(record) || record.first(of: "messages").map(isMessage) == true
    }

    mutating func read() throws(InputError) -> Export {
        var export = try read(source, remedy: "give the JSON of messages with their references, page by page")
        if let warning = pages.warning { export.tally.warnings.append(warning) }
        return export
    }

    mutating func begin(_ file: String, pass: Int) { (self.file, records, wantsMessages) = (file, 0, pass == 1) }

    mutating func take(_ record: JSONRecord) {
        if Self.isMessage(record) { return message(record) }
        if wantsMessages {
            record.forEachRecord("messages") { message($0) }
            // The latest answers of threads of which the page lists the openings.
            record.forEachList(in: "threadedextended") { message($0) }
        } else {
            describe(record)
            record.forEachRecord("references") { describe($0) }
            if let meta = record.record("meta") { pages.add(hasMore: meta.isTrue("olderavailable")) }
        }
    }

    /// What a reference says, or a list of people or groups.
    private mutating func describe(_ record: JSONRecord) {
        guard let id = record.text("id") else { return }
        switch record.string("type") {
        case "user":
            let isGone = ["deleted", "suspended", "soft_delete"].contains(record.string("state") ?? "")
            book.listed(
                id, name: record.text("fullname"), email: Self.email(record), handle: record.text("name"),
                traits: isGone ? .deactivated : [])
        case "bot", "guide": _ = book.account(id, name: record.text("fullname"), traits: .bot)
        case "group": groups[id] = (record.text("fullname") ?? record.text("name"), record.says("privacy", "public"))
        case "thread":
            if record.isTrue("directmessage") { directThreads.insert(id) }
            if let best = record.text("bestreplyid") { bestReplies.insert(best) }
        case "conversation":
            let members = record.records("participatingnames").compactMap { $0.text("id") }
            people[id] = members.map { book.account($0) }
        default: return
        }
    }

    private static func email(_ user: JSONRecord) -> [UInt8]? {
        user.text("email") ?? user.record("contact")?.first(of: "emailaddresses")?.text("address")
    }

    private var place: String { "\(file): record \(records)" }

    private mutating func message(_ record: JSONRecord) {
        guard wantsMessages else { return }
        records += 1
        guard let id = record.text("id") else { return book.skipBad("no id", at: place) }
        guard !record.isTrue("systemmessage"), !record.says("messagetype", "system") else {
            return book.skip("notice system", at: place)
        }
        guard let time = record.time("createdat") else {
            return book.skipBad(record.has("createdat") ? "time not understood" : "no time", at: place)
        }
        var message = PlatformBook.Message(time: time, id: id)
        message.author = author(record, &message.cues)
        let thread = record.text("threadid")
        if let answered = record.text("repliedtoid") {
            (message.parent, message.link) = (MessageKey.of(answered), .reply)
        } else {
            message.parent = MessageKey.of(ifAny: thread)
        }
        if bestReplies.contains(id), let thread, thread != id {
            (message.parent, message.link) = (MessageKey.of(thread), .accepted)
        }
        message.cues.formUnion(VivaEngageText.cues { record.says("messagetype", $0) })
        words(record, &message)
        record.record("likedby")?.forEachRecord("names") { person in
            guard let id = person.text("userid") else { return }
            let account = book.account(id, name: person.text("fullname"))
            message.reactions.append(Reaction(account: account, confirms: false))
        }
        book.add(message, to: space(record, thread ?? id))
    }

    private mutating func author(_ record: JSONRecord, _ cues: inout Cues) -> UInt32 {
        guard let id = record.text("senderid") else { return Row.none }
        let isPerson = !record.hasText("sendertype") || record.says("sendertype", "user")
        if !isPerson { cues.insert(.automatic) }
        return book.account(id, traits: isPerson ? [] : .bot)
    }

    /// The body with its marks, or else as people see it.
    private mutating func words(_ record: JSONRecord, _ message: inout PlatformBook.Message) {
        let body = record.record("body")
        let marked = body?.text("parsed").map { VivaEngageText($0) }
        let text =
            marked
            ?? VivaEngageText(
                plain: body?.text("plain") ?? HTMLText.plain(body?.text("rich") ?? []))
        message.text = record.text("title").map { $0 + [0x0A] + text.plain } ?? text.plain
        message.mentions = text.people.map { book.account($0) }
        record.forEachRecord("attachments") { attachment in
            let isAddress = attachment.says("type", "ymodule") || attachment.says("type", "opengraphobject")
            message.cues.insert(isAddress ? .link : .file)
        }
    }

    /// The group, or the few who may read it. What is in no group is for the whole network.
    private mutating func space(_ record: JSONRecord, _ thread: [UInt8]) -> Int {
        if record.isTrue("directmessage") || directThreads.contains(thread) {
            let members = record.text("conversationid").flatMap { people[$0] } ?? []
            let space = book.space(
                Array("conversation/".utf8) + thread, kind: members.count <= 2 ? .directMessage : .groupMessage)
            book.setMembers(members, ofSpace: space)
            return space
        }
        let isPrivate = record.says("privacy", "private")
        guard let group = record.text("groupid") else {
            return book.space(
                Array("all".utf8), name: Array("All Company".utf8), kind: isPrivate ? .privateChannel : .publicChannel)
        }
        let isPublic = groups[group]?.isPublic ?? record.says("privacy", "public")
        return book.space(
            group, name: groups[group]?.name, kind: isPublic && !isPrivate ? .publicChannel : .privateChannel)
    }
}
