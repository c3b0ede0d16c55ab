/// Goes over the members of one object after another and tells which field of a table each key is.
///
/// Objects of one export mostly have the same members in the same order. So the key that stood in a place before is
/// compared with the text as it stands, quotes and colon included, in a vector of 32 bytes; only another one is read
/// and looked up. A member that is no field often has the value it had before as well, and is then passed with its key. Any
/// order and spelling gives the same fields.
struct JSONMembers<Field: Sendable>: Sendable {
    /// A key as the text has it.
    private struct Known: Sendable {
        var key: JSONMemberText
        var field: Field?
        /// Key, value and the mark behind it, where it is no field and was short.
        var whole = JSONMemberText.none
    }

    private let table: KeyTable<Field>
    private var known: [Known] = []
    private var place = 0

    init(_ table: KeyTable<Field>) { self.table = table }

    /// Enters the object that comes next.
    mutating func enter(_ scanner: inout JSONScanner) throws(JSONError) {
        place = 0
        try scanner.enterObject()
    }

    /// Steps to the value of the next member that is a field, over those that are none; `nil` at the object's end.
    @inline(__always) mutating func next(_ scanner: inout JSONScanner) throws(JSONError) -> Field? {
        while place < known.count, let start = scanner.memberStart, scanner.has(known[place].key, at: start) {
            place &+= 1
            if let field = known[place &- 1].field {
                scanner.leave(at: start &+ known[place &- 1].key.count)
                return field
            }
            if scanner.has(known[place &- 1].whole, at: start) {
                scanner.leave(at: start &+ known[place &- 1].whole.count &- 1)
            } else {
                scanner.leave(at: start &+ known[place &- 1].key.count)
                try scanner.skipValue()
                known[place &- 1].whole = scanner.text(from: start, to: scanner.offset &+ 1) ?? .none
            }
        }
        return try nextUnknown(&scanner)
    }

    private mutating func nextUnknown(_ scanner: inout JSONScanner) throws(JSONError) -> Field? {
        while let key = try scanner.nextKey() {
            let field = key.count > 0 && key.count <= ByteKey.exact ? table[key] : nil
            learn(scanner.keyText(key.count), field)
            place &+= 1
            if let field { return field }
            try scanner.skipValue()
        }
        return nil
    }

    /// Keys that are too long are remembered as one that is never met.
    private mutating func learn(_ key: JSONMemberText?, _ field: Field?) {
        let new = Known(key: key ?? .none, field: field)
        if place < known.count { known[place] = new } else if known.count < 64 { known.append(new) }
    }
}

/// Text of a member, at most 32 bytes: its key with quotes and colon, or all of it.
struct JSONMemberText: Sendable {
    fileprivate let bytes: SIMD4<UInt64>
    fileprivate let mask: SIMD4<UInt64>
    let count: Int

    /// What no text begins with.
    static let none = JSONMemberText(bytes: SIMD4(repeating: .max), mask: SIMD4(repeating: 0), count: 0)
    fileprivate static let longest = 32
}

extension JSONScanner {
    /// Where the next member's key begins when nothing but a comma stands before it.
    @inline(__always) var memberStart: Int? {
        atFirst ? offset : current == UInt8(ascii: ",") ? offset &+ 1 : nil
    }

    /// Whether `text` stands at `start`.
    @inline(__always) func has(_ text: JSONMemberText, at start: Int) -> Bool {
        guard start &+ text.count <= bytes.count else { return false }
        let difference = (bytes.words(at: start) & text.mask) ^ text.bytes
        return (difference.x | difference.y) | (difference.z | difference.w) == 0
    }

    /// The text between two offsets, or `nil` where it is too long.
    @inline(__always) func text(from start: Int, to end: Int) -> JSONMemberText? {
        let count = end &- start
        guard count > 0, count <= JSONMemberText.longest, end <= bytes.count else { return nil }
        var mask = SIMD4<UInt64>()
        for word in 0..<4 { mask[word] = ByteWord.prefix(.max, max(0, count &- 8 &* word)) }
        return JSONMemberText(bytes: bytes.words(at: start) & mask, mask: mask, count: count)
    }

    /// The text of the key just read, of `length` bytes when unescaped; `nil` where it is too long, has escapes or
    /// blanks around the colon.
    func keyText(_ length: Int) -> JSONMemberText? {
        let start = offset &- length &- 3
        // A quote that is escaped is not where a key begins.
        guard start > 0, bytes[start] == UInt8(ascii: "\""), bytes[start &- 1] != UInt8(ascii: "\\") else { return nil }
        return text(from: start, to: offset)
    }
}
