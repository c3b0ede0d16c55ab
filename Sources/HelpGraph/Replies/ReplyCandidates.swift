import Exports

/// A message and all that it may answer, as the model sees them.
package struct ReplyCandidates: Sendable {
    /// Features of the message alone.
    package private(set) var message: [ReplyFeature.Value] = []
    /// Features of each pair, one candidate after another: the message itself first, then from the latest backwards.
    package private(set) var pairs: [ReplyFeature.Value] = []
    /// Where the features of each candidate end in `pairs`.
    package private(set) var ends: [Int] = []
    /// Position of each candidate.
    package private(set) var positions: [Int] = []

    package init() {}

    package func features(of candidate: Int) -> ArraySlice<ReplyFeature.Value> {
        pairs[(candidate == 0 ? 0 : ends[candidate - 1])..<ends[candidate]]
    }

    /// Looks at the next message of a window.
    ///
    /// - Complexity: O(window).
    package mutating func look(at turn: ReplyTurn, in window: ReplyWindow) {
        message.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        let facts = Facts(turn, window)
        addMessage(turn, facts, window)
        set(.isSelf)
        close(window.next)
        var between = Between()
        for position in window.candidates.reversed() {
            let entry = window[position]
            add(entry, at: position, turn, facts, &between, window)
            close(position)
            between.pass(entry, facts, isLatest: window.writers[Int(entry.writer)].latest == position)
        }
    }

    private mutating func close(_ position: Int) {
        ends.append(pairs.count)
        positions.append(position)
    }

    @inline(__always) private mutating func set(_ feature: ReplyFeature, if holds: Bool = true) {
        if holds { pairs.append(.init(feature: feature.rawValue, sixteenths: ReplyLevels.one)) }
    }

    @inline(__always) private mutating func set(_ feature: ReplyFeature, to level: UInt8) {
        if level > 0 { pairs.append(.init(feature: feature.rawValue, sixteenths: level)) }
    }
}

extension ReplyCandidates {
    /// What is looked up once for a message.
    private struct Facts {
        let writer: Int32
        /// Positions; -1 for none in the window.
        var own = -1
        var naming = -1
        let addressee: Int32
        var addresseeSpoke = false
        var traffic = 0
        let minute: Int64
        var ownConversation: Int32 = -1
        var ownParent = -1
        /// In sixteenths, by word of the sketch.
        var weights = SIMD8<Int32>()

        init(_ turn: ReplyTurn, _ window: ReplyWindow) {
            writer = window.number(of: turn.author)
            addressee = window.number(of: turn.addressee)
            minute = turn.time / 60_000_000
            let low = window.candidates.lowerBound
            if writer >= 0, window.writers[Int(writer)].latest >= low {
                own = window.writers[Int(writer)].latest
                (ownConversation, ownParent) = (window[own].conversation, window[own].parent)
            }
            addresseeSpoke = addressee >= 0 && window.writers[Int(addressee)].latest >= low
            for position in window.candidates.reversed() {
                let other = window[position].turn
                if naming < 0, other.names(turn.author) { naming = position }
                if minute - other.time / 60_000_000 <= 5 { traffic += 1 } else if naming >= 0 { break }
            }
            for place in 0..<8 { weights[place] = Int32(window.weight(of: turn.sketch.words[place])) }
        }
    }

    /// What lies between a candidate and the message.
    private struct Between {
        var turns = 0
        var byOwn = 0
        var writers = 0
        /// Words of the message that were met already, by place in its sketch.
        var words: UInt8 = 0

        mutating func pass(_ entry: ReplyWindow.Entry, _ facts: Facts, isLatest: Bool) {
            turns += 1
            if entry.writer == facts.writer { byOwn += 1 }
            if isLatest { writers += 1 }
        }
    }

    private mutating func addMessage(_ turn: ReplyTurn, _ facts: Facts, _ window: ReplyWindow) {
        func add(_ feature: ReplyFeature, _ level: UInt8) {
            if level > 0 { message.append(.init(feature: feature.rawValue, sixteenths: level)) }
        }
        func flag(_ feature: ReplyFeature, _ holds: Bool) { add(feature, holds ? ReplyLevels.one : 0) }
        CueFeatures.each(turn.cues) { message.append(.init(feature: $0, sixteenths: ReplyLevels.one)) }
        add(.wordCount, ReplyLevels.of(Int(turn.sketch.count)))
        flag(.opensWithName, turn.opensWithName)
        flag(.namesInside, !turn.opensWithName && turn.addressee != Row.none)
        flag(.addresseeSpoke, facts.addresseeSpoke)
        add(.traffic, ReplyLevels.of(facts.traffic))
        flag(.hasOwn, facts.own >= 0)
        if facts.own >= 0 {
            let own = window[facts.own].turn
            add(.ownMinutes, ReplyLevels.of(Int(facts.minute - own.time / 60_000_000)))
            add(.ownDistance, ReplyLevels.of(window.next - facts.own))
            flag(.ownAsked, own.cues.hasAny(of: .asking))
        }
        flag(.wasNamed, facts.naming >= 0)
        flag(.namedSinceOwn, facts.naming > facts.own)
        if facts.naming >= 0 { add(.namedDistance, ReplyLevels.of(window.next - facts.naming)) }
    }

