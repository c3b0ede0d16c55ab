/// What the model is told of a message alone; B is its writer. The order is that of the weights, here and below.
package enum MessageFlag: Int, CaseIterable, Sendable {
    case asks, questionMark, thanks, greets, agrees, confirms, refers, offers, announces, link, code, long, wordless
    case declines, jokes
    case oneself, addressing, pointing, denying, advising, everybody, opensReplying, opensContinuing
    case opensWithName, namesInside, addresseeSpoke
    case hasOwn, ownAsked
    /// Somebody named B in reach; after B last wrote.
    case wasNamed, namedSinceOwn
    /// B names somebody in the messages that follow.
    case namesLater
}

/// How much of something a message has.
package enum MessageLevel: Int, CaseIterable, Sendable {
    case wordCount
    /// Messages in the five minutes before.
    case traffic
    /// Minutes since the message before, and since the sixteenth before: how fast the talk goes.
    case pause, pace
    case ownMinutes, ownDistance
    /// How far back somebody named B.
    case namedDistance
    /// How far ahead B speaks again, and is named.
    case speaksLater, isNamedLater
}

/// What the model is told of a message and a candidate for what it answers; A wrote the candidate.
///
/// The message itself, which stands for "answers nothing", has the first only.
package enum PairFlag: Int, CaseIterable, Sendable {
    case isSelf
    case asks, questionMark, thanks, greets, agrees, confirms, refers, offers, announces, link, code, long, wordless
    case declines, jokes
    case oneself, addressing, pointing, denying, advising, everybody, opensReplying, opensContinuing
    case sameWriter, sameMinute, isPrevious, isOwnLast, isLastNaming, isLastOfWriter, sinceOwn
    case opensWithWriter, namesWriter, namesOther, sameWriterNaming
    case isOpenedWithOwn, namesOwn, candidateNamesOther, candidateNamesNobody, sameAddressee
    // Links found so far.
    case sameConversationAsOwn, isParentOfOwn, answersOwn, answersAddressee, startsConversation, endsConversation
    case answersItself
    // In the messages that follow: who names whom, and whether A speaks before B.
    case writerNamesOwnLater, ownNamesWriterLater, ownNamesOthersLater, writerNamesOthersLater, othersNameWriterLater
    case writerSpeaksFirst
}

package enum PairLevel: Int, CaseIterable, Sendable {
    case distance, minutes, byWriterBetween, byOwnBetween, writersBetween, candidateWordCount, answers
    /// How far ahead A speaks again.
    case writerSpeaksLater
    // Words that both have; rare ones count more. All are 0 where there are none.
    case commonWords, commonWeight, rarestCommon, freshCommon, commonShare
}

/// Features of a message or of a pair: flags, and levels in sixteenths. Training and use agree on them to the bit.
package struct ReplyFeatures: Sendable {
    /// One bit each.
    package private(set) var flags: UInt64 = 0
    package private(set) var levels = SIMD16<UInt8>()

    package init() {}

    @inline(__always) mutating func set(_ flag: MessageFlag, if holds: Bool) {
        flags |= (holds ? 1 : 0) << UInt64(flag.rawValue)
    }

    @inline(__always) mutating func set(_ flag: PairFlag, if holds: Bool) {
        flags |= (holds ? 1 : 0) << UInt64(flag.rawValue)
    }

    /// - Parameter value: In sixteenths.
    @inline(__always) mutating func set(_ level: MessageLevel, to value: Int) {
        levels[level.rawValue] = Self.step(value)
    }

    @inline(__always) mutating func set(_ level: PairLevel, to value: Int) { levels[level.rawValue] = Self.step(value) }

    /// Values of a level: sixteenths from 0 on, the last for all above it.
    static let steps = 256

    @inline(__always) private static func step(_ value: Int) -> UInt8 { UInt8(min(value, steps - 1)) }

    /// How many levels of a pair come before those that are 0 for certain.
    @inline(__always) var usedLevels: Int {
        let first = PairLevel.commonWords.rawValue
        return levels[first] == 0 ? first : PairLevel.commonShare.rawValue + 1
    }

    /// - Parameter bits: as `CueFlags` has them, the first one for `first`.
    @inline(__always) mutating func set(_ bits: UInt64, from first: Int) { flags |= bits << UInt64(first) }
}

/// Where the rows of weights for a message's or a pair's features begin.
package struct ReplyRows: Sendable {
    package let flags: Int
    package let levels: Int
    package let levelCount: Int

    package static let ofMessage = ReplyRows(
        flags: 0, levels: MessageFlag.allCases.count, levelCount: MessageLevel.allCases.count)
    package static let ofPair = ReplyRows(
        flags: ofMessage.end, levels: ofMessage.end + PairFlag.allCases.count, levelCount: PairLevel.allCases.count)
    package static let count = ofPair.end

    /// Levels of the places before this.
    var levelsBefore: Int { flags == 0 ? 0 : MessageLevel.allCases.count }

    var levelRows: Range<Int> { levels..<end }

    static func isLevel(_ row: Int) -> Bool { ofMessage.levelRows.contains(row) || ofPair.levelRows.contains(row) }

    private var end: Int { levels + levelCount }

    /// Calls `body` with the row of each feature and how much of it there is.
    @inline(__always) package func each(_ features: ReplyFeatures, _ body: (Int, Float) -> Void) {
        var rest = features.flags
        while rest != 0 {
            body(flags + rest.trailingZeroBitCount, 1)
            rest &= rest &- 1
        }
        for level in 0..<levelCount where features.levels[level] > 0 {
            body(levels + level, Float(features.levels[level]) * 0.0625)
        }
    }
}
