/// Tells which texts would open a conversation as an ask, where the words that ask and the question mark alone do not:
/// a request or proposal in other words asks, and small talk, a joke, a poll or the "please" of a notice does not.
///
/// Words that ask and question marks are never overruled by the model, which knows English mail and not chat: there it
/// takes "See you at 10:15" for a request, so that only mail is judged by it.
struct AskVerdict: Sendable {
    /// `nil` where only words and marks count.
    let model: AskModel?

    /// Scores from which a text without words that ask does, and one that says no more than "please".
    static let (leastWithout, leastPleading) = (-12, -16)

    private static let outright: Cues = [.inquires, .questionMark]
    private static let courtesy: Cues = [
        .thanks, .greets, .agrees, .confirms, .introduces, .declines, .jokes, .wordless,
    ]

    /// `cues` of `text` with what the verdict adds to them.
    func judged(_ cues: Cues, _ text: PaddedBytes) -> Cues {
        if cues.hasAny(of: .choices), cues.hasAny(of: Self.outright) { return cues.union([.announces, .rhetorical]) }
        if cues.hasAny(of: .announces) { return cues }
        if !cues.hasAny(of: .long) {
            if Self.isSmallTalk(cues) { return cues.union(.rhetorical) }
            if cues.hasAny(of: Self.courtesy) { return cues }
        }
        if cues.hasAny(of: Self.outright) { return cues }
        guard let score = model?.score(text, cues) else { return cues }
        if cues.hasAny(of: .asks) { return score < Self.leastPleading ? cues.union(.rhetorical) : cues }
        return score >= Self.leastWithout ? cues.union(.requests) : cues
    }

    /// "How are you?", "lol why?".
    private static func isSmallTalk(_ cues: Cues) -> Bool {
        cues.hasAny(of: .smallTalk) || cues.hasAny(of: .jokes) && !cues.hasAny(of: .inquires)
    }
}
