/// Reads a run of day files, one after another, on one thread, with memory of its own.
///
/// Accounts have the numbers of `SlackPeople`; those that it does not know are numbered behind them, in the order met.
struct SlackUnit: ~Copyable {
    /// Largest message object that is read.
    static let largestRecord = 16 << 20
    /// Longest text.
    static let longestText = 1 << 20

    let context: SlackContext
    var result = SlackUnitResult()
    var draft: SpaceDraft
    /// Where the file now read stands in `SlackContext.source`.
    var entry = 0
    var record = 0
    var strangers: SlackStrangers
    var scratch = ByteBuffer()
    var markup = SlackText()
    /// Of the message being read.
    var kept = KeptText()
    private var file: ByteBuffer
    private var members = JSONMembers(SlackRecord.fields)

    init(_ context: SlackContext) {
        self.context = context
        draft = SpaceDraft(space: Space(id: "", name: ""))
        strangers = SlackStrangers(context.people)
        file = ByteBuffer(capacity: 1 << 18)
    }

    /// Reads the day files of `part`, which all belong to one folder.
    mutating func read(_ part: SlackWork.Part) throws(InputError) {
        draft = SpaceDraft(space: context.spaces[part.folder])
        for day in part.days {
            entry = context.layout.folders[part.folder].days[day]
            try readFile()
        }
        draft.trim()
        result.drafts.append(SlackUnitResult.Piece(folder: part.folder, draft: draft))
    }

    consuming func finish() -> SlackUnitResult {
        result.strangers = strangers.ids
        result.descriptions = strangers.descriptions
        return result
    }

    private mutating func readFile() throws(InputError) {
        var file = ByteBuffer(capacity: 0)
        swap(&file, &self.file)
        defer { swap(&file, &self.file) }
        try context.source.read(entry, into: &file)
        result.tally.bytes += file.count
        let before = result.tally.read
        defer { context.onMessages?(result.tally.read - before) }
        try file.withPadded { (bytes) throws(InputError) in
            var scanner = JSONScanner(bytes)
            do throws(JSONError) {
                try readMessages(&scanner)
                try scanner.finish()
                result.readableFiles += 1
            } catch {
                let place = "\(context.source.name)/\(toldName):\(scanner.line(at: error.offset))"
                result.tally.addUnreadable(place, error)
                result.bad = result.bad ?? InputError(.data, at: place, error.reason.rawValue)
            }
        }
    }

    private mutating func readMessages(_ scanner: inout JSONScanner) throws(JSONError) {
        record = 0
        try scanner.enterArray()
        while try scanner.nextElement() {
            record += 1
            let start = scanner.valueOffset()
            guard scanner.peek() == .object else {
                try scanner.skipValue()
                skipBad("not an object", start, scanner)
                continue
            }
            let record = try SlackRecord(&scanner, &members)
            if scanner.offset - start > Self.largestRecord {
                skipBad("too large", start, scanner)
            } else {
                try take(record, start, scanner)
            }
        }
    }

    var entryName: String { context.source.entries[entry].name }

    /// The file's name as it may stand in a message: the folder of what is not public would say who talks to whom.
    private var toldName: String {
        guard draft.space.kind != .publicChannel else { return entryName }
        return "(not public)/" + String(decoding: Array(EntryTitle.file(entryName)), as: UTF8.self)
    }

    /// Counts a record that is no message.
    mutating func skip(_ reason: String, _ start: Int, _ scanner: JSONScanner) {
        let (record, name) = (record, toldName)
        result.tally.skip(reason, at: Self.place(name, record, scanner.line(at: start)))
    }

    /// Counts a record that should be a message and is not well formed.
    mutating func skipBad(_ reason: String, _ start: Int, _ scanner: JSONScanner) {
        skip(reason, start, scanner)
        guard context.strict, result.bad == nil else { return }
        let place = Self.place(toldName, record, scanner.line(at: start))
        result.bad = InputError(
            .data, at: "\(context.source.name)/\(place)", "a message record is bad: \(reason)",
            remedy: "leave out --strict to count such records and go on")
    }

    /// By line, or by number of the record where the file has all on one line.
    private static func place(_ name: String, _ record: Int, _ line: Int) -> String {
        line > 1 ? "\(name):\(line)" : "\(name): record \(record)"
    }
}

/// What a `SlackUnit` read.
struct SlackUnitResult: Sendable {
    struct Piece: Sendable {
        let folder: Int
        var draft: SpaceDraft
    }

    var drafts: [Piece] = []
    /// Ids of accounts that no list describes, in the order of their numbers.
    var strangers: [[UInt8]] = []
    var descriptions: [SlackStrangers.Description] = []
    var tally = ReadTally()
    var readableFiles = 0
    /// The first thing that `--strict` stops at.
    var bad: InputError?
}
