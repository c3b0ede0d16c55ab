extension SpaceDraft {
    /// Appends the messages of `later`, a further part of the same space.
    ///
    /// - Complexity: O(messages, mentions and reactions of `later`).
    package mutating func append(contentsOf later: SpaceDraft) {
        let mentionsBefore = UInt32(truncatingIfNeeded: mentions.count)
        let reactionsBefore = UInt32(truncatingIfNeeded: reactions.count)
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
