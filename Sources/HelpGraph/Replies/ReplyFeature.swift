/// What the model is told of a message and a candidate for what it answers. The order is that of the weights.
package enum ReplyFeature: UInt8, CaseIterable, Sendable {
    // The message alone; B is its writer.
    case asks, questionMark, thanks, greets, agrees, confirms, refers, offers, announces, link, code, long, wordless
    case declines, jokes
    case wordCount
    case opensWithName, namesInside, addresseeSpoke
    /// Messages in the five minutes before.
    case traffic
    case hasOwn, ownMinutes, ownDistance, ownAsked
    /// Somebody named B in the window; after B last wrote; how far back.
    case wasNamed, namedSinceOwn, namedDistance
    // The pair; A wrote the candidate. The message itself, which stands for "answers nothing", has the first only.
    case isSelf
    case sameWriter, distance, minutes, sameMinute, isPrevious, isOwnLast, isLastNaming
    case isLastOfWriter, byWriterBetween, byOwnBetween, writersBetween
    case opensWithWriter, namesWriter, namesOther, sameWriterNaming
    case isOpenedWithOwn, namesOwn, candidateNamesOther, candidateNamesNobody, sameAddressee
    case candidateAsks, candidateQuestionMark, candidateThanks, candidateGreets, candidateAgrees, candidateConfirms
    case candidateRefers, candidateOffers, candidateAnnounces, candidateLink, candidateCode, candidateLong
    case candidateWordless, candidateDeclines, candidateJokes
    case candidateWordCount
    case sinceOwn
    // Words that both have; rare ones count more.
    case commonWords, commonWeight, rarestCommon, freshCommon, commonShare
    // Links found so far.
    case sameConversationAsOwn, isParentOfOwn, answersOwn, answersAddressee, startsConversation, endsConversation
    case answers, answersItself

    package static let count = allCases.count
    /// Features before this one are of the message alone.
    package static let firstOfPair = ReplyFeature.isSelf

    /// A feature and how much of it, in sixteenths: what training and use have to agree on to the bit.
    package struct Value: Sendable {
        package var feature: UInt8
        package var sixteenths: UInt8

        @inline(__always) package var value: Float { Float(sixteenths) * 0.0625 }
    }
}
