/// What a thread's root says of its replies.
package struct ThreadSummary: Sendable {
    package var replies: [(author: Int, time: Int64)] = []

    package init() {}

    /// The repliers in order of first reply.
    var authors: [Int] {
        var seen: [Int] = []
        for reply in replies where !seen.contains(reply.author) { seen.append(reply.author) }
        return seen
    }
}

/// Writes messages as Slack's exports hold them. All that does not change from message to message is made once.
package struct SlackMessageEncoder: Sendable {
    private let ids: [[UInt8]]
    private let kinds: [Person.Kind]
    private let profiles: [[UInt8]]
    private let homes: [[UInt8]]
    private let workspace: String
    /// Small rather than typical: profiles with roots only and without a picture, ids that compress.
    private let isLean: Bool

    /// The firm at the other end of the Slack Connect channel.
    package static let otherWorkspace = "T0PILOT7SK"

    package init(_ plan: CompanyPlan) {
        workspace = plan.workspace
        isLean = plan.isLean
        ids = plan.people.map { Array("\"\($0.id)\"".utf8) }
        kinds = plan.people.map(\.kind)
        profiles = plan.people.enumerated().map { SlackMessageEncoder.profile($1, plan: plan) }
        homes = plan.people.map { person in
            Array("\"\(person.kind == .external ? SlackMessageEncoder.otherWorkspace : plan.workspace)\"".utf8)
        }
    }

    private static func profile(_ person: Person, plan: CompanyPlan) -> [UInt8] {
        let hash = SeededGenerator(seed: UInt64(person.id.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }))
        var numbers = hash
        var bytes: [UInt8] = []
        bytes.append(raw: #","user_profile":{"#)
        if !plan.isLean {
            bytes.append(raw: #""avatar_hash":"g"#)
            bytes.append(hex: numbers.next(), digits: 11)
            bytes.append(raw: #"","first_name":"#)
            bytes.append(json: person.first)
            bytes.append(UInt8(ascii: ","))
        }
        bytes.append(raw: #""real_name":"#)
        bytes.append(json: person.name)
        bytes.append(raw: #","display_name":"#)
        bytes.append(json: person.first)
        bytes.append(raw: #","team":"#)
        bytes.append(json: person.kind == .external ? otherWorkspace : plan.workspace)
        bytes.append(raw: #","name":"#)
        bytes.append(json: person.handle)
        bytes.append(raw: #","is_restricted":false,"is_ultra_restricted":"#)
        bytes.append(raw: person.kind == .guest ? "true}" : "false}")
        return bytes
    }

    /// Appends one message's object.
    ///
    /// - Parameter thread: for a root that was answered.
    /// - Parameter root: the whole root, which a broadcast reply carries along.
    package func append(
        _ message: Message, _ words: EncodedText, thread: ThreadSummary? = nil, root: [UInt8]? = nil,
        to output: inout [UInt8]
    ) {
        appendHead(message, to: &output)
        output.append(raw: #""type":"message","ts":"#)
        output.append(timestamp: message.time)
        appendIdentity(message, to: &output)
        output.append(raw: #","text":"#)
        output += words.text
        appendOrigin(message, to: &output)
        appendBody(message, words, to: &output)
        appendThread(message, thread, root: root, to: &output)
        appendMarks(message, to: &output)
        output.append(UInt8(ascii: "}"))
    }

    private func appendHead(_ message: Message, to output: inout [UInt8]) {
        switch message.form {
        case .join: output.append(raw: #"{"subtype":"channel_join","#)
        case .integration: output.append(raw: #"{"subtype":"bot_message","#)
        case .broadcast: output.append(raw: #"{"subtype":"thread_broadcast","#)
        default: output.append(UInt8(ascii: "{"))
        }
        guard message.form != .integration else { return }
        output.append(raw: #""user":"#)
        output += ids[message.author]
        output.append(UInt8(ascii: ","))
    }

    private func appendIdentity(_ message: Message, to output: inout [UInt8]) {
        switch message.form {
        case .typed, .broadcast, .file: appendClientID(message, to: &output)
        case .bot, .integration: appendBot(message.author, to: &output)
        case .throughApp: output.append(raw: #","bot_id":"B0HVPOLLS1""#)
        case .join: break
        }
    }

    /// A version 4 identifier; its second half belongs to the writer's device.
    private func appendClientID(_ message: Message, to output: inout [UInt8]) {
        var mixed = SeededGenerator(seed: UInt64(bitPattern: message.time) ^ UInt64(message.author))
        var device = SeededGenerator(seed: isLean ? 77 : UInt64(message.author) &+ 77)
        let (front, back) = (mixed.next(), device.next())
        output.append(raw: #","client_msg_id":""#)
        output.append(hex: front, digits: 8)
        output.append(raw: "-")
        output.append(hex: isLean ? back >> 40 : front >> 32, digits: 4)
        output.append(raw: "-4")
        output.append(hex: back, digits: 3)
        output.append(raw: "-9")
        output.append(hex: back >> 12, digits: 3)
        output.append(raw: "-")
        output.append(hex: back >> 16, digits: 12)
        output.append(UInt8(ascii: "\""))
    }

    private func appendBot(_ author: Int, to output: inout [UInt8]) {
        output.append(raw: #","bot_id":"B"#)
        output += ids[author].dropFirst(2)
        output += botProfile(author)
    }

    private func botProfile(_ author: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(raw: #","bot_profile":{"id":"B"#)
        bytes += ids[author].dropFirst(2)
        bytes.append(raw: #","deleted":false,"app_id":"A"#)
        bytes += ids[author].dropFirst(2)
        bytes.append(raw: #","team_id":""#)
        bytes.append(raw: workspace)
        bytes.append(raw: #""}"#)
        return bytes
    }

    private func appendOrigin(_ message: Message, to output: inout [UInt8]) {
        switch message.form {
        case .join, .integration: return
        default: break
        }
        output.append(raw: #","team":"#)
        output += homes[message.author]
        guard kinds[message.author] != .bot else { return }
        output.append(raw: #","user_team":"#)
        output += homes[message.author]
        output.append(raw: #","source_team":"#)
        output += homes[message.author]
        if !isLean || message.root == nil || kinds[message.author] != .employee { output += profiles[message.author] }
    }

    private func appendBody(_ message: Message, _ words: EncodedText, to output: inout [UInt8]) {
        switch message.form {
        case .join, .integration: return
        case .throughApp: return appendPicture(message, to: &output)
        case .file(let name): appendFile(name, message, to: &output)
        default: break
        }
        output.append(raw: #","blocks":[{"type":"rich_text","block_id":""#)
        var mixed = SeededGenerator(seed: UInt64(bitPattern: message.time))
        output.append(hex: mixed.next(), digits: isLean ? 2 : 5)
        output.append(raw: #"","elements":["#)
        output += words.elements
        output.append(raw: "]}]")
    }

    private func appendPicture(_ message: Message, to output: inout [UInt8]) {
        output.append(raw: #","attachments":[{"id":1,"fallback":"picture","image_url":"https:\/\/pictures.example\/"#)
        output.append(number: Int(message.time / 1_000_000 % 1000))
        output.append(raw: #".gif","footer":"Posted using \/picture"}]"#)
    }

    private func appendFile(_ name: String, _ message: Message, to output: inout [UInt8]) {
        output.append(raw: #","upload":false,"files":[{"id":"F0"#)
        output.append(number: Int(message.time / 1_000_000))
        output.append(raw: #"","name":"#)
        output.append(json: name)
        output.append(raw: #","title":"#)
        output.append(json: name)
        output.append(raw: #","mode":"hosted","is_external":false,"user":"#)
        output += ids[message.author]
        output.append(raw: #","url_private":"https:\/\/files.harbour-vale.example\/"#)
        output.append(escaped: name)
        output.append(raw: #"?t=sample-token"}]"#)
    }

    private func appendThread(
        _ message: Message, _ thread: ThreadSummary?, root: [UInt8]?, to output: inout [UInt8]
    ) {
        if let thread { appendSummary(message, thread, to: &output) }
        guard let rootTime = message.root else { return }
        output.append(raw: #","thread_ts":"#)
        output.append(timestamp: rootTime)
        if let root, message.form == .broadcast {
            output.append(raw: #","root":"#)
            output += root
        } else if let author = message.rootAuthor {
            output.append(raw: #","parent_user_id":"#)
            output += ids[author]
        }
    }

    private func appendSummary(_ message: Message, _ thread: ThreadSummary, to output: inout [UInt8]) {
        let authors = thread.authors
        output.append(raw: #","thread_ts":"#)
        output.append(timestamp: message.time)
        output.append(raw: #","reply_count":"#)
        output.append(number: thread.replies.count)
        output.append(raw: #","reply_users_count":"#)
        output.append(number: authors.count)
        output.append(raw: #","latest_reply":"#)
        output.append(timestamp: thread.replies.last?.time ?? message.time)
        output.append(raw: #","reply_users":["#)
        appendIDs(authors, to: &output)
        output.append(raw: #"],"is_locked":false,"subscribed":false"#)
    }

    private func appendIDs(_ people: [Int], to output: inout [UInt8]) {
        for (position, person) in people.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            output += ids[person]
        }
    }

    private func appendMarks(_ message: Message, to output: inout [UInt8]) {
        if message.isEdited {
            output.append(raw: #","edited":{"user":"#)
            output += ids[message.author]
            output.append(raw: #","ts":"#)
            output.append(timestamp: (message.time / 1_000_000 + 41) * 1_000_000)
            output.append(UInt8(ascii: "}"))
        }
        guard !message.reactions.isEmpty else { return }
        output.append(raw: #","reactions":["#)
        for (position, reaction) in message.reactions.enumerated() {
            output.append(raw: position > 0 ? #",{"name":"# : #"{"name":"#)
            output.append(json: reaction.name)
            output.append(raw: #","users":["#)
            appendIDs(reaction.people, to: &output)
            output.append(raw: #"],"count":"#)
            output.append(number: reaction.people.count)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
    }
}
