import SampleCompany

/// What a made-up company writes, for forms that print it: the messages of the Slack export of the same plan.
struct Talk {
    let plan: CompanyPlan
    private var words: [[UInt8]: TalkWords] = [:]
    private let numbers: [String: Int]

    init(_ plan: CompanyPlan) {
        self.plan = plan
        numbers = Dictionary(uniqueKeysWithValues: plan.people.enumerated().map { ($1.id, $0) })
    }

    /// One channel's messages; numbers of messages go on over channels.
    mutating func channel(_ number: Int, firstID: Int) -> TalkChannel {
        var channel = TalkChannel(number: number, channel: plan.channels[number], people: plan.people)
        var rows: [Int64: Int] = [:]
        for entry in plan.messages(of: number) {
            let row = channel.messages.count
            let root = entry.message.root.flatMap { rows[$0] }
            rows[entry.message.time] = row
            if let root { channel.replies[root].append(row) }
            channel.replies.append([])
            channel.messages.append(
                TalkMessage(
                    id: firstID + row, time: entry.message.time, author: entry.message.author,
                    words: words(entry.words), root: root, reactions: entry.message.reactions))
        }
        return channel
    }

    private mutating func words(_ text: EncodedText) -> TalkWords {
        if let known = words[text.cell] { return known }
        let made = TalkWords(text, numbers)
        words[text.cell] = made
        return made
    }
}

/// A conversation as forms print it.
struct TalkChannel {
    let number: Int
    let channel: Channel
    let people: [Person]
    /// In the order of time.
    var messages: [TalkMessage] = []
    /// Rows of the replies to each row.
    var replies: [[Int]] = []

    func author(_ message: TalkMessage) -> Person { people[message.author] }

    /// The message that opened the thread of a reply.
    func root(_ message: TalkMessage) -> TalkMessage? { message.root.map { messages[$0] } }

    /// The words of a message with those who are named in it.
    func text(_ message: TalkMessage, naming name: (Int) -> String) -> String { message.words.text(naming: name) }

    /// The words with `@handle`.
    func text(_ message: TalkMessage) -> String { text(message) { "@" + people[$0].handle } }
}

struct TalkMessage {
    /// Unique over all channels, from 1.
    var id: Int
    /// Microseconds since 1970.
    var time: Int64
    /// Position among the people.
    var author: Int
    var words: TalkWords
    /// Row of the message that opened the thread, where this is a reply.
    var root: Int?
    var reactions: [Message.Reaction]
}

/// A message's words, cut where they name people.
struct TalkWords {
    /// One more than there are people.
    private(set) var parts: [String] = [""]
    /// Positions of those named.
    private(set) var people: [Int] = []

    init(_ text: EncodedText, _ numbers: [String: Int]) {
        var markup = String(decoding: text.cell, as: UTF8.self)
        if markup.hasPrefix("\"") { markup = String(markup.dropFirst().dropLast()).replacing("\"\"", with: "\"") }
        for (position, piece) in markup.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            guard position > 0, let end = piece.firstIndex(of: ">") else {
                parts[parts.count - 1] += Self.plain(piece)
                continue
            }
            let token = piece[..<end]
            if token.hasPrefix("@"), let person = numbers[String(token.dropFirst())] {
                people.append(person)
                parts.append("")
            } else {
                parts[parts.count - 1] += token.prefix { $0 != "|" }
            }
            parts[parts.count - 1] += Self.plain(piece[piece.index(after: end)...])
        }
    }

    func text(naming name: (Int) -> String) -> String {
        if people.isEmpty { return parts[0] }
        return zip(people, parts.dropFirst()).reduce(parts[0]) { $0 + name($1.0) + $1.1 }
    }

    private static func plain(_ text: Substring) -> String {
        let text = String(text)
        return text.utf8.contains(UInt8(ascii: "&"))
            ? text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&") : text
    }
}
