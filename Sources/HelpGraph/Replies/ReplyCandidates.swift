import Exports

/// A message and all that it may answer, as the model sees them.
package struct ReplyCandidates: Sendable {
    /// Features of the message alone.
    package private(set) var message = ReplyFeatures()
    /// Features of each pair: the message itself first, then from the latest backwards.
    package private(set) var pairs: [ReplyFeatures] = []
    /// Position of each candidate.
    package private(set) var positions: [Int] = []
    /// Number of the conversation of each candidate; -1 of the message itself, which would begin one.
    package private(set) var conversations: [Int32] = []

    package init() {}

    /// Looks at the next message of a window.
    package mutating func look(at turn: ReplyTurn, in window: ReplyWindow) {
        pairs.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        conversations.removeAll(keepingCapacity: true)
        let facts = ReplyFacts(turn, window)
        message = ReplyFeatures(of: turn, facts, window)
        pairs.append(.answersNothing)
        positions.append(window.next)
        conversations.append(-1)
        var rest = facts.candidates
        while rest != 0 {
            let position = window.next - 1 - rest.trailingZeroBitCount
            pairs.append(ReplyFeatures(of: turn, position, facts, window))
            positions.append(position)
            conversations.append(window[position].conversation)
            rest &= rest &- 1
        }
    }

    /// Drops all but the messages of one conversation.
    package mutating func keep(inConversationOf member: Int, of window: ReplyWindow) {
        let conversation = window[member].conversation
        let kept = positions.indices.filter {
            positions[$0] < window.next && window[positions[$0]].conversation == conversation
        }
        (pairs, positions) = (kept.map { pairs[$0] }, kept.map { positions[$0] })
        conversations = kept.map { _ in conversation }
    }
}

extension ReplyFeatures {
    fileprivate static let answersNothing = {
        var features = ReplyFeatures()
        features.set(.isSelf, if: true)
        return features
    }()

    fileprivate init(of turn: ReplyTurn, _ facts: ReplyFacts, _ window: ReplyWindow) {
        set(turn.flags, from: MessageFlag.asks.rawValue)
        set(.opensWithName, if: turn.opensWithName)
        set(.namesInside, if: !turn.opensWithName && turn.addressee != Row.none)
        set(.addresseeSpoke, if: facts.addresseeSpoke)
        set(.wordCount, to: ReplyLevels.of(Int(turn.sketch.count)))
        set(.traffic, to: ReplyLevels.of(facts.traffic))
        set(.pause, to: ReplyLevels.of(facts.minutes(since: 1, window)))
        set(.pace, to: ReplyLevels.of(facts.minutes(since: 16, window)))
        set(.hasOwn, if: facts.own >= 0)
        if facts.own >= 0 {
            let own = window[facts.own].turn
            set(.ownMinutes, to: ReplyLevels.of(Int(facts.minute - own.minute)))
            set(.ownDistance, to: ReplyLevels.of(window.next - facts.own))
            set(.ownAsked, if: own.cues.hasAny(of: .asking))
        }
        set(.wasNamed, if: facts.naming >= 0)
        set(.namedSinceOwn, if: facts.naming > facts.own)
        if facts.naming >= 0 { set(.namedDistance, to: ReplyLevels.of(window.next - facts.naming)) }
    }

    fileprivate init(of turn: ReplyTurn, _ position: Int, _ facts: ReplyFacts, _ window: ReplyWindow) {
        let entry = window[position]
        set(entry.turn.flags, from: PairFlag.asks.rawValue)
        set(.candidateWordCount, to: ReplyLevels.of(Int(entry.turn.sketch.count)))
        addPlace(entry, at: position, turn, facts, window)
        addNames(entry, turn, facts)
        addWords(at: position, facts)
        addLinks(entry, at: position, facts, window)
    }

