import Exports

/// Features of a message alone.
extension ReplyFeatures {
    static let answersNothing = {
        var features = ReplyFeatures()
        features.set(.isSelf, if: true)
        return features
    }()

    init(of turn: ReplyTurn, _ facts: ReplyFacts, _ window: ReplyWindow) {
        set(turn.flags, from: MessageFlag.asks.rawValue)
        set(.opensWithName, if: turn.opensWithName)
        set(.namesInside, if: !turn.opensWithName && turn.addressee != Row.none)
        set(.addresseeSpoke, if: facts.addresseeSpoke)
        set(.wordCount, to: ReplyLevels.of(Int(turn.sketch.count)))
        set(.traffic, to: ReplyLevels.of(facts.traffic))
        set(.pause, to: ReplyLevels.of(facts.minutes(since: 1, window)))
        set(.pace, to: ReplyLevels.of(facts.minutes(since: 16, window)))
        set(.hasOwn, if: facts.own >= 0)
        if facts.own >= 0 {
            let own = window[facts.own].turn
            set(.ownMinutes, to: ReplyLevels.of(Int(facts.minute - own.minute)))
            set(.ownDistance, to: ReplyLevels.of(window.next - facts.own))
            set(.ownAsked, if: own.cues.hasAny(of: .asking))
        }
        set(.wasNamed, if: facts.naming >= 0)
        set(.namedSinceOwn, if: facts.naming > facts.own)
        if facts.naming >= 0 { set(.namedDistance, to: ReplyLevels.of(window.next - facts.naming)) }
        set(.speaksLater, to: ReplyLevels.of(window.foresight.distance(to: facts.speaksAhead, from: window.next)))
        set(.isNamedLater, to: ReplyLevels.of(window.foresight.distance(to: facts.namedAhead, from: window.next)))
        set(.namesLater, if: facts.speaksAhead & facts.namingAhead != 0)
    }
}
