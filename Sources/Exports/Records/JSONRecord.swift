/// The members of one JSON object as places in its bytes: asked for by name, read when asked for.
///
/// Names are lower case and without underscores, so `createdDateTime`, `CreatedDateTime` and `created_date_time` are one
/// member. Of a member that occurs twice the last counts. Names of more than 24 bytes keep their underscores, and are
/// told apart by their ends and their length.
///
/// - Complexity: one pass over the object; asking is O(members).
struct JSONRecord {
    private let bytes: PaddedBytes
    private var members: RecordMembers
    /// Where the object begins.
    private(set) var start: Int

    /// Notes the object that comes next.
    init(_ scanner: inout JSONScanner) throws(JSONError) {
        try self.init(&scanner, in: RecordMembers())
    }

    /// - Parameter members: what it is noted in.
    init(_ scanner: inout JSONScanner, in members: RecordMembers) throws(JSONError) {
        (bytes, self.members, start) = (scanner.bytes, members, scanner.valueOffset())
        try members.note(&scanner)
    }

    /// The object whose members could be noted before the text ended: what a glance at the beginning of a file shows.
    init(glance scanner: inout JSONScanner) {
        self.init(in: scanner.bytes)
        do throws(JSONError) { try next(&scanner) } catch { return }
    }

    /// A record of no object yet, for `next`.
    ///
    /// - Parameter members: what it notes them in.
    init(in bytes: PaddedBytes, _ members: RecordMembers = RecordMembers()) {
        (self.bytes, self.members, start) = (bytes, members, 0)
    }

    /// What is to be noted next begins here, whatever it is.
    mutating func begin(at offset: Int) { start = offset }

    /// Notes the object that comes next in place of the one noted before, in the same memory where nobody else has it.
    mutating func next(_ scanner: inout JSONScanner) throws(JSONError) {
        start = scanner.valueOffset()
        if !isKnownUniquelyReferenced(&members) { members = RecordMembers() }
        try members.note(&scanner)
    }

    func has(_ name: FieldName) -> Bool { members.place(of: name) != nil }

    /// The bytes of a string, escapes resolved, or of a number as written; `nil` for anything else and for nothing.
    func text(_ name: FieldName) -> [UInt8]? { withText(name) { $0.array } }

    /// Lends `body` what `text` would copy.
    func withText<Result>(_ name: FieldName, _ body: (ByteSlice) -> Result) -> Result? {
        members.place(of: name).flatMap { Self.withText(members[$0].content, bytes, body) }
    }

    private static func withText<Result>(
        _ content: NotedMembers.Content, _ bytes: PaddedBytes, _ body: (ByteSlice) -> Result
    ) -> Result? {
        switch content {
        case .plain(let offset, let count):
            return count == 0 ? nil : body(ByteSlice.of(bytes.slice(offset, count: count).raw))
        case .escaped(let string):
            return (try? JSONScanner(bytes, at: 0).content(of: string)).map { ByteSlice.with($0, body) }
        case .other: return nil
        }
    }

    /// Appends what `text` would copy.
    func append(_ name: FieldName, to bytes: inout [UInt8]) { withText(name) { bytes.append(contentsOf: $0.raw) } }

    /// Appends what `text` would copy.
    func append(_ name: FieldName, to buffer: inout ByteBuffer) {
        guard let place = members.place(of: name) else { return }
        switch members[place].content {
        case .plain(let offset, let count): buffer.append(bytes, from: offset, count: count)
        // A string with an escape that is none is no text.
        case .escaped(let string): try? JSONScanner(bytes, at: 0).unescape(string, into: &buffer)
        case .other: return
        }
    }

    /// The text with `A`…`Z` made `a`…`z`.
    func small(_ name: FieldName) -> [UInt8]? { withText(name) { $0.raw.map(ASCII.lower) } }

    /// Whether `text` finds anything.
    func hasText(_ name: FieldName) -> Bool { withText(name) { _ in } != nil }

    /// Whether the text is this word.
    func says(_ name: FieldName, _ word: StaticString) -> Bool { withText(name) { $0.equals(word) } ?? false }

    /// The text as a time, in microseconds since 1970.
    func time(_ name: FieldName, zoneMinutes: Int = 0) -> Int64? {
        withText(name) { TimestampReader(zoneMinutes: zoneMinutes).read($0)?.micros } ?? nil
    }

