import HelpGraph

extension ReplyGuesses {
    /// By a model, over the whole talk.
    ///
    /// - Parameter threshold: Links less likely are none.
    init(_ talk: ReplyTalk, model: ReplyModel, threshold: Float) {
        var linker = ReplyLinker(scorer: ReplyScorer(model), messages: talk.turns.count)
        var turns = talk.turns.lazy.compactMap(\.self).makeIterator()
        var lines: [Int] = []
        for (line, turn) in talk.turns.enumerated() {
            guard let turn else {
                links[line] = (line, 1)
                continue
            }
            linker.foresee(&turns)
            let link = linker.link(turn)
            lines.append(line)
            let isLinked = link.probability >= threshold
            links[line] = (isLinked ? link.parent.map { lines[$0] } ?? line : line, Double(link.probability))
        }
    }

    /// By a model that is told which conversation each line belongs to, as in threads, and says whom it answers there.
    init(inConversationsOf talk: ReplyTalk, model: ReplyModel) {
        let given = talk.annotated.flatMap { line in (talk.answers[line] ?? []).map { (line, $0) } }
        let conversation = Grouping(talk.turns.indices.map { $0 }, links: given).groupOfThing
        var linker = ReplyLinker(scorer: ReplyScorer(model), messages: talk.turns.count)
        var turns = talk.turns.lazy.compactMap(\.self).makeIterator()
        var (lines, latest): ([Int], [Int: Int]) = ([], [:])
        for (line, turn) in talk.turns.enumerated() {
            links[line] = (line, 1)
            guard let turn else { continue }
            linker.foresee(&turns)
            if let before = latest[conversation[line]] {
                let link = linker.link(turn, inConversationOf: before)
                if let link, let parent = link.parent { links[line] = (lines[parent], Double(link.probability)) }
            } else {
                linker.add(turn, answering: nil)
            }
            latest[conversation[line]] = lines.count
            lines.append(line)
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
