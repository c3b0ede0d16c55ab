import Exports

/// Which layers a single message is a signal of; layers 2, 3 and 6 need more than one message and are found elsewhere.
///
/// A message may be a signal of several layers: a post with a ticket and a date in the own team's channel both
/// coordinates (7) and acts (8).
struct MessageSigns: OptionSet, Sendable {
    let rawValue: UInt8

    static let visible = MessageSigns(rawValue: 1 << 0)
    static let shares = MessageSigns(rawValue: 1 << 3)
    static let contributes = MessageSigns(rawValue: 1 << 4)
    static let coordinates = MessageSigns(rawValue: 1 << 6)
    static let acts = MessageSigns(rawValue: 1 << 7)

    /// What is known of the message.
    struct Message {
        var cues: Cues
        /// Stands alone or opens a conversation.
        var opens: Bool
        var isOpenChannel: Bool
        /// Team that owns the channel, or -1.
        var owner: Int32
        /// Team of the writer, or -1.
        var team: Int32
        /// Names a member of the writer's own team other than the writer.
        var namesTeammate = false
        /// Somebody reacted with a tick.
        var isTicked = false
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ message: Message) {
        var signs: MessageSigns = []
        let cues = message.cues
        let asks = !cues.isDisjoint(with: .asking)
        if !cues.isDisjoint(with: .recognition) { signs.insert(.visible) }
        if message.opens, message.isOpenChannel, !asks, !cues.isDisjoint(with: .carried),
            !cues.contains(.workItem)
        {
            signs.insert(.shares)
        }
        if message.owner >= 0, message.team >= 0 {
            if message.owner != message.team {
                if message.opens, !asks, !Self.isCourtesy(cues) { signs.insert(.contributes) }
            } else {
                if cues.contains(.when) || (message.opens && message.namesTeammate) { signs.insert(.coordinates) }
                if cues.contains(.workItem) || message.isTicked { signs.insert(.acts) }
            }
        }
        self = signs
    }

    /// Greetings, thanks and emoji with nothing beside them.
    private static func isCourtesy(_ cues: Cues) -> Bool {
        !cues.isDisjoint(with: .courtesy)
            && cues.isDisjoint(with: .attached)
    }
}
