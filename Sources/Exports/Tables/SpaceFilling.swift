/// Fills the draft of one space from the messages of all parts, in order.
struct SpaceFilling {
    struct Filled: Sendable {
        var draft: SpaceDraft
        var unknownNames: Int
        var hasParents: Bool
    }

    private var filled: Filled
    private var threads: [UInt64] = []
    private var checks: [UInt64] = []

    init(_ space: Space, count: Int) {
        var draft = SpaceDraft(space: space)
        draft.author.reserveCapacity(count)
        draft.time.reserveCapacity(count)
        draft.key.reserveCapacity(count)
        draft.parentKey.reserveCapacity(count)
        draft.link.reserveCapacity(count)
        draft.cues.reserveCapacity(count)
        draft.rootAuthor.reserveCapacity(count)
        draft.mentionEnd.reserveCapacity(count)
        draft.reactionEnd.reserveCapacity(count)
        filled = Filled(draft: draft, unknownNames: 0, hasParents: false)
        threads.reserveCapacity(count)
        checks.reserveCapacity(count)
    }

    /// Appends the messages of a part that stand in `rows`.
    mutating func append(_ rows: Range<Int>, of part: MessagePart, _ numbers: MessageAssembly.Numbers) {
        guard let first = rows.first else { return }
        var (named, reacted) = part.starts(ofRow: first)
        for row in rows {
            let message = part.messages[row]
            while named < Int(message.namedEnd) {
                mention(numbers.names[Int(part.named[named])])
                named += 1
            }
            while reacted < Int(message.reactedEnd) {
                react(numbers.names[Int(part.reacted[reacted])])
                reacted += 1
            }
            append(message, author: numbers.accounts[Int(message.author)])
        }
    }

    private mutating func mention(_ person: UInt32) {
        if person == Row.none { filled.unknownNames += 1 } else { filled.draft.mentions.append(person) }
    }

    private mutating func react(_ person: UInt32) {
        if person != Row.none { filled.draft.reactions.append(Reaction(account: person, confirms: false)) }
    }

    private mutating func append(_ message: MessagePart.Message, author: UInt32) {
        filled.draft.append(
            author: author, time: message.time, key: message.key, parentKey: message.parent,
            link: message.parent == 0 ? .none : .reply, cues: message.cues)
        threads.append(message.thread)
        checks.append(message.check)
        if message.parent != 0 || message.thread != 0 { filled.hasParents = true }
    }

    /// - Throws: `.data` when two different ids have the same key.
    mutating func finish(_ input: String) throws(InputError) -> Filled {
        if let key = KeyCollision.first(filled.draft.key, checks) {
            throw InputError(
                .data, at: "\(input), channel \(filled.draft.space.name)",
                "two different message ids share the key \(String(key, radix: 16))",
                remedy: "number the messages, or leave out the id column")
        }
        ThreadRoots.link(&filled.draft, threads: threads)
        return filled
    }
}
