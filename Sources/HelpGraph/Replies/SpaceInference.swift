import Exports

/// The search in one space, message by message.
struct SpaceInference {
    private let space: SpaceLog
    /// The space with what was found.
    private(set) var log: SpaceLog
    private var linker: ReplyLinker
    /// Rows by position in the linker, and the other way round.
    private var rows: [Int] = []
    private var position: [Int?]
    private let isAnswered: [Bool]
    /// Position of the latest message of each thread, by the row of its root.
    private var latest: [UInt32: Int] = [:]

    init(_ space: SpaceLog) {
        (self.space, log) = (space, space)
        log.sketches = []
        log.likelihood = [UInt8](repeating: 0, count: space.count)
        linker = ReplyLinker(messages: space.count)
        position = [Int?](repeating: nil, count: space.count)
        var isAnswered = [Bool](repeating: false, count: space.count)
        for parent in space.parent where parent != Row.none { isAnswered[Int(parent)] = true }
        self.isAnswered = isAnswered
    }

    /// - Parameter turns: Of the rows that are taken, as `ReplyLinker.foresee` has them.
    mutating func take(_ row: Int, foreseeing turns: inout some IteratorProtocol<ReplyTurn>) {
        linker.foresee(&turns)
        let (turn, known) = (Self.turn(row, of: space), known(row))
        position[row] = rows.count
        rows.append(row)
        if space.link[row] == .none, !isAnswered[row], !space.cues[row].contains(.opensTopic) {
            note(linker.link(turn, leastLikely: ReplyInference.leastLikely), of: row)
        } else if isOpenerAgain(row), let known {
            let link = linker.link(turn, inConversationOf: known)
            if let link, answersQuestion(link, of: row) { note(link, of: row) }
        } else {
            linker.add(turn, answering: known)
        }
        if space.link[row].isInConversation, space.parent[row] != Row.none {
            latest[space.parent[row]] = rows.count - 1
        }
    }

    /// Position of the message that the export says is answered; in a thread, of the latest message before.
    private func known(_ row: Int) -> Int? {
        let parent = space.parent[row]
        guard parent != Row.none else { return nil }
        return (space.link[row].isInConversation ? latest[parent] : nil) ?? position[Int(parent)]
    }

    /// Whether it stands in a thread that its own writer opened, and not with a question: what others ask there is not
    /// asked back.
    private func isOpenerAgain(_ row: Int) -> Bool {
        let root = space.parent[row]
        guard space.link[row].isInConversation, root != Row.none else { return false }
        return space.author[Int(root)] == space.author[row] && !space.cues[Int(root)].opensAsAsk
    }

    private func answersQuestion(_ link: ReplyLinker.Link, of row: Int) -> Bool {
        guard let parent = link.parent, link.probability >= ReplyInference.leastLikely else { return false }
        let answered = rows[parent]
        return space.author[answered] != space.author[row] && space.cues[answered].hasAny(of: .asking)
    }

    private mutating func note(_ link: ReplyLinker.Link, of row: Int) {
        guard let parent = link.parent else { return }
        (log.parent[row], log.link[row]) = (UInt32(rows[parent]), .inferred)
        log.likelihood[row] = UInt8((100 * link.probability).rounded())
    }

    static func turn(_ row: Int, of space: SpaceLog) -> ReplyTurn {
        let sketch = space.sketches[row]
        return ReplyTurn(
            author: space.author[row], time: space.time[row], cues: space.cues[row], named: space.mentions[row],
            opensWithName: sketch.opensWithMention, sketch: sketch)
    }
}
