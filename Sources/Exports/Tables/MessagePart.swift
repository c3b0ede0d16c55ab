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
}

/// What it takes to turn rows into messages.
struct MessageRules: Sendable {
    var times: TimestampReader
    /// The space of messages whose table has no channel column, or an empty cell there.
    var defaultSpace: [UInt8]
    /// Words that a name behind an `@` may have.
    var mentionWords: Int
    var strict: Bool
}
