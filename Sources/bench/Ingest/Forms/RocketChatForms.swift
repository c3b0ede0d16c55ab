import SampleCompany

extension ExportForm {
    static let rocketChat = ExportForm(
        "rocketchat", "Rocket.Chat messages, one JSON object a line", ending: ".json",
        TalkForm { channel, message, _, bytes in
            let (author, stamp) = (channel.author(message), Moment(message).iso)
            let mentions = message.words.people.map { user(channel, $0) }
            let reactions = message.reactions.map { reaction in
                let names = reaction.people.map { channel.people[$0].handle.json }.joined(separator: ",")
                return #"":\#(reaction.name):":{"usernames":[\#(names)]}"#
            }
            bytes.put(#"{"_id":"\#(id(message))","rid":"\#(channel.channel.id)","#)
            if let root = channel.root(message) { bytes.put(#""tmid":"\#(id(root))","#) }
            bytes.put(
                #""msg":\#(channel.text(message).json),"ts":{"$date":"\#(stamp)"},"#
                    + #""u":\#(user(channel, message.author)),"#
            )
            bytes.put(
                #""_updatedAt":{"$date":"\#(stamp)"},"urls":[],"mentions":[\#(mentions.joined(separator: ","))],"#)
            bytes.put(#""channels":[],"md":[{"type":"PARAGRAPH","value":[{"type":"PLAIN_TEXT","value":"#)
            bytes.put(#"\#(channel.text(message).json)}]}],"#)
            if !reactions.isEmpty { bytes.put(#""reactions":{\#(reactions.joined(separator: ","))},"#) }
            bytes.put(#""alias":\#(author.name.json),"groupable":false}"#)
        })

    private static func user(_ channel: TalkChannel, _ person: Int) -> String {
        let known = channel.people[person]
        return #"{"_id":"\#(known.id)","username":"\#(known.handle)","name":\#(known.name.json)}"#
    }

    private static func id(_ message: TalkMessage) -> String { "rC" + .digits(message.id, 15) }

    static let rocketChatBSON = ExportForm(
        "rocketchat-bson", "Rocket.Chat messages as mongodump writes them", ending: ".bson",
        TalkForm(separator: "") { channel, message, _, bytes in
            var document = BSONDocument()
            document.add("_id", id(message))
            document.add("rid", channel.channel.id)
            if let root = channel.root(message) { document.add("tmid", id(root)) }
            document.add("msg", channel.text(message))
            document.add("ts", milliseconds: Moment(message).milliseconds)
            document.add("u", user(channel.people[message.author].id, channel, message.author), isArray: false)
            document.add("_updatedAt", milliseconds: Moment(message).milliseconds)
            var mentions = BSONDocument()
            for (place, person) in message.words.people.enumerated() {
                mentions.add("\(place)", user(channel.people[person].id, channel, person), isArray: false)
            }
            document.add("urls", BSONDocument(), isArray: true)
            document.add("mentions", mentions, isArray: true)
            document.add("channels", BSONDocument(), isArray: true)
            bytes += document.finished
        })

    private static func user(_ id: String, _ channel: TalkChannel, _ person: Int) -> BSONDocument {
        var user = BSONDocument()
        user.add("_id", id)
        user.add("username", channel.people[person].handle)
        user.add("name", channel.people[person].name)
        return user
    }
}

/// A document being written.
///
/// Source: https://bsonspec.org/spec.html.
private struct BSONDocument {
    private var bytes: [UInt8] = []

    mutating func add(_ name: String, _ text: String) {
        begin(2, name)
        add(little: text.utf8.count + 1, 4)
        bytes.put(text)
        bytes.append(0)
    }

    mutating func add(_ name: String, milliseconds: Int) {
        begin(9, name)
        add(little: milliseconds, 8)
    }

    mutating func add(_ name: String, _ document: BSONDocument, isArray: Bool) {
        begin(isArray ? 4 : 3, name)
        bytes += document.finished
    }

    var finished: [UInt8] {
        var whole = BSONDocument()
        whole.add(little: bytes.count + 5, 4)
        return whole.bytes + bytes + [0]
    }

    private mutating func begin(_ type: UInt8, _ name: String) {
        bytes.append(type)
        bytes.put(name)
        bytes.append(0)
    }

    private mutating func add(little value: Int, _ count: Int) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
}