    func string(_ name: FieldName) -> String? { text(name).map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number, written as one or as a string.
    func integer(_ name: FieldName) -> Int64? { withText(name) { Self.integer($0) } ?? nil }

    func isTrue(_ name: FieldName) -> Bool {
        guard var scanner = scanner(name) else { return false }
        return scanner.peek() == .yes
    }

    /// The member as an object.
    func record(_ name: FieldName) -> JSONRecord? {
        guard let place = members.place(of: name) else { return nil }
        var scanner = JSONScanner(bytes, at: members[place].start)
        guard scanner.peek() == .object else { return nil }
        let room = members.room(at: place)
        do throws(JSONError) { return try JSONRecord(&scanner, in: room) } catch { return nil }
    }

    /// The first element of an array, if it is an object and as far as it is there: for a glance at a file's beginning.
    func first(of name: FieldName) -> JSONRecord? {
        guard var scanner = scanner(name), (try? scanner.enterArray()) != nil, (try? scanner.nextElement()) == true,
            scanner.peek() == .object
        else { return nil }
        return JSONRecord(glance: &scanner)
    }

    /// The objects of an array; none where the member is no array.
    func records(_ name: FieldName) -> [JSONRecord] {
        var found: [JSONRecord] = []
        forEachRecord(name) { found.append($0) }
        return found
    }

    /// Calls `body` for one object of an array after another.
    func forEachRecord(_ name: FieldName, _ body: (JSONRecord) -> Void) {
        if let place = members.place(of: name) { forEachRecord(at: place, body) }
    }

    private func forEachRecord(at place: Int, _ body: (JSONRecord) -> Void) {
        var scanner = JSONScanner(bytes, at: members[place].start)
        guard scanner.peek() == .array else { return }
        var record = JSONRecord(in: bytes, members.takeRoom(at: place))
        Self.forEachElement(of: scanner) { (scanner: inout JSONScanner) throws(JSONError) in
            guard scanner.peek() == .object else { return try scanner.skipValue() }
            try record.next(&scanner)
            body(record)
        }
        members.giveBack(record.members, at: place)
    }

    /// Calls `body` for the objects of all arrays that an object holds, whatever these are called.
    func forEachList(in name: FieldName, _ body: (JSONRecord) -> Void) {
        guard let lists = record(name) else { return }
        for place in 0..<lists.members.count { lists.forEachRecord(at: place, body) }
    }

    /// Whether the member is an array with an object in it.
    func hasRecords(_ name: FieldName) -> Bool {
        guard var scanner = scanner(name), scanner.peek() == .array, (try? scanner.enterArray()) != nil,
            (try? scanner.nextElement()) == true
        else { return false }
        return scanner.peek() == .object
    }

    /// The strings and numbers of an array.
    func texts(_ name: FieldName) -> [[UInt8]] {
        guard let array = scanner(name) else { return [] }
        var found: [[UInt8]] = []
        Self.forEachElement(of: array) { (scanner: inout JSONScanner) throws(JSONError) in
            let content = try NotedMembers.content(&scanner)
            if let text = Self.withText(content, bytes, \.array) { found.append(text) }
        }
        return found
    }

    /// The names and values of an object whose names are data, as written.
    func entries(_ name: FieldName) -> [(name: [UInt8], value: JSONRecord)] {
        guard var scanner = scanner(name) else { return [] }
        var found: [(name: [UInt8], value: JSONRecord)] = []
        do throws(JSONError) {
            guard try scanner.enterObjectIfAny() else { return [] }
            while let key = try scanner.nextKey() {
                guard key.count <= ByteKey.exact, scanner.peek() == .object else {
                    try scanner.skipValue()
                    continue
                }
                found.append((key.bytes, try JSONRecord(&scanner)))
            }
        } catch { return found }
        return found
    }

    /// Where the member's value begins, for a scanner.
    func scanner(_ name: FieldName) -> JSONScanner? {
        members.place(of: name).map { JSONScanner(bytes, at: members[$0].start) }
    }

    private static func forEachElement(
        of array: JSONScanner, _ body: (inout JSONScanner) throws(JSONError) -> Void
    ) {
        var scanner = array
        do throws(JSONError) {
            guard try scanner.enterArrayIfAny() else { return }
            while try scanner.nextElement() { try body(&scanner) }
        } catch { return }
    }

    private static func integer(_ text: ByteSlice) -> Int64? {
        guard text.count <= 18 else { return Int64(text.string) }
        var value: Int64 = 0
        for place in 0..<text.count {
            guard ASCII.isDigit(text[place]) else { return Int64(text.string) }
            value = value * 10 + Int64(text[place] - 0x30)
        }
        return value
    }
}
