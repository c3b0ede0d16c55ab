import HelpGraph

extension ReplyGuesses {
    /// By a model, over the whole talk.
    ///
    /// - Parameter threshold: Links less likely are none.
    init(_ talk: ReplyTalk, model: ReplyModel, threshold: Float) {
        var linker = ReplyLinker(model: model, messages: talk.turns.count)
        var lines: [Int] = []
        for (line, turn) in talk.turns.enumerated() {
            guard let turn else {
                links[line] = (line, 1)
                continue
            }
            let link = linker.link(turn)
            lines.append(line)
            let isLinked = link.probability >= threshold
            links[line] = (isLinked ? link.parent.map { lines[$0] } ?? line : line, Double(link.probability))
        }
    }

    /// By the usual rule: the addressee's latest message, else one's own.
    init(byRuleOf talk: ReplyTalk) {
        var lines: [Int: Int] = [:]
        var walk = ReplyWalk(talk)
        walk.run { turn, _, walk in
            let position = walk.customary(turn)
            lines[walk.line] = position.map { walk.line(of: $0) } ?? walk.line
            return position
        }
        for line in talk.turns.indices { links[line] = (lines[line] ?? line, 1) }
    }
}