    private mutating func add(
        _ entry: ReplyWindow.Entry, at position: Int, _ turn: ReplyTurn, _ facts: Facts, _ between: inout Between,
        _ window: ReplyWindow
    ) {
        addPlace(entry, at: position, turn, facts, between, window)
        addNames(entry, turn, facts)
        CueFeatures.each(entry.turn.cues) {
            let feature = $0 + ReplyFeature.candidateAsks.rawValue
            pairs.append(.init(feature: feature, sixteenths: ReplyLevels.one))
        }
        set(.candidateWordCount, to: ReplyLevels.of(Int(entry.turn.sketch.count)))
        addWords(entry.turn, turn, facts, &between)
        addLinks(entry, at: position, facts, window)
    }

    private mutating func addPlace(
        _ entry: ReplyWindow.Entry, at position: Int, _ turn: ReplyTurn, _ facts: Facts, _ between: Between,
        _ window: ReplyWindow
    ) {
        let minutes = Int(facts.minute - entry.turn.time / 60_000_000)
        set(.sameWriter, if: entry.writer == facts.writer)
        set(.distance, to: ReplyLevels.of(window.next - position))
        set(.minutes, to: ReplyLevels.of(minutes))
        set(.sameMinute, if: minutes == 0)
        set(.isPrevious, if: between.turns == 0)
        set(.isOwnLast, if: position == facts.own)
        set(.isLastNaming, if: position == facts.naming)
        let later = window.writers[Int(entry.writer)].messages - entry.ordinal - 1
        set(.isLastOfWriter, if: later == 0)
        set(.byWriterBetween, to: ReplyLevels.of(Int(later)))
        set(.byOwnBetween, to: ReplyLevels.of(between.byOwn))
        set(.writersBetween, to: ReplyLevels.of(between.writers))
        set(.sinceOwn, if: facts.own >= 0 && position > facts.own)
    }

    private mutating func addNames(_ entry: ReplyWindow.Entry, _ turn: ReplyTurn, _ facts: Facts) {
        let other = entry.turn
        let isOwn = entry.writer == facts.writer
        let opens = turn.opensWithName && turn.addressee == other.author
        let names = turn.names(other.author)
        set(.opensWithWriter, if: opens)
        set(.namesWriter, if: names && !opens)
        set(.namesOther, if: turn.addressee != Row.none && !names && !isOwn)
        set(.sameWriterNaming, if: turn.addressee != Row.none && isOwn)
        let namesOwn = other.names(turn.author)
        let opensWithOwn = other.opensWithName && other.addressee == turn.author
        set(.isOpenedWithOwn, if: opensWithOwn)
        set(.namesOwn, if: namesOwn && !opensWithOwn)
        set(.candidateNamesOther, if: other.addressee != Row.none && !namesOwn)
        set(.candidateNamesNobody, if: other.addressee == Row.none)
        set(.sameAddressee, if: turn.addressee != Row.none && other.names(turn.addressee))
    }

    private mutating func addWords(
        _ other: ReplyTurn, _ turn: ReplyTurn, _ facts: Facts, _ between: inout Between
    ) {
        var (common, sum, fresh, rarest, total): (Int, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
        for place in 0..<8 where turn.sketch.words[place] != 0 {
            total += facts.weights[place]
            guard other.sketch.has(turn.sketch.words[place]) else { continue }
            common += 1
            sum += facts.weights[place]
            rarest = max(rarest, facts.weights[place])
            if between.words >> UInt8(place) & 1 == 0 { fresh += facts.weights[place] }
            between.words |= 1 << UInt8(place)
        }
        guard common > 0 else { return }
        set(.commonWords, to: UInt8(16 * common))
        set(.commonWeight, to: UInt8(min(255, sum / 4)))
        set(.rarestCommon, to: UInt8(min(255, rarest)))
        set(.freshCommon, to: UInt8(min(255, fresh / 4)))
        set(.commonShare, to: UInt8(total > 0 ? 16 * sum / total : 0))
    }

    private mutating func addLinks(
        _ entry: ReplyWindow.Entry, at position: Int, _ facts: Facts, _ window: ReplyWindow
    ) {
        set(.sameConversationAsOwn, if: facts.own >= 0 && entry.conversation == facts.ownConversation)
        set(.isParentOfOwn, if: facts.own >= 0 && facts.ownParent == position)
        set(.startsConversation, if: entry.parent == position)
        set(.endsConversation, if: window.ends[Int(entry.conversation)] == position)
        set(.answers, to: ReplyLevels.of(entry.answers))
        guard entry.parent != position else { return }
        let writer = window.writer(at: entry.parent)
        set(.answersOwn, if: writer == facts.writer && writer >= 0)
        set(.answersAddressee, if: facts.addressee >= 0 && writer == facts.addressee)
        set(.answersItself, if: writer == entry.writer)
    }
}
