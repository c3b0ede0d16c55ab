/// The fields of one message object that matter here, as places in its bytes. A key that occurs twice counts as it
/// stands last; `null` and values of a wrong kind count as missing.
struct SlackRecord {
    enum Field: String, CaseIterable {
        case type, subtype, ts, user, username, text, blocks, root, comment, reactions, edited, files, file
        case thread = "thread_ts"
        case bot = "bot_id"
        case parentUser = "parent_user_id"
        case userTeam = "user_team"
        case userProfile = "user_profile"
        case botProfile = "bot_profile"
    }

    static let fields = KeyTable<Field>()

    var type: JSONString?
    var subtype: JSONString?
    var time: JSONString?
    var thread: JSONString?
    var user: JSONString?
    var bot: JSONString?
    var username: JSONString?
    var parentUser: JSONString?
    var userTeam: JSONString?
    var text: JSONString?
    // Offsets of objects and arrays that are read only when the message is kept.
    var blocks: Int?
    var blocksEnd = 0
    var userProfile: Int?
    var botProfile: Int?
    var root: Int?
    var comment: Int?
    var reactions: Int?
    var isEdited = false
    var hasFiles = false

    /// Reads the object that comes next.
    init(_ scanner: inout JSONScanner, _ members: inout JSONMembers<Field>) throws(JSONError) {
        try members.enter(&scanner)
        while let field = try members.next(&scanner) { try read(field, &scanner) }
    }

    private mutating func read(_ field: Field, _ scanner: inout JSONScanner) throws(JSONError) {
        switch field {
        case .type: type = try scanner.stringIfAny()
        case .subtype: subtype = try scanner.stringIfAny()
        case .ts: time = try Self.time(&scanner)
        case .thread: thread = try Self.time(&scanner)
        case .user: user = try Self.name(&scanner)
        case .bot: bot = try Self.name(&scanner)
        case .username: username = try Self.name(&scanner)
        case .parentUser: parentUser = try Self.name(&scanner)
        case .userTeam: userTeam = try Self.name(&scanner)
        case .text: text = try scanner.stringIfAny()
        case .blocks:
            blocks = try Self.offset(of: .array, &scanner)
            blocksEnd = scanner.offset
        case .userProfile: userProfile = try Self.offset(of: .object, &scanner)
        case .botProfile: botProfile = try Self.offset(of: .object, &scanner)
        case .root: root = try Self.offset(of: .object, &scanner)
        case .comment: comment = try Self.offset(of: .object, &scanner)
        case .reactions: reactions = try Self.offset(of: .array, &scanner)
        case .edited: isEdited = try Self.offset(of: .object, &scanner) != nil
        case .file, .files: try readFiles(&scanner)
        }
    }

    private mutating func readFiles(_ scanner: inout JSONScanner) throws(JSONError) {
        let kind = scanner.peek()
        let start = scanner.offset
        try scanner.skipValue()
        // "[]" is the shortest array, and the shortest with something in it is longer.
        if kind == .object || kind == .array && scanner.offset - start > 2 { hasFiles = true }
    }

    /// A time, which some exporters write as a number.
    private static func time(_ scanner: inout JSONScanner) throws(JSONError) -> JSONString? {
        guard scanner.peek() == .number else { return try scanner.stringIfAny() }
        let number = try scanner.number()
        return JSONString(offset: number.offset, count: number.count, hasEscapes: false)
    }

    /// A string that is not empty.
    private static func name(_ scanner: inout JSONScanner) throws(JSONError) -> JSONString? {
        guard let string = try scanner.stringIfAny(), string.count > 0 else { return nil }
        return string
    }

    private static func offset(of kind: JSONKind, _ scanner: inout JSONScanner) throws(JSONError) -> Int? {
        let found = scanner.peek()
        let start = scanner.offset
        try scanner.skipValue()
        return found == kind ? start : nil
    }
}
