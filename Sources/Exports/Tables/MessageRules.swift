/// What holds for all rows of a table.
struct MessageRules: Sendable {
    let times: TimestampReader
    /// What the file is called: the space of messages whose table has no channel column, or an empty cell there.
    let fileTitle: [UInt8]
    /// Words that a name behind an `@` may have.
    let mentionWords: Int
    let strict: Bool
    let keepsSketches: Bool
    let keepsExcerpts: Bool
    let cues = CueScanner()
    /// What rows can tell of accounts.
    let factKinds: MessagePart.FactKinds
    /// One bit a column that the table has.
    private let columns: UInt32

    init(
        times: TimestampReader, fileTitle: [UInt8], mentionWords: Int, settings: Reader.Settings,
        columns: ColumnBinding<MessageColumn>
    ) {
        self.times = times
        self.fileTitle = fileTitle
        self.mentionWords = mentionWords
        (strict, keepsSketches) = (settings.strict, settings.keepsSketches)
        keepsExcerpts = settings.keepsExcerpts
        factKinds = MessagePart.FactKinds(
            email: columns[.authorEmail] != nil, name: columns[.authorName] != nil, isBot: columns[.isBot] != nil)
        self.columns = MessageColumn.allCases.reduce(0) { $0 | (columns[$1] == nil ? 0 : 1 << UInt32($1.rawValue)) }
    }

    @inline(__always) func has(_ column: MessageColumn) -> Bool { columns >> UInt32(column.rawValue) & 1 == 1 }
}
