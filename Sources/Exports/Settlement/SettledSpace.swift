/// One space, settled, with what coverage has to say of it.
struct SettledSpace: Sendable {
    private(set) var log: SpaceLog
    private(set) var count = SpaceCount()

    init(_ group: SpaceGathering.Group, _ numbers: [[UInt32]], isBot: [Bool]) {
        var space = group.space
        space.members = Set(group.parts.flatMap { part in part.members.map { numbers[part.export][Int($0)] } }).sorted()
        log = SpaceLog(space: space)
        var joined = SpaceDraft(space: group.space)
        for part in group.parts {
            guard var draft = part.draft.take() else { continue }
            draft.renumber(numbers[part.export])
            joined.join(draft)
        }
        let order = MessageOrder(joined)
        count.duplicates = order.duplicates
        log.fill(from: joined, order.rows)
        log.link(joined, order.rows)
        count.add(log, isBot: isBot)
    }
}

extension SpaceDraft {
    /// Puts people in the place of accounts.
    fileprivate mutating func renumber(_ numbers: [UInt32]) {
        func person(_ account: UInt32) -> UInt32 { account == Row.none ? account : numbers[Int(account)] }
        for row in author.indices { author[row] = person(author[row]) }
        for row in rootAuthor.indices { rootAuthor[row] = person(rootAuthor[row]) }
        for place in mentions.indices { mentions[place] = person(mentions[place]) }
        for place in reactions.indices { reactions[place].account = person(reactions[place].account) }
    }

    /// Puts the messages of a later export behind these.
    fileprivate mutating func join(_ later: SpaceDraft) {
        guard count > 0 else {
            self = later
            return
        }
        let mentionCount = UInt32(mentions.count)
        let reactionCount = UInt32(reactions.count)
        author += later.author
        time += later.time
        key += later.key
        parentKey += later.parentKey
        link += later.link
        cues += later.cues
        rootAuthor += later.rootAuthor
        mentions += later.mentions
        mentionEnd += later.mentionEnd.map { $0 + mentionCount }
        reactions += later.reactions
        reactionEnd += later.reactionEnd.map { $0 + reactionCount }
    }
}

extension SpaceLog {
    /// Takes over the given rows of a draft, in that order; parents are found afterwards.
    fileprivate mutating func fill(from draft: SpaceDraft, _ rows: [UInt32]) {
        author = rows.map { draft.author[Int($0)] }
        time = rows.map { draft.time[Int($0)] }
        key = rows.map { draft.key[Int($0)] }
        link = rows.map { draft.link[Int($0)] }
        cues = rows.map { draft.cues[Int($0)] }
        mentions.reserveCapacity(draft.mentions.count)
        reactions.reserveCapacity(draft.reactions.count)
        mentionEnd.reserveCapacity(rows.count)
        reactionEnd.reserveCapacity(rows.count)
        for row in rows.map(Int.init) {
            addMentions(draft.mentions[Self.range(row, draft.mentionEnd)])
            reactions += draft.reactions[Self.range(row, draft.reactionEnd)].filter { $0.account != Row.none }
            reactionEnd.append(UInt32(reactions.count))
        }
    }

    /// A person named twice in a message, under two accounts perhaps, is named once.
    private mutating func addMentions(_ people: ArraySlice<UInt32>) {
        var named: Set<UInt32> = []
        for person in people where person != Row.none {
            // Nearly all messages name one person or none.
            if people.count == 1 || named.insert(person).inserted { mentions.append(person) }
        }
        mentionEnd.append(UInt32(mentions.count))
    }

    private static func range(_ row: Int, _ ends: [UInt32]) -> Range<Int> {
        (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    }
}
