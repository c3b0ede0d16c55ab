import Exports
import HelpGraph

/// Goes through the lines of a talk, whose notices are no messages: positions of messages and numbers of lines differ.
struct ReplyWalk {
    private let talk: ReplyTalk
    private(set) var window: ReplyWindow
    /// The line looked at.
    private(set) var line = 0
    /// By position.
    private var lines: [Int] = []
    /// By line; -1 for notices.
    private var positions: [Int]
    private var latest: [UInt32: Int] = [:]

    init(_ talk: ReplyTalk) {
        self.talk = talk
        self.window = ReplyWindow(messages: talk.turns.count)
        positions = talk.turns.map { _ in -1 }
    }

    func line(of position: Int) -> Int { position < lines.count ? lines[position] : line }

    /// `nil` for notices and later lines.
    func position(of line: Int) -> Int? { positions[line] >= 0 ? positions[line] : nil }

    /// The usual rule: the latest message of whom it names first, else one's own latest; position, if it is in sight.
    func customary(_ turn: ReplyTurn) -> Int? {
        let found = latest[turn.addressee] ?? latest[turn.author]
        return found.flatMap { $0 >= window.first ? $0 : nil }
    }

    /// Calls `body` with each message; what it returns, a position or nothing, the message is taken to answer.
    mutating func run(_ body: (ReplyTurn, ReplyWindow, ReplyWalk) -> Int?) {
        var turns = talk.turns.lazy.compactMap(\.self).makeIterator()
        for line in talk.turns.indices {
            guard let turn = talk.turns[line] else { continue }
            self.line = line
            window.foresee(&turns)
            let parent = body(turn, window, self)
            positions[line] = lines.count
            lines.append(line)
            latest[turn.author] = window.next
            window.add(turn, answering: parent)
        }
    }
}
