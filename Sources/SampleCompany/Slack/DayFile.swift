/// The messages of one channel and day as a JSON array.
struct DayFile {
    private var bytes: [UInt8] = [UInt8(ascii: "[")]
    private var isEmpty = true

    mutating func separate() {
        bytes.append(raw: isEmpty ? "\n" : ",\n")
        isEmpty = false
    }

    mutating func add(
        _ message: Message, _ words: EncodedText, _ thread: ThreadSummary?, _ encoder: SlackMessageEncoder
    ) {
        separate()
        encoder.append(message, words, thread: thread, to: &bytes)
    }

    mutating func add(
        _ messages: [Message], _ position: Int, _ threads: ThreadIndex, _ encoder: SlackMessageEncoder
    ) {
        let message = messages[position]
        separate()
        var root: [UInt8]?
        if message.form == .broadcast, let place = threads.position(ofRoot: message.root) {
            var bytes: [UInt8] = []
            encoder.append(
                messages[place], EncodedText(messages[place].text), thread: threads.summaries[place], to: &bytes)
            root = bytes
        }
        encoder.append(
            message, EncodedText(message.text), thread: threads.summaries[position], root: root, to: &bytes)
    }

    mutating func finished() -> [UInt8] {
        bytes.append(raw: "\n]\n")
        return bytes
    }
}

/// Who replied to which message of a channel.
struct ThreadIndex {
    /// By position of the root.
    private(set) var summaries: [Int: ThreadSummary] = [:]
    private var positions: [Int64: Int] = [:]

    init(_ messages: [Message]) {
        for (position, message) in messages.enumerated() where message.root == nil {
            positions[message.time] = position
        }
        for message in messages {
            guard let place = position(ofRoot: message.root) else { continue }
            summaries[place, default: ThreadSummary()].replies.append((message.author, message.time))
        }
    }

    func position(ofRoot root: Int64?) -> Int? { root.flatMap { positions[$0] } }
}
