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
            // The first as it stands, for most spaces come from one export.
            if joined.count == 0 { joined = draft } else { joined.append(contentsOf: draft) }
        }
        let order = MessageOrder(joined)
        count.duplicates = order.duplicates
        joined.tidy()
        if !order.isAsItStands { joined.rearrange(order.rows) }
        log.take(&joined)
        log.link(joined)
        count.add(log, isBot: isBot)
    }

    /// Takes people out and counts again; copies were dropped before.
    mutating func leaveOut(_ leaving: LeavingOut, isBot: [Bool]) {
        log = leaving.space(log)
        let duplicates = count.duplicates
        count = SpaceCount()
        count.duplicates = duplicates
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
}

extension SpaceDraft {
    /// Takes nobody out of mentions and reactions; a person named twice in a message, under two accounts perhaps, is
    /// named once.
    fileprivate mutating func tidy() {
        var (start, kept) = (0, 0)
        var named: Set<UInt32> = []
        for row in 0..<count {
            let (end, first) = (Int(mentionEnd[row]), kept)
            if !named.isEmpty { named.removeAll(keepingCapacity: true) }
            for place in start..<end {
                let person = mentions[place]
                if person == Row.none || isNamed(person, in: first..<kept, &named) { continue }
                mentions[kept] = person
                kept += 1
            }
            mentionEnd[row] = UInt32(kept)
            start = end
        }
        mentions.removeLast(mentions.count - kept)
        tidyReactions()
    }

    private mutating func tidyReactions() {
        var (start, kept) = (0, 0)
        for row in 0..<count {
            let end = Int(reactionEnd[row])
            for place in start..<end where reactions[place].account != Row.none {
                reactions[kept] = reactions[place]
                kept += 1
            }
            reactionEnd[row] = UInt32(kept)
            start = end
        }
        reactions.removeLast(reactions.count - kept)
    }

    /// Few messages name more than a person or two; those that name many have a set of them.
    private func isNamed(_ person: UInt32, in places: Range<Int>, _ named: inout Set<UInt32>) -> Bool {
        if places.count < 16 {
            for place in places where mentions[place] == person { return true }
            return false
        }
        if named.isEmpty { named.formUnion(mentions[places]) }
        return !named.insert(person).inserted
    }

    /// Keeps the given rows in that order, one column after another, so that only one of them is there twice.
    fileprivate mutating func rearrange(_ rows: [UInt32]) {
        excerpts = excerpts.gathered(rows, cues: cues)
        Self.rearrange(&mentions, &mentionEnd, rows)
        Self.rearrange(&reactions, &reactionEnd, rows)
        author = Self.gathered(author, rows)
        time = Self.gathered(time, rows)
        key = Self.gathered(key, rows)
        parentKey = Self.gathered(parentKey, rows)
        link = Self.gathered(link, rows)
        cues = Self.gathered(cues, rows)
        rootAuthor = Self.gathered(rootAuthor, rows)
        if !sketches.isEmpty { sketches = Self.gathered(sketches, rows) }
    }

    private static func gathered<Value>(_ column: [Value], _ rows: [UInt32]) -> [Value] {
        rows.map { column[Int($0)] }
    }

    private static func rearrange<Value>(_ values: inout [Value], _ ends: inout [UInt32], _ rows: [UInt32]) {
        var (sorted, sortedEnds): ([Value], [UInt32]) = ([], [])
        sorted.reserveCapacity(values.count)
        sortedEnds.reserveCapacity(rows.count)
        for row in rows.map(Int.init) {
            for place in (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) { sorted.append(values[place]) }
            sortedEnds.append(UInt32(sorted.count))
        }
        (values, ends) = (sorted, sortedEnds)
    }
}

extension SpaceLog {
    /// Takes over the columns of a draft in order; keys and authors of parents stay there until parents are found.
    fileprivate mutating func take(_ draft: inout SpaceDraft) {
        swap(&author, &draft.author)
        swap(&time, &draft.time)
        swap(&key, &draft.key)
        swap(&link, &draft.link)
        swap(&cues, &draft.cues)
        // Where only some of several exports have them they are nobody's.
        if draft.sketches.count == author.count { swap(&sketches, &draft.sketches) }
        excerpts = draft.excerpts.lists(count: count)
        draft.excerpts = Excerpts()
        mentions = RowLists(draft.mentions, ends: draft.mentionEnd)
        reactions = RowLists(draft.reactions, ends: draft.reactionEnd)
        (draft.mentions, draft.mentionEnd, draft.reactions, draft.reactionEnd) = ([], [], [], [])
    }
}
