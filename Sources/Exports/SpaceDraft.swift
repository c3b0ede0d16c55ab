/// One conversation space (channel, direct message, mailing list, …) as a reader appends to it: columns, one value per
/// message, in any order. Account and name numbers count within the reader's own `Export`. `Settlement` turns drafts
/// into `SpaceLog`s.
package struct SpaceDraft: Sendable {
    package var space: Space
    /// Account number of the writer in `Export.accounts`, or `Row.none` when the export does not say who wrote it.
    package var author: [UInt32] = []
    /// Microseconds since 1970-01-01 UTC.
    package var time: [Int64] = []
    /// What the export calls this message, unique within the space. Slack: `ts` in microseconds.
    package var key: [UInt64] = []
    /// Key of the message this one answers or of its thread's root; 0 when it stands alone.
    package var parentKey: [UInt64] = []
    /// How `parentKey` is known.
    package var link: [Link] = []
    package var cues: [Cues] = []
    /// Author of the root when the export names them even where the root itself is missing; `Row.none` otherwise.
    package var rootAuthor: [UInt32] = []
    /// Mentioned accounts, flat; those of message `i` end at `mentionEnd[i]` and begin where those of `i - 1` end.
    package var mentions: [UInt32] = []
    package var mentionEnd: [UInt32] = []
    package var reactions: [Reaction] = []
    package var reactionEnd: [UInt32] = []
    /// What is kept of the words, for the search for replies; empty where nobody searches.
    package var sketches: [WordSketch] = []
    /// Words of asks and places that links lead to; empty where nobody wants them.
    package var excerpts = Excerpts()

    package init(space: Space) { self.space = space }

    package var count: Int { author.count }

    /// Appends one message. Mentions and reactions are those collected in `mentions`/`reactions` since the last call.
    package mutating func append(
        author: UInt32, time: Int64, key: UInt64, parentKey: UInt64 = 0, link: Link = .none, cues: Cues = [],
        rootAuthor: UInt32 = Row.none, sketch: WordSketch? = nil, excerpt: some Collection<UInt8> = []
    ) {
        excerpts.append(excerpt, row: count)
        self.author.append(author)
        self.time.append(time)
        self.key.append(key)
        self.parentKey.append(parentKey)
        self.link.append(link)
        self.cues.append(cues)
        self.rootAuthor.append(rootAuthor)
        mentionEnd.append(UInt32(truncatingIfNeeded: mentions.count))
        reactionEnd.append(UInt32(truncatingIfNeeded: reactions.count))
        if let sketch { sketches.append(sketch) }
    }
}

/// Numbers of rows, accounts and people share one "there is none".
package enum Row {
    package static let none = UInt32.max
}

/// How the export ties a message to an earlier one, strongest evidence first (the classes A–F of `HelpRule`).
package enum Link: UInt8, Sendable, CaseIterable {
    /// Stands alone: a root, or a message in a space without threads.
    case none
    /// Marked as the accepted or best answer to `parentKey` (class A).
    case accepted
    /// Explicit reply to that very message (class B).
    case reply
    /// In the thread whose root is `parentKey` (class C); whom inside it answers is not said.
    case thread
    /// In the conversation that the platform names and `parentKey` opened (class E): it may hold several questions.
    case topic
    /// The export says nothing, but order, time, names and words make it likely (class F).
    case inferred

    /// Known by the conversation that the message stands in, not by a message that it names.
    @inlinable package var isInConversation: Bool { self == .thread || self == .topic }
}

/// Who reacted to a message, and whether the emoji says "done" or "solved" (✅ and its kin).
package struct Reaction: Sendable, Equatable {
    package var account: UInt32
    package var confirms: Bool

    package init(account: UInt32, confirms: Bool) {
        self.account = account
        self.confirms = confirms
    }
}
