/// What a message says and to whom: cues, mentions, reactions.
extension SlackUnit {
    /// The cues of the text; people mentioned go to the draft. Where the text names nobody its blocks may, and where it
    /// is empty they hold the words.
    mutating func read(
        _ text: JSONString?, _ record: SlackRecord, _ writer: UInt32, _ scanner: JSONScanner
    ) throws(JSONError) -> Cues {
        let before = draft.mentions.count
        var found: Cues = .wordless
        kept = context.keepsSketches ? KeptText(sketch: WordSketch()) : KeptText()
        if let text, text.count > 0 {
            scratch.removeAll()
            if text.hasEscapes { try scanner.unescape(text, into: &scratch) }
            found =
                text.hasEscapes
                ? cuesOfScratch() : cues(of: scanner.bytes.slice(text.offset, count: text.count))
            for id in markup.mentions { mention(id, writer, before) }
        }
        let isEmpty = text?.count ?? 0 == 0
        guard let offset = record.blocks, isEmpty || draft.mentions.count == before else { return found }
        // Few messages without a mention in the text have one in the blocks.
        guard isEmpty || SlackBlocks.mayName(scanner.bytes.slice(offset, count: record.blocksEnd - offset)) else {
            return found
        }
        var inner = JSONScanner(scanner.bytes, at: offset)
        let blocks = try SlackBlocks(&inner)
        for user in blocks.users {
            if let id = SlackID.key(scanner.bytes, at: user.offset, count: user.count) { mention(id, writer, before) }
        }
        if blocks.isBroadcast { found.insert(.announces) }
        guard isEmpty, !blocks.words.isEmpty else { return found }
        return try read(blocks.words, scanner).union(found.subtracting(.wordless))
    }

    /// The cues of words that stand in blocks.
    private mutating func read(_ words: [JSONString], _ scanner: JSONScanner) throws(JSONError) -> Cues {
        scratch.removeAll()
        for words in words {
            try scanner.unescape(words, into: &scratch)
            scratch.append(UInt8(ascii: " "))
        }
        return cuesOfScratch()
    }

    private mutating func cuesOfScratch() -> Cues {
        let context = context
        let found = scratch.withPadded { text in markup.read(text) { context.look(at: $0) } }
        kept = found
        return found.cues
    }

    private mutating func cues(of text: PaddedBytes) -> Cues {
        let context = context
        let found = markup.read(text) { context.look(at: $0) }
        kept = found
        return found.cues
    }

    /// Notes one mention a person and message; a mention of oneself is none.
    private mutating func mention(_ id: ByteKey, _ writer: UInt32, _ before: Int) {
        let account = strangers.number(of: id)
        guard account != writer, !draft.mentions[before...].contains(account) else { return }
        draft.mentions.append(account)
    }

    mutating func readReactions(_ record: SlackRecord, _ scanner: JSONScanner) throws(JSONError) {
        guard let offset = record.reactions else { return }
        var inner = JSONScanner(scanner.bytes, at: offset)
        try inner.enterArray()
        while try inner.nextElement() {
            if inner.peek() == .object { try readReaction(&inner) } else { try inner.skipValue() }
        }
    }

    private mutating func readReaction(_ scanner: inout JSONScanner) throws(JSONError) {
        var name: JSONString?
        let before = draft.reactions.count
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            switch Self.fields[key] {
            case .name: name = try scanner.stringIfAny()
            case .users:
                draft.reactions.removeSubrange(before...)
                try readReactors(&scanner)
            case nil: try scanner.skipValue()
            }
        }
        guard let name, SlackEmoji.confirms(scanner.bytes.slice(name.offset, count: name.count)) else { return }
        for place in before..<draft.reactions.count { draft.reactions[place].confirms = true }
    }

    private mutating func readReactors(_ scanner: inout JSONScanner) throws(JSONError) {
        guard try scanner.enterArrayIfAny() else { return }
        while try scanner.nextElement() {
            guard let user = try scanner.stringIfAny() else { continue }
            guard let id = SlackID.key(scanner.bytes, at: user.offset, count: user.count) else { continue }
            draft.reactions.append(Reaction(account: strangers.number(of: id), confirms: false))
        }
    }

    private static let fields = KeyTable<ReactionField>()
}

private enum ReactionField: String, CaseIterable { case name, users }
