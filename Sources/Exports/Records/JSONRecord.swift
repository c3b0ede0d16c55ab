/// The members of one JSON object as places in its bytes: asked for by name, read when asked for.
///
/// Names are lower case and without underscores, so `createdDateTime`, `CreatedDateTime` and `created_date_time` are one
/// member. Of a member that occurs twice the last counts. Names of more than 24 bytes keep their underscores, and are
/// told apart by their ends and their length.
///
/// - Complexity: one pass over the object; asking is O(members).
struct JSONRecord {
    private struct Member {
        let name: ByteKey
        let offset: Int
    }

    private let bytes: PaddedBytes
    private var members: [Member] = []
    /// Where the object begins.
    private(set) var start: Int

    /// Notes the object that comes next.
    init(_ scanner: inout JSONScanner) throws(JSONError) {
        bytes = scanner.bytes
        start = scanner.valueOffset()
        try note(&scanner)
    }

    /// The object whose members could be noted before the text ended: what a glance at the beginning of a file shows.
    init(glance scanner: inout JSONScanner) {
        bytes = scanner.bytes
        start = scanner.valueOffset()
        do throws(JSONError) { try note(&scanner) } catch { return }
    }

    /// A record of no object yet, for `next`.
    init(in bytes: PaddedBytes) { (self.bytes, start) = (bytes, 0) }

    /// What is to be noted next begins here, whatever it is.
    mutating func begin(at offset: Int) { start = offset }

    /// Notes the object that comes next in place of the one noted before, in the same memory where nobody else has it.
    mutating func next(_ scanner: inout JSONScanner) throws(JSONError) {
        start = scanner.valueOffset()
        members.removeAll(keepingCapacity: true)
        try note(&scanner)
    }

    private mutating func note(_ scanner: inout JSONScanner) throws(JSONError) {
        try scanner.enterObject()
        if members.isEmpty { members.reserveCapacity(24) }
        while let key = try scanner.nextKey() {
            let offset = scanner.valueOffset()
            members.append(Member(name: Self.plain(key), offset: offset))
            try scanner.skipValue()
        }
    }

    func has(_ name: FieldName) -> Bool { offset(name) != nil }

    /// The bytes of a string, escapes resolved, or of a number as written; `nil` for anything else and for nothing.
    func text(_ name: FieldName) -> [UInt8]? {
        guard let offset = offset(name) else { return nil }
        return Self.text(JSONScanner(bytes, at: offset))
    }

    /// Lends `body` what `text` would copy.
    func withText<Result>(_ name: FieldName, _ body: (ByteSlice) -> Result) -> Result? {
        guard let offset = offset(name) else { return nil }
        var scanner = JSONScanner(bytes, at: offset)
        let kind = scanner.peek()
        if kind == .string, let string = try? scanner.string(), !string.hasEscapes {
            guard string.count > 0 else { return nil }
            return body(ByteSlice.of(bytes.slice(string.offset, count: string.count).raw))
        }
        if kind == .number, let number = try? scanner.number() {
            return body(ByteSlice.of(bytes.slice(number.offset, count: number.count).raw))
        }
        return Self.text(JSONScanner(bytes, at: offset)).map { ByteSlice.with($0, body) }
    }

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
    func integer(_ name: FieldName) -> Int64? { withText(name) { Int64($0.string) } ?? nil }

    func isTrue(_ name: FieldName) -> Bool {
        guard let offset = offset(name) else { return false }
        var scanner = JSONScanner(bytes, at: offset)
        return scanner.peek() == .yes
    }

    /// The member as an object.
    func record(_ name: FieldName) -> JSONRecord? {
        guard let offset = offset(name) else { return nil }
        var scanner = JSONScanner(bytes, at: offset)
        guard scanner.peek() == .object else { return nil }
        do throws(JSONError) { return try JSONRecord(&scanner) } catch { return nil }
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
        guard let array = scanner(name) else { return }
        Self.forEachRecord(of: array, body)
    }

    private static func forEachRecord(of array: JSONScanner, _ body: (JSONRecord) -> Void) {
        var record = JSONRecord(in: array.bytes)
        forEachElement(of: array) { (scanner: inout JSONScanner) throws(JSONError) in
            guard scanner.peek() == .object else { return try scanner.skipValue() }
            try record.next(&scanner)
            body(record)
        }
    }

    /// Calls `body` for the objects of all arrays that an object holds, whatever these are called.
    func forEachList(in name: FieldName, _ body: (JSONRecord) -> Void) {
        guard let lists = record(name) else { return }
        for member in lists.members { Self.forEachRecord(of: JSONScanner(bytes, at: member.offset), body) }
    }

    /// Whether the member is an array with an object in it.
    func hasRecords(_ name: FieldName) -> Bool { first(of: name) != nil }

    /// The strings and numbers of an array.
    func texts(_ name: FieldName) -> [[UInt8]] {
        guard let array = scanner(name) else { return [] }
        var found: [[UInt8]] = []
        Self.forEachElement(of: array) { (scanner: inout JSONScanner) throws(JSONError) in
            if let text = Self.text(scanner) { found.append(text) }
            try scanner.skipValue()
        }
        return found
    }

    /// The names and values of an object whose names are data, as written.
    func entries(_ name: FieldName) -> [(name: [UInt8], value: JSONRecord)] {
        guard let offset = offset(name) else { return [] }
        var scanner = JSONScanner(bytes, at: offset)
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
    func scanner(_ name: FieldName) -> JSONScanner? { offset(name).map { JSONScanner(bytes, at: $0) } }

    private static func forEachElement(
        of array: JSONScanner, _ body: (inout JSONScanner) throws(JSONError) -> Void
    ) {
        var scanner = array
        do throws(JSONError) {
            guard try scanner.enterArrayIfAny() else { return }
            while try scanner.nextElement() { try body(&scanner) }
        } catch { return }
    }

    private func offset(_ name: FieldName) -> Int? {
        let key = name.key
        var place = members.count
        while place > 0 {
            place &-= 1
            if members[place].name == key { return members[place].offset }
        }
        return nil
    }

    private static func text(_ scanner: JSONScanner) -> [UInt8]? {
        var scanner = scanner
        do throws(JSONError) {
            switch scanner.peek() {
            case .string:
                let text = try scanner.content(of: try scanner.string())
                return text.isEmpty ? nil : text
            case .number:
                let number = try scanner.number()
                return Array(scanner.bytes.slice(number.offset, count: number.count).raw)
            default: return nil
            }
        } catch { return nil }
    }

    /// Letters small, underscores gone.
    private static func plain(_ key: ByteKey) -> ByteKey {
        let small = key.lowercased
        return key.count <= ByteKey.exact ? small.withoutLowLines : small
    }
}
