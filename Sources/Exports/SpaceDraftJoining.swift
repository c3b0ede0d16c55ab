extension SpaceDraft {
    /// The messages of consecutive parts of one space, in columns of just that length. Each part goes as it is taken.
    package init(joining parts: inout [SpaceDraft]) {
        self.init(space: parts[0].space)
        if parts.count == 1 {
            self = parts[0]
        } else {
            reserve(parts)
            for number in parts.indices {
                append(contentsOf: parts[number])
                parts[number] = SpaceDraft(space: space)
            }
        }
        parts = []
    }

    private mutating func reserve(_ parts: [SpaceDraft]) {
        let count = parts.reduce(0) { $0 + $1.count }
        author.reserveCapacity(count)
        time.reserveCapacity(count)
        key.reserveCapacity(count)
        parentKey.reserveCapacity(count)
        link.reserveCapacity(count)
        cues.reserveCapacity(count)
        rootAuthor.reserveCapacity(count)
        mentions.reserveCapacity(parts.reduce(0) { $0 + $1.mentions.count })
        mentionEnd.reserveCapacity(count)
        reactions.reserveCapacity(parts.reduce(0) { $0 + $1.reactions.count })
        reactionEnd.reserveCapacity(count)
    }

    /// Gives back the room behind the columns' ends.
    package mutating func trim() {
        func trimmed<Value>(_ column: [Value]) -> [Value] {
            var exact: [Value] = []
            exact.reserveCapacity(column.count)
            exact += column
            return exact
        }
        author = trimmed(author)
        time = trimmed(time)
        key = trimmed(key)
        parentKey = trimmed(parentKey)
        link = trimmed(link)
        cues = trimmed(cues)
        rootAuthor = trimmed(rootAuthor)
        mentions = trimmed(mentions)
        mentionEnd = trimmed(mentionEnd)
        reactions = trimmed(reactions)
        reactionEnd = trimmed(reactionEnd)
        sketches = trimmed(sketches)
        excerpts.trim()
    }

    /// Appends the messages of `later`, a further part of the same space.
    ///
    /// - Complexity: O(messages, mentions and reactions of `later`).
    package mutating func append(contentsOf later: SpaceDraft) {
        let mentionsBefore = UInt32(truncatingIfNeeded: mentions.count)
        let reactionsBefore = UInt32(truncatingIfNeeded: reactions.count)
        excerpts.append(contentsOf: later.excerpts, from: count)
        author += later.author
        time += later.time
        key += later.key
        parentKey += later.parentKey
        link += later.link
        cues += later.cues
        rootAuthor += later.rootAuthor
        mentions += later.mentions
        mentionEnd += later.mentionEnd.map { $0 + mentionsBefore }
        reactions += later.reactions
        reactionEnd += later.reactionEnd.map { $0 + reactionsBefore }
        sketches += later.sketches
    }

    /// Replaces account numbers from `first` on: `first + i` becomes `replacements[i]`. `Row.none` stays.
    package mutating func renumberAccounts(from first: UInt32, to replacements: [UInt32]) {
        guard !replacements.isEmpty else { return }
        func renumbered(_ account: UInt32) -> UInt32 {
            account == Row.none || account < first ? account : replacements[Int(account - first)]
        }
        for row in author.indices { author[row] = renumbered(author[row]) }
        for row in rootAuthor.indices { rootAuthor[row] = renumbered(rootAuthor[row]) }
        for place in mentions.indices { mentions[place] = renumbered(mentions[place]) }
        for place in reactions.indices { reactions[place].account = renumbered(reactions[place].account) }
    }
}
