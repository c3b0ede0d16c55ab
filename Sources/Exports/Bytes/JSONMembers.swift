/// Goes over the members of one object after another and tells which field of a table each key is.
///
/// Objects of one export mostly have the same members in the same order. So the key that stood in a place before is
/// compared with the text as it stands, quotes and colon included, in two words of eight bytes; only another one is
/// read and looked up. Any order and spelling gives the same fields.
struct JSONMembers<Field: Sendable>: Sendable {
    /// A key as the text has it.
    private struct Known: Sendable {
        var key: JSONKeyText
        var field: Field?
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
        while true {
            var field: Field?
            if place < known.count, scanner.skip(known[place].key) {
                field = known[place].field
            } else {
                guard let key = try scanner.nextKey() else { return nil }
                field = key.count > 0 && key.count <= ByteKey.exact ? table[key] : nil
                learn(scanner.keyText(key.count), field)
            }
            place &+= 1
            if let field { return field }
            try scanner.skipValue()
        }
    }

    /// Keys that are too long are remembered as one that is never met.
    private mutating func learn(_ key: JSONKeyText?, _ field: Field?) {
        let new = Known(key: key ?? .none, field: field)
        if place < known.count { known[place] = new } else if known.count < 64 { known.append(new) }
    }
}

/// The text of a key with its quotes and the colon, at most sixteen bytes.
struct JSONKeyText: Sendable {
    fileprivate let low: UInt64
    fileprivate let high: UInt64
    fileprivate let lowMask: UInt64
    fileprivate let highMask: UInt64
    fileprivate let count: Int

    /// What no text begins with.
    static let none = JSONKeyText(low: .max, high: .max, lowMask: 0, highMask: 0, count: 0)
}

extension JSONScanner {
    /// Steps behind the key when it is the next member's, written in the same way.
    @inline(__always) mutating func skip(_ key: JSONKeyText) -> Bool {
        let start = atFirst ? offset : offset &+ 1
        guard atFirst || current == UInt8(ascii: ","), start &+ 16 <= bytes.count else { return false }
        let isSame =
            bytes.word(at: start) & key.lowMask == key.low && bytes.word(at: start &+ 8) & key.highMask == key.high
        if isSame { leave(at: start &+ key.count) }
        return isSame
    }

    /// The text of the key just read, of `length` bytes when unescaped; `nil` where it is too long, has escapes or
    /// blanks around the colon.
    func keyText(_ length: Int) -> JSONKeyText? {
        let (start, count) = (offset &- length &- 3, length &+ 3)
        // A quote that is escaped is not where a key begins.
        guard count <= 16, start > 0, start &+ 16 <= bytes.count, bytes[start] == UInt8(ascii: "\""),
            bytes[start &- 1] != UInt8(ascii: "\\")
        else { return nil }
        let lowMask = ByteWord.prefix(.max, count)
        let highMask = count > 8 ? ByteWord.prefix(.max, count &- 8) : 0
        return JSONKeyText(
            low: bytes.word(at: start) & lowMask, high: bytes.word(at: start &+ 8) & highMask, lowMask: lowMask,
            highMask: highMask, count: count)
    }
}
