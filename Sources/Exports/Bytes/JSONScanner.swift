/// Reads JSON front to back without building a tree: the caller pulls the members and elements it wants and skips the
/// rest. After `enterObject` or `enterArray` every value must be read or skipped before the next key or element is
/// asked for. What is read is held to the grammar of RFC 8259; inside skipped objects and arrays only strings and
/// brackets are followed.
///
/// A member that occurs twice is met twice: a caller that overwrites keeps the last.
package struct JSONScanner {
    package static let deepest = 512

    package let bytes: PaddedBytes
    /// Where the next byte will be read.
    package private(set) var offset: Int
    /// True between an opening bracket and its first member or element.
    private(set) var atFirst = false

    /// Starts behind a byte-order mark, if there is one.
    package init(_ bytes: PaddedBytes) {
        self.bytes = bytes
        offset = bytes.count >= 3 && bytes.word(at: 0) & 0xFF_FFFF == 0xBF_BBEF ? 3 : 0
    }

    /// Starts at `offset`, which is where a value begins.
    package init(_ bytes: PaddedBytes, at offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Offset of the next value: behind white space.
    package mutating func valueOffset() -> Int {
        skipSpace()
        return offset
    }

    /// The kind of the next value by its first byte.
    package mutating func peek() -> JSONKind {
        skipSpace()
        return JSONKind(first: current)
    }

    package mutating func enterObject() throws(JSONError) { try enter(UInt8(ascii: "{")) }

    package mutating func enterArray() throws(JSONError) { try enter(UInt8(ascii: "[")) }

    /// Enters the next value if it is an object; otherwise skips it and returns false.
    package mutating func enterObjectIfAny() throws(JSONError) -> Bool { try enterIfAny(.object) }

    /// Enters the next value if it is an array; otherwise skips it and returns false.
    package mutating func enterArrayIfAny() throws(JSONError) -> Bool { try enterIfAny(.array) }

    /// The next key of the object entered last, or `nil` at its end.
    package mutating func nextKey() throws(JSONError) -> ByteKey? {
        guard try next(until: UInt8(ascii: "}")) else { return nil }
        skipSpace()
        let key = if let short = shortKey() { short } else { try key(of: try scanString()) }
        skipSpace()
        guard current == UInt8(ascii: ":") else { throw unexpected() }
        offset &+= 1
        return key
    }

    /// Whether the array entered last has another element.
    package mutating func nextElement() throws(JSONError) -> Bool { try next(until: UInt8(ascii: "]")) }

    /// The next value, which must be a string.
    package mutating func string() throws(JSONError) -> JSONString {
        skipSpace()
        return try scanString()
    }

    /// The next value if it is a string; anything else is skipped.
    package mutating func stringIfAny() throws(JSONError) -> JSONString? {
        skipSpace()
        if current == UInt8(ascii: "\"") { return try scanString() }
        try skipValue()
        return nil
    }

    /// The next value, which must be `true` or `false`; `null` and anything else is skipped and `nil`.
    package mutating func flagIfAny() throws(JSONError) -> Bool? {
        let kind = peek()
        try skipValue()
        return kind == .yes ? true : kind == .no ? false : nil
    }

    /// Steps over the next value, whatever it is.
    package mutating func skipValue() throws(JSONError) {
        switch peek() {
        case .string: _ = try scanString()
        case .object, .array:
            if offset &+ 2 <= bytes.count, bytes[offset] &+ 2 == bytes[offset &+ 1] { return leave(at: offset &+ 2) }
            try skipContainer()
        case .number: _ = try number()
        case .yes: try literal(0x6575_7274, count: 4)
        case .null: try literal(0x6C6C_756E, count: 4)
        case .no: try literal(0x65_736C_6166, count: 5)
        case .none: throw unexpected()
        }
    }

    /// Makes sure that only white space is left.
    package mutating func finish() throws(JSONError) {
        skipSpace()
        if offset < bytes.count { throw JSONError(reason: .trailing, offset: offset) }
    }

    package func unexpected() -> JSONError {
        JSONError(reason: offset < bytes.count ? .unexpected : .endsEarly, offset: min(offset, bytes.count))
    }
}

/// What a JSON value is; `none` where no value begins.
package enum JSONKind: Sendable {
    case object, array, string, number, yes, no, null, none

    @inline(__always) init(first byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        case UInt8(ascii: "t"): self = .yes
        case UInt8(ascii: "f"): self = .no
        case UInt8(ascii: "n"): self = .null
        default: self = .none
        }
    }
}

extension JSONScanner {
    /// The byte at `offset`, 0 at the end.
    @inline(__always) var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// Moves behind a value that ends at `end`.
    @inline(__always) mutating func leave(at end: Int) {
        offset = end
        atFirst = false
    }

    @inline(__always) mutating func skipSpace() {
        if offset < bytes.count, bytes[offset] > 0x20 { return }
        skipSpaces()
    }

    private mutating func skipSpaces() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20:
                let full = bytes.word(at: offset) == 0x2020_2020_2020_2020 && offset &+ 8 <= bytes.count
                offset &+= full ? 8 : 1
            case 0x0A, 0x0D, 0x09: offset &+= 1
            default: return
            }
        }
    }

    @inline(__always) private mutating func enter(_ bracket: UInt8) throws(JSONError) {
        skipSpace()
        guard current == bracket else { throw unexpected() }
        offset &+= 1
        atFirst = true
    }

    private mutating func enterIfAny(_ kind: JSONKind) throws(JSONError) -> Bool {
        if peek() == kind {
            offset &+= 1
            atFirst = true
            return true
        }
        try skipValue()
        return false
    }

    /// Steps over the comma before a further member or element; false behind the closing bracket.
    @inline(__always) private mutating func next(until bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        if current == bracket {
            leave(at: offset &+ 1)
            return false
        }
        if atFirst {
            atFirst = false
            return true
        }
        guard current == UInt8(ascii: ",") else { throw unexpected() }
        offset &+= 1
        return true
    }

    private mutating func literal(_ letters: UInt64, count: Int) throws(JSONError) {
        guard offset &+ count <= bytes.count, ByteWord.prefix(bytes.word(at: offset), count) == letters else {
            throw unexpected()
        }
        leave(at: offset &+ count)
        try endOfWord()
    }

    /// A literal or number must not run into further letters or digits.
    func endOfWord() throws(JSONError) {
        switch current {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0A, 0x0D, 0x09: return
        default: if offset < bytes.count { throw unexpected() }
        }
    }
}
