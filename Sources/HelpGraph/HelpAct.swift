import Exports

/// How strong the evidence is that one person helped another; strongest first.
package enum EvidenceClass: UInt8, Sendable, CaseIterable {
    /// Accepted or best answer.
    case a
    /// Explicit reply to that person's message.
    case b
    /// Reply in that person's thread.
    case c
    /// Mention or quote of the person in an answer.
    case d
    /// Two-person conversation, or topic opener.
    case e
    /// Inferred from order, time and words.
    case f

    package var letter: String { String(UnicodeScalar(UInt8(ascii: "A") + rawValue)) }
}

/// One person (the helper) helped another (the seeker) in one conversation. Unit: one per (conversation, seeker, helper).
package struct HelpAct: Sendable, Equatable {
    /// Positions in `Directory.people`.
    package var helper: UInt32
    package var seeker: UInt32
    /// When the first helping message was written, microseconds since 1970.
    package var time: Int64
    /// Position in `MessageLog.spaces`.
    package var space: UInt32
    /// Row of the root of the conversation: with `space`, what half-samples keep together.
    package var conversation: UInt32
    /// Row of the message that asked (the root of the conversation), or `Row.none` where it is not in the export.
    package var ask: UInt32
    /// Row of the first message that helped.
    package var reply: UInt32
    package var evidence: EvidenceClass
    /// Position in `HelpRule.all`.
    package var rule: UInt8
    /// The seeker thanked, ticked off or called it solved.
    package var confirmed: Bool
    /// 0…1.
    package var confidence: Float

    package init(
        helper: UInt32, seeker: UInt32, time: Int64, space: UInt32, conversation: UInt32, ask: UInt32, reply: UInt32,
        evidence: EvidenceClass, rule: UInt8, confirmed: Bool, confidence: Float
    ) {
        self.helper = helper
        self.seeker = seeker
        self.time = time
        self.space = space
        self.conversation = conversation
        self.ask = ask
        self.reply = reply
        self.evidence = evidence
        self.rule = rule
        self.confirmed = confirmed
        self.confidence = confidence
    }
}
