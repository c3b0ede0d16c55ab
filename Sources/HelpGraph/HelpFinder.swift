import Exports
import Parallel

/// Messages in, help acts out: one conversation space at a time, each on its own.
package enum HelpFinder {
    /// - Parameter isHuman: by position in `Directory.people`.
    /// - Complexity: O(messages · turns of their conversation), spaces in parallel.
    package static func find(in log: MessageLog, isHuman: [Bool], threads: Int) -> HelpRecord {
        var records = Parallel.map(log.spaces.count, threads: threads) { space in
            find(in: log.spaces[space], number: UInt32(space), isHuman: isHuman)
        }
        var total = HelpRecord()
        total.acts.reserveCapacity(records.reduce(0) { $0 + $1.acts.count })
        total.asks.reserveCapacity(records.reduce(0) { $0 + $1.asks.count })
        for space in records.indices {
            total.add(records[space])
            records[space] = HelpRecord()
        }
        return total
    }

    static func find(in log: SpaceLog, number: UInt32, isHuman: [Bool]) -> HelpRecord {
        var record = HelpRecord()
        let conversations = Conversations(log)
        var turn = Turn(
            log: log, isHuman: isHuman, isHelpSpace: log.space.isHelpSpace, isTwoPeople: isTwoPeople(log, isHuman))
        var acts = ConversationActs()
        for index in 0..<conversations.count {
            turn.root = Int(conversations.roots[index])
            note(asksOf: turn, space: number, in: &record)
            // Nothing answers a message that stands alone, and it answers nothing.
            guard conversations.size(of: index) > 1 || turn.isTwoPeople || log.link[turn.root] != .none else {
                continue
            }
            turn.begin(conversations.rows(of: index))
            for row in turn.conversation {
                turn.row = Int(row)
                judge(turn, space: number, acts: &acts, record: &record)
                turn.remember()
            }
            acts.finish(turn.conversation, of: log, into: &record.acts)
        }
        return record
    }

    private static func judge(_ turn: Turn, space: UInt32, acts: inout ConversationActs, record: inout HelpRecord) {
        let link = turn.log.link[turn.row]
        guard link != .none || turn.isTwoPeople else { return }
        for rule in rules[Int(link.rawValue)] {
            guard let match = rule.match(turn) else { continue }
            let asked = match.ask == Row.none ? nil : turn.log.cues[Int(match.ask)]
            let against = NoHelp.reason(turn, seeker: match.seeker, asked: asked) ?? NoHelp.reason(turn)
            if let against { return record.noHelp.drop(against, space: space, row: turn.row) }
            record.referrals += Referral.made(in: turn, to: match.seeker, space: space)
            return acts.add(match, by: turn, rule: rule.number, evidence: rule.evidence, space: space)
        }
        if link != .none { record.noHelp.drop(.orphan, space: space, row: turn.row) }
    }

    /// What is needed of `HelpRule.all` for a message, by its link.
    private static let rules = Link.allCases.map { link in
        HelpRule.all.enumerated().filter { $0.element.links.contains(link) }
            .map { (number: $0.offset, match: $0.element.match, evidence: $0.element.evidence) }
    }

    private static func note(asksOf turn: Turn, space: UInt32, in record: inout HelpRecord) {
        let author = turn.rootAuthor
        guard turn.rootAsks, author != Row.none, turn.isHuman[Int(author)] else { return }
        guard !turn.rootCues.hasAny(of: .automatic), turn.log.link[turn.root] == .none else { return }
        record.asks.append(
            HelpRecord.Ask(seeker: author, space: space, row: UInt32(turn.root)))
    }

    /// A direct message space, or one whose human writers and members are two.
    private static func isTwoPeople(_ log: SpaceLog, _ isHuman: [Bool]) -> Bool {
        guard !log.space.kind.isChannel else { return false }
        let people = Set(log.author + log.space.members).filter { $0 != Row.none && isHuman[Int($0)] }
        return people.count == 2
    }
}
