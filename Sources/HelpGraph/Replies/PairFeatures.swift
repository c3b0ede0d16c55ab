import Exports

/// Features of a message and one that it may answer.
extension ReplyFeatures {
    init(of turn: ReplyTurn, _ position: Int, _ facts: ReplyFacts, _ window: ReplyWindow) {
        let entry = window[position]
        set(entry.turn.flags, from: PairFlag.asks.rawValue)
        set(.candidateWordCount, to: ReplyLevels.of(Int(entry.turn.sketch.count)))
        addPlace(entry, at: position, turn, facts, window)
        addNames(entry, turn, facts)
        addWords(at: position, facts)
        addLinks(entry, at: position, facts, window)
        if entry.writer != facts.writer { addLater(Int(entry.writer), facts, window.foresight) }
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

    private mutating func addLater(_ other: Int, _ facts: ReplyFacts, _ foresight: ReplyForesight) {
        let speaks = foresight.messages(by: other, among: facts.ahead)
        let isNamed = foresight.messages(naming: other, among: facts.ahead)
        set(.writerNamesOwnLater, if: speaks & facts.namedAhead != 0)
        set(.ownNamesWriterLater, if: facts.speaksAhead & isNamed != 0)
        set(.ownNamesOthersLater, if: facts.speaksAhead & facts.namingAhead & ~isNamed != 0)
        set(.writerNamesOthersLater, if: speaks & facts.namingAhead & ~facts.namedAhead != 0)
        set(.othersNameWriterLater, if: isNamed & ~facts.speaksAhead != 0)
        set(.writerSpeaksFirst, if: speaks > facts.speaksAhead)
        set(.writerSpeaksLater, to: ReplyLevels.of(foresight.distance(to: speaks, from: facts.next)))
    }
}
