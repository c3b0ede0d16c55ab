import Exports

/// The latest messages of a space and the links found among them: what the next message may answer.
package struct ReplyWindow: Sendable {
    /// A message and what has come of it since.
    struct Entry: Sendable {
        var turn: ReplyTurn
        /// Number of the writer, and of this among the writer's messages.
        var writer: Int32
        var ordinal: Int32
        /// Position of what it answers; its own where it answers nothing.
        var parent = 0
        var conversation: Int32 = 0
        var answers = 0
    }

    struct Writer: Sendable {
        var messages: Int32 = 0
        /// Position of the latest message, or -1.
        var latest = -1
    }

    package let size: Int
    /// Positions count from the first message of the space; the entries begin at `base`.
    private(set) var entries: [Entry] = []
    private var base = 0
    private(set) var writers: [Writer] = []
    private var numbers: [UInt32: Int32] = [:]
    /// Position of the latest message of each conversation.
    private(set) var ends: [Int] = []
    private var wordCounts = [UInt16](repeating: 0, count: 1 << 16)

    /// - Parameter size: Messages looked back.
    package init(size: Int) { self.size = size }

    /// Position of the next message.
    package var next: Int { base + entries.count }

    /// Positions that the next message may answer.
    package var candidates: Range<Int> { max(base, next - size)..<next }

    subscript(_ position: Int) -> Entry { entries[position - base] }

    /// Number of somebody who has written, or -1.
    func number(of person: UInt32) -> Int32 { person == Row.none ? -1 : numbers[person] ?? -1 }

    /// Number of who wrote the message at a position, or -1 where it is forgotten.
    func writer(at position: Int) -> Int32 { position >= base ? entries[position - base].writer : -1 }

    /// In sixteenths: log₂ of how many messages there are for each one with the word.
    func weight(of word: UInt16) -> Int {
        word == 0 ? 0 : max(0, Int(ReplyLevels.of(next + 1)) - Int(ReplyLevels.of(Int(wordCounts[Int(word)]))))
    }

    /// Adds the next message.
    ///
    /// - Parameter parent: Position of what it answers; `nil` for nothing.
    package mutating func add(_ turn: ReplyTurn, answering parent: Int?) {
        let position = next
        let writer = writer(turn.author)
        var entry = Entry(turn: turn, writer: writer, ordinal: writers[Int(writer)].messages, parent: position)
        writers[Int(writer)].messages += 1
        writers[Int(writer)].latest = position
        if let parent, parent >= base, parent < position {
            entry.parent = parent
            entry.conversation = entries[parent - base].conversation
            entries[parent - base].answers += 1
            ends[Int(entry.conversation)] = position
        } else {
            entry.conversation = Int32(ends.count)
            ends.append(position)
        }
        entries.append(entry)
        for place in 0..<8 where turn.sketch.words[place] != 0 {
            let word = Int(turn.sketch.words[place])
            if wordCounts[word] < .max { wordCounts[word] += 1 }
        }
        forget()
    }

    private mutating func writer(_ person: UInt32) -> Int32 {
        if let number = numbers[person] { return number }
        let number = Int32(writers.count)
        numbers[person] = number
        writers.append(Writer())
        return number
    }

    private mutating func forget() {
        guard entries.count > 4 * size else { return }
        base += entries.count - size
        entries.removeFirst(entries.count - size)
    }
}