    private mutating func addPlace(
        _ entry: ReplyWindow.Entry, at position: Int, _ turn: ReplyTurn, _ facts: ReplyFacts, _ window: ReplyWindow
    ) {
        let minutes = Int(facts.minute - entry.turn.minute)
        /// Bits of the messages in between.
        let between = (UInt64(1) << UInt64(window.next - 1 - position)) - 1
        let later = window.people[Int(entry.writer)].messages - entry.ordinal - 1
        set(.sameWriter, if: entry.writer == facts.writer)
        set(.sameMinute, if: minutes == 0)
        set(.isPrevious, if: between == 0)
        set(.isOwnLast, if: position == facts.own)
        set(.isLastNaming, if: position == facts.naming)
        set(.isLastOfWriter, if: later == 0)
        set(.sinceOwn, if: facts.own >= 0 && position > facts.own)
        set(.distance, to: ReplyLevels.of(window.next - position))
        set(.minutes, to: ReplyLevels.of(minutes))
        set(.byWriterBetween, to: ReplyLevels.of(Int(later)))
        set(.byOwnBetween, to: ReplyLevels.of((facts.wrote & between).nonzeroBitCount))
        set(.writersBetween, to: ReplyLevels.of((facts.latestOfWriters & between).nonzeroBitCount))
    }

    private mutating func addNames(_ entry: ReplyWindow.Entry, _ turn: ReplyTurn, _ facts: ReplyFacts) {
        let other = entry.turn
        let isOwn = entry.writer == facts.writer
        let opens = turn.opensWithName && turn.addressee == other.author
        let (names, namesOwn) = (turn.names(other.author), other.names(turn.author))
        let opensWithOwn = other.opensWithName && other.addressee == turn.author
        let (namesNobody, otherNamesNobody) = (turn.addressee == Row.none, other.addressee == Row.none)
        set(.opensWithWriter, if: opens)
        set(.namesWriter, if: names && !opens)
        set(.namesOther, if: !namesNobody && !names && !isOwn)
        set(.sameWriterNaming, if: !namesNobody && isOwn)
        set(.isOpenedWithOwn, if: opensWithOwn)
        set(.namesOwn, if: namesOwn && !opensWithOwn)
        set(.candidateNamesOther, if: !otherNamesNobody && !namesOwn)
        set(.candidateNamesNobody, if: otherNamesNobody)
        set(.sameAddressee, if: !namesNobody && other.names(turn.addressee))
    }

    private mutating func addWords(at position: Int, _ facts: ReplyFacts) {
        let bit = UInt64(1) << UInt64(facts.next - 1 - position)
        guard facts.allUsers & bit != 0 else { return }
        var (common, sum, fresh, rarest): (Int, Int32, Int32, Int32) = (0, 0, 0, 0)
        for place in 0..<8 where facts.users[place] & bit != 0 {
            common += 1
            sum += facts.weights[place]
            rarest = max(rarest, facts.weights[place])
            if facts.users[place].latest(1) == bit { fresh += facts.weights[place] }
        }
        set(.commonWords, to: 16 * common)
        set(.commonWeight, to: Int(sum / 4))
        set(.rarestCommon, to: Int(rarest))
        set(.freshCommon, to: Int(fresh / 4))
        set(.commonShare, to: facts.weight > 0 ? Int(16 * sum / facts.weight) : 0)
    }

    private mutating func addLinks(
        _ entry: ReplyWindow.Entry, at position: Int, _ facts: ReplyFacts, _ window: ReplyWindow
    ) {
        let answers = entry.parent != position
        set(.sameConversationAsOwn, if: facts.own >= 0 && entry.conversation == facts.ownConversation)
        set(.isParentOfOwn, if: facts.own >= 0 && facts.ownParent == position)
        set(.startsConversation, if: !answers)
        set(.endsConversation, if: window.ends[Int(entry.conversation)] == position)
        set(.answersOwn, if: answers && Int(entry.parentWriter) == facts.writer)
        set(.answersAddressee, if: answers && facts.addressee >= 0 && Int(entry.parentWriter) == facts.addressee)
        set(.answersItself, if: answers && entry.parentWriter == entry.writer)
        set(.answers, to: ReplyLevels.of(entry.answers))
    }
}
