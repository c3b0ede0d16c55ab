/// The messages of one run of a table's rows, with numbers of its own for accounts, spaces and names.
struct MessagePart: Sendable {
    /// What the rows say of an account beside its key.
    struct Facts: Sendable {
        var email: String?
        var name: String?
        var isBot = false
    }

    /// Who is named by a message, and how: to be settled when all accounts are known.
    enum Naming: UInt8 {
        /// In a column of its own: an account, whether it wrote or not.
        case column = 0x63
        /// Behind an `@` in the text: an account that is known, or nobody.
        case text = 0x74
    }

    struct Message: Sendable {
        var author: UInt32
        var space: UInt32
        var time: Int64
        var key: UInt64
        var check: UInt64
        var parent: UInt64
        var thread: UInt64
        var cues: Cues
        /// Ends of this message's names in `named` and `reacted`.
        var namedEnd: UInt32
        var reactedEnd: UInt32
    }

    var accounts = NameTable()
    var facts: [Facts] = []
    var spaces = NameTable()
    var messages: [Message] = []
    /// A `Naming` byte and the name, numbered.
    var names = NameTable()
    var named: [UInt32] = []
    var reacted: [UInt32] = []
    var withoutZone = 0
    var oddQuotes = 0
    var tally = ReadTally()
    private var spaceEnds: [Int] = []

    /// Where the messages of a space stand, once `sortBySpace` was called.
    func rows(ofSpace space: Int) -> Range<Int> { (space == 0 ? 0 : spaceEnds[space - 1])..<spaceEnds[space] }

    /// Where the names of a row begin in `named` and `reacted`.
    func starts(ofRow row: Int) -> (named: Int, reacted: Int) {
        row == 0 ? (0, 0) : (Int(messages[row - 1].namedEnd), Int(messages[row - 1].reactedEnd))
    }

    /// Puts the messages of each space together, in the order they came: what follows goes space by space, and would
    /// otherwise jump through memory.
    mutating func sortBySpace() {
        var next = [Int](repeating: 0, count: spaces.count)
        for message in messages { next[Int(message.space)] += 1 }
        var sum = 0
        for space in next.indices { (next[space], sum) = (sum, sum + next[space]) }
        var order = [Int](repeating: 0, count: messages.count)
        for (row, message) in messages.enumerated() {
            order[next[Int(message.space)]] = row
            next[Int(message.space)] += 1
        }
        spaceEnds = next
        rearrange(order)
    }

    private mutating func rearrange(_ order: [Int]) {
        var sorted: [Message] = []
        var (sortedNamed, sortedReacted): ([UInt32], [UInt32]) = ([], [])
        sorted.reserveCapacity(messages.count)
        for row in order {
            var message = messages[row]
            let (firstNamed, firstReacted) = starts(ofRow: row)
            sortedNamed += named[firstNamed..<Int(message.namedEnd)]
            sortedReacted += reacted[firstReacted..<Int(message.reactedEnd)]
            message.namedEnd = UInt32(truncatingIfNeeded: sortedNamed.count)
            message.reactedEnd = UInt32(truncatingIfNeeded: sortedReacted.count)
            sorted.append(message)
        }
        (messages, named, reacted) = (sorted, sortedNamed, sortedReacted)
    }
}

/// What it takes to turn rows into messages.
struct MessageRules: Sendable {
    var times: TimestampReader
    /// The space of messages whose table has no channel column, or an empty cell there.
    var defaultSpace: [UInt8]
    /// Words that a name behind an `@` may have.
    var mentionWords: Int
    var strict: Bool
    let cues = CueScanner()
}
