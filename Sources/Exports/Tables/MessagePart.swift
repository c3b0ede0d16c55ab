/// The messages of one run of a table's rows, with numbers of its own for accounts, spaces and names.
struct MessagePart: Sendable {
    /// What the rows say of an account beside its key.
    struct Facts: Sendable {
        var email: String?
        var name: String?
        var isBot = false

        var kinds: FactKinds { FactKinds(email: email != nil, name: name != nil, isBot: isBot) }

        /// Takes over what is not known yet.
        mutating func add(_ other: Facts) {
            email = email ?? other.email
            name = name ?? other.name
            isBot = isBot || other.isBot
        }
    }

    /// What is known of an account, or may be told of it.
    struct FactKinds: OptionSet, Sendable {
        let rawValue: UInt8
        static let email = FactKinds(rawValue: 1)
        static let name = FactKinds(rawValue: 2)
        static let bot = FactKinds(rawValue: 4)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(email: Bool, name: Bool, isBot: Bool) {
            rawValue = (email ? 1 : 0) | (name ? 2 : 0) | (isBot ? 4 : 0)
        }
    }

    /// Who is named by a message: a position in `columnNames` or `textNames`.
    struct Name: Sendable, Equatable {
        private let code: UInt32

        init(_ number: UInt32, inText: Bool) { code = number << 1 | (inText ? 1 : 0) }

        var number: Int { Int(code >> 1) }
        var isInText: Bool { code & 1 == 1 }
    }

    struct Failure: Sendable {
        let line: Int
        let what: String
        let remedy: String
    }

    struct Message: Sendable {
        var author: UInt32
        var space: UInt32
        var time: Int64
        var key: UInt64
        var parent: UInt64
        var thread: UInt64
        /// As `MessageKey.check`.
        var check: UInt32
        var cues: Cues
        /// Ends of this message's names in `named` and `reacted`.
        var namedEnd: UInt32
        var reactedEnd: UInt32
    }

    /// Accounts that earlier parts have met have the numbers below it, those of `accounts` the numbers from it on.
    let firstAccount: UInt32
    /// Accounts that only this part has met yet.
    var accounts = NameTable()
    var facts: [Facts] = []
    /// What the rows say of accounts that earlier parts have met, where those did not.
    var laterFacts: [UInt32: Facts] = [:]
    var spaces = NameTable()
    /// The space in `spaces` that is called by the file, for rows without a channel.
    var fileSpace: UInt32?
    var messages: [Message] = []
    /// As `messages`; empty where none are kept.
    var sketches: [WordSketch] = []
    /// By row of `messages`.
    var excerpts = Excerpts()
    /// Names in columns of their own: accounts, whether they wrote or not.
    var columnNames = NameTable()
    /// Names behind an `@` in the text, and of those who reacted: accounts that are known, or nobody.
    var textNames = NameTable()
    var named: [Name] = []
    var reacted: [Name] = []
    var withoutZone = 0
    var oddQuotes = 0
    /// Messages that were kept.
    var read: Int { messages.count }
    /// Rows that were no messages, by reason, with the line of the first.
    private(set) var skipped: [String: (count: Int, line: Int)] = [:]
    /// What the input is refused for.
    private(set) var failure: Failure?
    /// Line ends in the run, where lines are counted from its beginning; 0 where they are from that of the text.
    var lines = 0
    /// The run is not in the encoding that the text was taken for.
    var isForeign = false
    /// The rows, those of each space together in the order they came, and where each space's rows end.
    private var order: [UInt32] = []
    private var spaceEnds: [Int] = []

    init(firstAccount: UInt32 = 0) { self.firstAccount = firstAccount }

    mutating func skip(_ reason: String, line: Int) {
        skipped[reason] = skipped[reason].map { ($0.count + 1, $0.line) } ?? (1, line)
    }

    mutating func refuse(_ what: String, line: Int, remedy: String = "") {
        failure = failure ?? Failure(line: line, what: what, remedy: remedy)
    }

    /// Where the names of a row begin in `named` and `reacted`.
    func starts(ofRow row: Int) -> (named: Int, reacted: Int) {
        row == 0 ? (0, 0) : (Int(messages[row - 1].namedEnd), Int(messages[row - 1].reactedEnd))
    }

    /// The rows of a space in the order they came, once `sortBySpace` was called.
    func rows(ofSpace space: Int) -> ArraySlice<UInt32> {
        order[(space == 0 ? 0 : spaceEnds[space - 1])..<spaceEnds[space]]
    }

    /// Sorts the rows by space: what follows goes space by space, and would otherwise jump through memory.
    mutating func sortBySpace() {
        spaceEnds = [messages.count]
        order = Array(0..<UInt32(messages.count))
        if spaces.count == 1 { return }
        var next = [Int](repeating: 0, count: spaces.count)
        for message in messages { next[Int(message.space)] += 1 }
        var sum = 0
        for space in next.indices { (next[space], sum) = (sum, sum + next[space]) }
        for row in messages.indices {
            let space = Int(messages[row].space)
            order[next[space]] = UInt32(row)
            next[space] += 1
        }
        spaceEnds = next
    }
}
