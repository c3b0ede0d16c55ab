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

    /// Appends the messages of a part that stand in `rows`, one column after the other.
    mutating func append(_ rows: ArraySlice<UInt32>, of part: MessagePart, _ numbers: PartNumbers) {
        let messages = part.messages
        filled.draft.excerpts.append(rows, of: part.excerpts, from: filled.draft.count) { messages[$0].cues }
        filled.draft.author.append(contentsOf: rows.lazy.map { numbers.account(messages[Int($0)].author) })
        filled.draft.time.append(contentsOf: rows.lazy.map { messages[Int($0)].time })
        filled.draft.key.append(contentsOf: rows.lazy.map { messages[Int($0)].key })
        filled.draft.parentKey.append(contentsOf: rows.lazy.map { messages[Int($0)].parent })
        filled.draft.link.append(contentsOf: rows.lazy.map { messages[Int($0)].parent == 0 ? .none : .reply })
        filled.draft.cues.append(contentsOf: rows.lazy.map { messages[Int($0)].cues })
        filled.draft.rootAuthor.append(contentsOf: repeatElement(Row.none, count: rows.count))
        threads.append(contentsOf: rows.lazy.map { messages[Int($0)].thread })
        checks.append(contentsOf: rows.lazy.map { messages[Int($0)].check })
        if !part.sketches.isEmpty {
            filled.draft.sketches.append(contentsOf: rows.lazy.map { part.sketches[Int($0)] })
        }
        if !filled.hasParents {
            filled.hasParents = rows.contains { messages[Int($0)].parent | messages[Int($0)].thread != 0 }
        }
        appendNames(rows, of: part, numbers)
    }

    /// Who is named by the messages, and who reacted to them.
    private mutating func appendNames(_ rows: ArraySlice<UInt32>, of part: MessagePart, _ numbers: PartNumbers) {
        let before = filled.draft.mentionEnd.count
        filled.draft.mentionEnd.append(contentsOf: repeatElement(0, count: rows.count))
        filled.draft.reactionEnd.append(contentsOf: repeatElement(0, count: rows.count))
        for (place, row) in rows.enumerated() {
            let (named, reacted) = part.starts(ofRow: Int(row))
            for name in named..<Int(part.messages[Int(row)].namedEnd) {
                filled.draft.mentions.append(numbers.global(part.named[name]))
            }
            for name in reacted..<Int(part.messages[Int(row)].reactedEnd) {
                filled.draft.reactions.append(Reaction(account: numbers.global(part.reacted[name]), confirms: false))
            }
            filled.draft.mentionEnd[before + place] = UInt32(truncatingIfNeeded: filled.draft.mentions.count)
            filled.draft.reactionEnd[before + place] = UInt32(truncatingIfNeeded: filled.draft.reactions.count)
        }
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
    var firstAccount: UInt32
    var accounts: [UInt32]
    var spaces: [Int]
    var columnNames: [UInt32]
    var textNames: [UInt32]

    func account(_ number: UInt32) -> UInt32 {
        number < firstAccount ? number : accounts[Int(number - firstAccount)]
    }

    func global(_ name: MessagePart.Name) -> UInt32 {
        name.isInText ? textNames[name.number] : columnNames[name.number]
    }
}
