/// Fills the draft of one space from the messages of all parts, in order. Until `finish`, the accounts mentioned and
/// those that reacted are numbers of names.
struct SpaceFilling: Sendable {
    struct Filled: Sendable {
        var draft: SpaceDraft
        var unknownNames = 0
        var hasParents = false
    }

    private var filled: Filled
    private var threads: [UInt64] = []
    private var checks: [UInt32] = []

    init(_ space: Space) { filled = Filled(draft: SpaceDraft(space: space)) }

    /// Appends the messages of a part that stand in `rows`.
    mutating func append(_ rows: ArraySlice<UInt32>, of part: MessagePart, _ numbers: PartNumbers) {
        for row in rows {
            let message = part.messages[Int(row)]
            let (named, reacted) = part.starts(ofRow: Int(row))
            for place in named..<Int(message.namedEnd) {
                filled.draft.mentions.append(numbers.global(part.named[place]))
            }
            for place in reacted..<Int(message.reactedEnd) {
                filled.draft.reactions.append(
                    Reaction(account: numbers.global(part.reacted[place]), confirms: false))
            }
            append(
                message, author: numbers.accounts[Int(message.author)],
                sketch: part.sketches.isEmpty ? nil : part.sketches[Int(row)])
        }
    }

    private mutating func append(_ message: MessagePart.Message, author: UInt32, sketch: WordSketch?) {
        filled.draft.append(
            author: author, time: message.time, key: message.key, parentKey: message.parent,
            link: message.parent == 0 ? .none : .reply, cues: message.cues,
            sketch: sketch)
        threads.append(message.thread)
        checks.append(message.check)
        if message.parent != 0 || message.thread != 0 { filled.hasParents = true }
    }

    /// - Parameter accounts: the account of each name, `Row.none` for nobody.
    /// - Throws: `.data` when two different ids have the same key.
    consuming func finish(_ accounts: [UInt32], _ input: String) throws(InputError) -> Filled {
        let rows = KeyRows(filled.draft.key)
        if let key = KeyCollision.first(filled.draft.key, checks, rows) {
            throw InputError(
                .data, at: "\(input), channel \(filled.draft.space.name)",
                "two different message ids share the key \(String(key, radix: 16))",
                remedy: "number the messages, or leave out the id column")
        }
        ThreadRoots.link(&filled.draft, threads: threads, rows)
        settleMentions(accounts)
        settleReactions(accounts)
        return filled
    }

    private mutating func settleMentions(_ accounts: [UInt32]) {
        var (start, kept) = (0, 0)
        for row in 0..<filled.draft.count {
            let end = Int(filled.draft.mentionEnd[row])
            for place in start..<end {
                let account = accounts[Int(filled.draft.mentions[place])]
                filled.unknownNames += account == Row.none ? 1 : 0
                filled.draft.mentions[kept] = account
                kept += account == Row.none ? 0 : 1
            }
            filled.draft.mentionEnd[row] = UInt32(kept)
            start = end
        }
        filled.draft.mentions.removeLast(filled.draft.mentions.count - kept)
    }

    private mutating func settleReactions(_ accounts: [UInt32]) {
        var (start, kept) = (0, 0)
        for row in 0..<filled.draft.count {
            let end = Int(filled.draft.reactionEnd[row])
            for place in start..<end {
                let account = accounts[Int(filled.draft.reactions[place].account)]
                filled.draft.reactions[kept] = Reaction(account: account, confirms: false)
                kept += account == Row.none ? 0 : 1
            }
            filled.draft.reactionEnd[row] = UInt32(kept)
            start = end
        }
        filled.draft.reactions.removeLast(filled.draft.reactions.count - kept)
    }
}

/// Numbers that hold for the whole input, by those of a part.
struct PartNumbers: Sendable {
    var accounts: [UInt32]
    var spaces: [Int]
    var columnNames: [UInt32]
    var textNames: [UInt32]

    func global(_ name: MessagePart.Name) -> UInt32 {
        name.isInText ? textNames[name.number] : columnNames[name.number]
    }
}
