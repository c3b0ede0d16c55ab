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
        for place in acts.indices where Self.areOne(acts[place], act) {
            return acts[place] = Self.stronger(acts[place], act)
        }
        acts.append(act)
    }

    /// Moves the acts to the end of `all`, each with what its seeker said afterwards in `conversation` (rows, ascending):
    /// thanks, "that worked" or a tick raise the confidence half way to 1.
    mutating func finish(_ conversation: ArraySlice<UInt32>, of log: SpaceLog, into all: inout [HelpAct]) {
        let thanks = acts.isEmpty ? [] : conversation.filter { log.cues[Int($0)].hasAny(of: .thankful) }
        for place in acts.indices where Self.isConfirmed(acts[place], thanks, log) {
            acts[place].confirmed = true
            acts[place].confidence += (1 - acts[place].confidence) / 2
        }
        all += acts
        acts.removeAll(keepingCapacity: true)
    }

    private static func areOne(_ known: HelpAct, _ act: HelpAct) -> Bool {
        guard known.helper == act.helper, known.seeker == act.seeker else { return false }
        // Between two people every question is a conversation of its own.
        return known.evidence != .e || act.evidence != .e || known.ask == act.ask
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

    private static func isConfirmed(
        _ act: HelpAct, _ thanks: [UInt32], _ log: SpaceLog
    ) -> Bool {
        isTicked(act.reply, by: act.seeker, log) || isTicked(act.ask, by: act.seeker, log)
            || isThanked(act, thanks, log)
    }

    private static func isTicked(_ row: UInt32, by seeker: UInt32, _ log: SpaceLog) -> Bool {
        guard row != Row.none else { return false }
        return log.reactions[Int(row)].contains { $0.account == seeker && $0.confirms }
    }

    /// One of `thanks` is by the seeker and after the help; where it names people, only those are thanked.
    private static func isThanked(_ act: HelpAct, _ thanks: [UInt32], _ log: SpaceLog) -> Bool {
        for other in thanks where other > act.reply && log.author[Int(other)] == act.seeker {
            let named = log.mentions[Int(other)]
            if named.isEmpty || named.contains(act.helper) { return true }
        }
        return false
    }
}
