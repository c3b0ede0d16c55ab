import Exports

/// The help acts of one conversation while it is read: one per (seeker, helper), with the strongest evidence and the
/// time of the first helping message.
struct ConversationActs {
    private var acts: [HelpAct] = []

    mutating func add(_ match: HelpRule.Match, by turn: Turn, rule: Int, evidence: EvidenceClass, space: UInt32) {
        let act = HelpAct(
            helper: turn.author, seeker: match.seeker, time: turn.log.time[turn.row], space: space,
            conversation: UInt32(turn.root), ask: match.ask, reply: UInt32(turn.row), evidence: evidence,
            rule: UInt8(rule), confirmed: false,
            confidence: match.confidence)
        let sameBefore = acts.firstIndex { known in
            known.helper == act.helper && known.seeker == act.seeker
                && (evidence != .e || known.ask == act.ask)
        }
        guard let sameBefore else { return acts.append(act) }
        acts[sameBefore] = Self.stronger(acts[sameBefore], act)
    }

    /// The acts, each with what its seeker said afterwards in `conversation` (rows, ascending): thanks, "that worked" or
    /// a tick raise the confidence half way to 1.
    func confirmed(in conversation: ArraySlice<UInt32>, of log: SpaceLog) -> [HelpAct] {
        acts.map { act in
            guard Self.isTicked(act, log) || Self.isThanked(act, conversation, log) else { return act }
            var act = act
            act.confirmed = true
            act.confidence += (1 - act.confidence) / 2
            return act
        }
    }

    private static func stronger(_ first: HelpAct, _ later: HelpAct) -> HelpAct {
        let isStronger =
            (later.evidence.rawValue, -later.confidence) < (first.evidence.rawValue, -first.confidence)
            && later.confidence >= first.confidence
        var act = isStronger ? later : first
        act.time = first.time
        act.reply = first.reply
        return act
    }

    private static func isTicked(_ act: HelpAct, _ log: SpaceLog) -> Bool {
        [act.reply, act.ask].contains { row in
            row != Row.none
                && log.reactions[log.reactionRange(Int(row))].contains { $0.account == act.seeker && $0.confirms }
        }
    }

    /// The seeker thanks or confirms after the help; where the thanks name people, only those.
    private static func isThanked(_ act: HelpAct, _ conversation: ArraySlice<UInt32>, _ log: SpaceLog) -> Bool {
        conversation.contains { other in
            let row = Int(other)
            guard other > act.reply, log.author[row] == act.seeker else { return false }
            guard !log.cues[row].isDisjoint(with: [.thanks, .confirms]) else { return false }
            let named = log.mentions[log.mentionRange(row)]
            return named.isEmpty || named.contains(act.helper)
        }
    }
}
