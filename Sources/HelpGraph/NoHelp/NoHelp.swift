import Exports

/// Why an answer is contact and not help. Looked at before any rule; what falls here is dropped and counted.
package enum NoHelp: UInt8, Sendable, CaseIterable {
    case unknownAuthor
    case automatic
    case toAutomatic
    case toUnknown
    case ownFollowUp
    case toAnnouncement
    case toGreeting
    case thanks
    case wordless
    case declined
    case counterQuestion
    case orphan

    /// As the coverage of a report words it.
    package var title: String {
        switch self {
        case .unknownAuthor: "writer unknown"
        case .automatic: "written by a bot or integration"
        case .toAutomatic: "reply to a bot or integration"
        case .toUnknown: "reply to a message whose writer is unknown"
        case .ownFollowUp: "the asker's own follow-up or a reply to oneself"
        case .toAnnouncement: "reply to an announcement"
        case .toGreeting: "reply to a greeting, introduction or thanks"
        case .thanks: "thanks, agreement, a greeting or a joke"
        case .wordless: "emoji or marks only"
        case .declined: "says that they cannot help"
        case .counterQuestion: "question back to the asker"
        case .orphan: "reply whose opening message is not in the export and whose writer is not named"
        }
    }

    /// What keeps the message from being help to anybody, whoever the seeker would be.
    package static func reason(_ turn: Turn) -> NoHelp? {
        if turn.author == Row.none { return .unknownAuthor }
        if turn.cues.hasAny(of: .automatic) || !turn.isHuman[Int(turn.author)] { return .automatic }
        if turn.cues.hasAny(of: .wordless), !turn.cues.hasAny(of: .attached) { return .wordless }
        if isPlainCourtesy(turn.cues) { return .thanks }
        if isDeclined(turn.cues) { return .declined }
        if isQuestionBack(turn.cues) { return .counterQuestion }
        return nil
    }

    /// What keeps it from being help to `seeker`, who opened with `asked` (no cues where that is not in the export).
    package static func reason(_ turn: Turn, seeker: UInt32, asked: Cues?) -> NoHelp? {
        if seeker == Row.none { return .toUnknown }
        if seeker == turn.author { return .ownFollowUp }
        if !turn.isHuman[Int(seeker)] { return .toAutomatic }
        guard let asked else { return nil }
        if asked.hasAny(of: .automatic) { return .toAutomatic }
        if asked.opensAsAsk { return nil }
        if asked.hasAny(of: .announces) { return .toAnnouncement }
        return asked.hasAny(of: opening) ? .toGreeting : nil
    }

    private static let opening: Cues = [.greets, .introduces, .thanks]
    private static let courtesy: Cues = [.thanks, .greets, .jokes]

    /// Thanks, "same here" or a greeting with nothing beside it. A long message that also thanks may well answer.
    private static func isPlainCourtesy(_ cues: Cues) -> Bool {
        if cues.hasAny(of: .informative) { return false }
        return cues.hasAny(of: .agrees) || !cues.hasAny(of: .long) && cues.hasAny(of: courtesy)
    }

    /// "No idea, sorry." What is longer, or names who may know, may yet help.
    private static func isDeclined(_ cues: Cues) -> Bool {
        cues.hasAny(of: .declines) && !cues.hasAny(of: .informative) && !cues.hasAny(of: .long)
    }

    /// A short question with nothing in it to try: "which version?". A longer one may suggest ("have you tried …?").
    private static func isQuestionBack(_ cues: Cues) -> Bool {
        Turn.asks(cues) && !cues.hasAny(of: .informative) && !cues.hasAny(of: .long)
    }
}
