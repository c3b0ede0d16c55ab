import Exports

/// The latest messages of a space and the links found among them: what the next message may answer.
package struct ReplyWindow: Sendable {
    /// A message and what has come of it since.
    struct Entry: Sendable {
        var turn: ReplyTurn
        /// Number of the writer, and of this among the writer's messages.
        var writer: Int32
        var ordinal: Int32
        /// Position of what it answers, its own where it answers nothing, and who wrote that.
        var parent: Int
        var parentWriter: Int32
        var conversation: Int32
        var answers = 0
    }

    /// What one person wrote, and which messages name that person.
    struct Person: Sendable {
        var messages: Int32 = 0
        /// Position of the latest message, or -1.
        var latest = -1
        var wrote = Lookback()
        var named = Lookback()
    }

    /// How often a word was used, and which messages in reach have it.
    private struct Use {
        var count: UInt16 = 0
        var messages = Lookback()
    }

    /// Position of the next message, counted from the first of the space.
    package private(set) var next = 0
    /// By position, modulo `Lookback.reach`.
    private var entries: [Entry] = []
    private(set) var people: [Person] = []
    private var numbers = ReplyPeople()
    /// Position of the latest message of each conversation.
    private(set) var ends: [Int] = []
    /// Messages that are the latest of their writers; messages that ask and have no answer.
    private(set) var latestOfWriters = Lookback()
    private(set) var openAsks = Lookback()
    private var uses: [Use]
    /// Of the messages that follow the next one.
    private(set) var foresight = ReplyForesight()

    /// - Parameter messages: About how many the space has; small spaces need less memory for words.
    package init(messages: Int) {
        let bits = Int.bitWidth - (16 * max(1, messages) - 1).leadingZeroBitCount
        uses = [Use](repeating: Use(), count: 1 << min(16, bits))
        entries.reserveCapacity(Lookback.reach)
    }

    /// Position of the earliest message in reach.
    package var first: Int { max(0, next - Lookback.reach) }

    @inline(__always) subscript(_ position: Int) -> Entry {
        _read { yield entries[position & (Lookback.reach - 1)] }
    }

    /// Number of somebody who has written or was named, or -1.
    @inline(__always) func number(of person: UInt32) -> Int { numbers.number(of: person) }

    /// The messages with a word.
    @inline(__always) func messages(with word: UInt16) -> UInt64 {
        uses[Int(word) & (uses.count - 1)].messages.bits(before: next)
    }

    /// In sixteenths: log₂ of how many messages there are for each one with the word.
    @inline(__always) func weight(of word: UInt16) -> Int {
        let count = uses[Int(word) & (uses.count - 1)].count
        return word == 0 ? 0 : max(0, ReplyLevels.of(next + 1) - ReplyLevels.of(Int(count)))
    }

    /// Learns what follows the next message, as far ahead as it looks.
    ///
    /// - Parameter turns: The messages of the space in their order, the next one first at the first call; to be given
    ///   before each message, or never.
    package mutating func foresee(_ turns: inout some IteratorProtocol<ReplyTurn>) {
        while foresight.end <= next + ReplyForesight.reach, let turn = turns.next() {
            foresight.add(by: number(turn.author))
            for person in turn.people { foresight.add(naming: number(person)) }
        }
    }

    /// Adds the next message.
    ///
    /// - Parameter parent: Position of what it answers; `nil` for nothing.
    package mutating func add(_ turn: ReplyTurn, answering parent: Int?) {
        let writer = number(turn.author)
        for person in turn.people { people[number(person)].named.add(next) }
        if people[writer].latest >= 0 { latestOfWriters.remove(people[writer].latest) }
        latestOfWriters.add(next)
        if turn.cues.hasAny(of: .asking) { openAsks.add(next) }
        keep(entry(turn, writer, answering: parent.flatMap { $0 >= first && $0 < next ? $0 : nil }))
        people[writer].messages += 1
        people[writer].latest = next
        people[writer].wrote.add(next)
        note(turn.sketch.words)
        next += 1
    }

    private mutating func entry(_ turn: ReplyTurn, _ writer: Int, answering parent: Int?) -> Entry {
        var entry = Entry(
            turn: turn, writer: Int32(writer), ordinal: people[writer].messages,
            parent: parent ?? next,
            parentWriter: Int32(writer), conversation: Int32(ends.count))
        guard let parent else {
            ends.append(next)
            return entry
        }
        entry.conversation = self[parent].conversation
        entry.parentWriter = self[parent].writer
        ends[Int(entry.conversation)] = next
        entries[parent & (Lookback.reach - 1)].answers += 1
        if entry.parentWriter != entry.writer { openAsks.remove(parent) }
        return entry
    }

    private mutating func keep(_ entry: Entry) {
        if next < Lookback.reach { entries.append(entry) } else { entries[next & (Lookback.reach - 1)] = entry }
    }

    private mutating func note(_ words: SIMD8<UInt16>) {
        for place in 0..<8 where words[place] != 0 {
            let word = Int(words[place]) & (uses.count - 1)
            uses[word].messages.add(next)
            if uses[word].count < .max { uses[word].count += 1 }
        }
    }

    private mutating func number(_ person: UInt32) -> Int {
        let number = numbers.take(person)
        if number == people.count { people.append(Person()) }
        return number
    }
}
