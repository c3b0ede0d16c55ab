extension Reader {
    package static let matrix = Reader(
        name: "matrix", title: "Matrix room (Element JSON export)",
        looksLike: "export.json with room_name and messages that are Matrix events",
        recognise: { source in
            RecordFiles(source: source).recognise(MatrixReader.isRoom).map { "\($0) holds a room of Matrix" }
        },
        read: { source, settings throws(InputError) in try MatrixReader.read(source, settings) })
}

/// Rooms as Element exports them. `m.in_reply_to` names the very message answered, unless it only stands in for a
/// thread (`is_falling_back`); edits replace the message they name and are not read again.
///
/// Source: https://spec.matrix.org/v1.11/client-server-api/#rich-replies and #threading.
enum MatrixReader {
    static func isRoom(_ record: JSONRecord) -> Bool { record.has("roomname") && record.has("messages") }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var reading = MatrixReading(
            book: PlatformBook(.matrix, platform: "matrix", inputName: source.name, settings))
        return try reading.read(source, remedy: "export the room from Element as JSON")
    }
}

private struct MatrixReading: RecordReading {
    var book: PlatformBook
    private var file = ""
    private var number = 0

    init(book: PlatformBook) { self.book = book }

    mutating func begin(_ file: String, pass: Int) { self.file = file }

    mutating func take(_ room: JSONRecord) {
        guard MatrixReader.isRoom(room) else { return }
        let name = room.text("roomname")
        let id = Self.id(room) ?? name ?? Array(file.utf8)
        // Element writes a room at a time and does not say who may read it.
        let space = book.space(id, name: name, kind: .privateChannel)
        number = 0
        room.forEachRecord("messages") { event in
            number += 1
            take(event, space)
        }
    }

    /// The id of the room, which its events have.
    private static func id(_ room: JSONRecord) -> [UInt8]? {
        if let id = room.first(of: "messages")?.text("roomid") { return id }
        var id: [UInt8]?
        room.forEachRecord("messages") { if id == nil { id = $0.text("roomid") } }
        return id
    }

    private var place: String { "\(file): record \(number)" }

    private mutating func take(_ event: JSONRecord, _ space: Int) {
        guard event.says("type", "m.room.message") else {
            let type = event.string("type") ?? ""
            return book.skip(type == "m.room.encrypted" ? "not decrypted" : NoticeKind.reason(type), at: place)
        }
        guard let id = event.text("eventid"), let sender = event.text("sender") else {
            return book.skipBad("no id or sender", at: place)
        }
        guard let time = event.time("originserverts") else { return book.skipBad("no time", at: place) }
        guard let content = event.record("content"), let kind = content.string("msgtype") else {
            return book.skip("deleted", at: place)
        }
        let relation = content.record("m.relatesto")
        guard relation?.says("reltype", "m.replace") != true else {
            return book.skip("edit of another message", at: place)
        }
        var message = PlatformBook.Message(author: person(sender), time: time, id: id)
        Self.answer(relation, &message)
        message.text = Self.words(content.text("body") ?? [])
        if kind == "m.notice" { message.cues.insert(.automatic) }
        if kind != "m.text" && kind != "m.notice" && kind != "m.emote" { message.cues.insert(.file) }
        let mentions = content.record("m.mentions")
        for name in mentions?.texts("userids") ?? [] { message.mentions.append(person(name)) }
        if mentions?.isTrue("room") == true { message.cues.insert(.announces) }
        book.add(message, to: space)
    }

    private mutating func person(_ id: [UInt8]) -> UInt32 { book.account(id, handle: Self.handle(id)) }

    private static func answer(_ relation: JSONRecord?, _ message: inout PlatformBook.Message) {
        guard let relation else { return }
        let replied = relation.record("m.inreplyto")?.text("eventid")
        if let replied, !relation.isTrue("isfallingback") {
            (message.parent, message.link) = (MessageKey.of(replied), .reply)
        } else if relation.says("reltype", "m.thread"), let root = relation.text("eventid") {
            (message.parent, message.link) = (MessageKey.of(root), .thread)
        }
    }

    /// Without the quoted lines that stand before a reply for programs that know none.
    private static func words(_ body: [UInt8]) -> [UInt8] {
        var rest = body[...]
        while rest.starts(with: "> ".utf8) { rest = rest.drop { $0 != 0x0A }.dropFirst() }
        return Array(rest)
    }

    /// `ana` of `@ana:example.org`.
    private static func handle(_ id: [UInt8]) -> [UInt8] { Array(id.drop { $0 == 0x40 }.prefix { $0 != 0x3A }) }
}
