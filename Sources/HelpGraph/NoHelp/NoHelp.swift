import Exports

/// Why an answer is contact and not help. Looked at before any rule; what falls here is dropped and counted.
package enum NoHelp: String, Sendable, CaseIterable {
    case unknownAuthor = "writer unknown"
    case automatic = "written by a bot or integration"
    case toAutomatic = "reply to a bot or integration"
    case toUnknown = "reply to a message whose writer is unknown"
    case ownFollowUp = "the asker's own follow-up or a reply to oneself"
    case toAnnouncement = "reply to an announcement"
    case toGreeting = "reply to a greeting, introduction or thanks"
    case thanks = "thanks, agreement or a greeting"
    case wordless = "emoji or marks only"
    case counterQuestion = "question back to the asker"
    case orphan = "reply whose opening message is not in the export and whose writer is not named"

    /// What keeps the message from being help to anybody, whoever the seeker would be.
    package static func reason(_ turn: Turn) -> NoHelp? {
        if turn.author == Row.none { return .unknownAuthor }
        if turn.cues.contains(.automatic) || !turn.isHuman[Int(turn.author)] { return .automatic }
        if turn.cues.contains(.wordless), turn.cues.isDisjoint(with: [.link, .code, .file]) { return .wordless }
        if isPlainCourtesy(turn.cues) { return .thanks }
        if isQuestionBack(turn.cues) { return .counterQuestion }
        return nil
    }

    /// What keeps it from being help to `seeker`, who opened with `asked` (no cues where that is not in the export).
    package static func reason(_ turn: Turn, seeker: UInt32, asked: Cues?) -> NoHelp? {
        if seeker == Row.none { return .toUnknown }
        if seeker == turn.author { return .ownFollowUp }
        if !turn.isHuman[Int(seeker)] { return .toAutomatic }
        guard let asked else { return nil }
        if asked.contains(.automatic) { return .toAutomatic }
        if Turn.asks(asked) && !asked.contains(.announces) { return nil }
        if asked.contains(.announces) { return .toAnnouncement }
        return asked.isDisjoint(with: [.greets, .introduces, .thanks]) ? nil : .toGreeting
    }

    /// Thanks, "same here" or a greeting with nothing beside it. A long message that also thanks may well answer.
    private static func isPlainCourtesy(_ cues: Cues) -> Bool {
        guard cues.isDisjoint(with: [.link, .code, .file, .refers, .offers]) else { return false }
        if cues.contains(.agrees) { return true }
        return !cues.contains(.long) && !cues.isDisjoint(with: [.thanks, .greets])
    }

    /// A short question with nothing in it to try: "which version?". A longer one may suggest ("have you tried …?").
    private static func isQuestionBack(_ cues: Cues) -> Bool {
        Turn.asks(cues) && cues.isDisjoint(with: [.long, .link, .code, .file, .refers, .offers])
    }
}
