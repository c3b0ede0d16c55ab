/// A string as it stands in the bytes of a `JSONScanner`: the place between its quotes, escapes not yet resolved.
package struct JSONString: Equatable, Sendable {
    package let offset: Int
    package let count: Int
    package let hasEscapes: Bool
}

extension JSONScanner {
    /// The string whose opening quote is at `offset`. Escapes are stepped over, not checked.
    @inline(__always) mutating func scanString() throws(JSONError) -> JSONString {
        guard current == UInt8(ascii: "\"") else { throw unexpected() }
        let start = offset &+ 1
        var position = start
        var hasEscapes = false
        while position < bytes.count {
            let stop = ByteVector.firstStop(bytes.vector(at: position))
            position &+= stop
            if stop == 16 { continue }
            guard position < bytes.count else { break }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                leave(at: position &+ 1)
                return JSONString(offset: start, count: position &- start, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                position &+= 2
            default: throw JSONError(reason: .controlCharacter, offset: position)
            }
        }
        throw JSONError(reason: .endsEarly, offset: bytes.count)
    }

    /// The key at `offset` when it has fewer than sixteen bytes and nothing in it needs a closer look, as nearly all.
    @inline(__always) mutating func shortKey() -> ByteKey? {
        guard offset &+ 17 <= bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return nil }
        let low = bytes.word(at: offset &+ 1)
        let hits = Self.stops(low)
        if hits != 0 { return shortKey(low, 0, ByteWord.first(hits)) }
        let high = bytes.word(at: offset &+ 9)
        let furtherHits = Self.stops(high)
        return furtherHits == 0 ? nil : shortKey(low, high, 8 &+ ByteWord.first(furtherHits))
    }

    @inline(__always) private mutating func shortKey(_ low: UInt64, _ high: UInt64, _ count: Int) -> ByteKey? {
        guard bytes[offset &+ 1 &+ count] == UInt8(ascii: "\"") else { return nil }
        leave(at: offset &+ 2 &+ count)
        return ByteKey(
            low: ByteWord.prefix(low, count), high: count > 8 ? ByteWord.prefix(high, count &- 8) : 0, count: count)
    }

    /// The lowest set bit lies in the first quote, backslash or control character.
    @inline(__always) private static func stops(_ word: UInt64) -> UInt64 {
        ByteWord.hits(word, of: UInt8(ascii: "\"")) | ByteWord.hits(word, of: UInt8(ascii: "\\"))
            | ByteWord.controlHits(word)
    }

    /// The content as a key: escapes resolved.
    ///
    /// - Throws: `JSONError` when an escape is not one of JSON's.
    @inline(__always) package func key(of string: JSONString) throws(JSONError) -> ByteKey {
        if !string.hasEscapes { return ByteKey(bytes, at: string.offset, count: string.count) }
        return ByteKey(try content(of: string))
    }

    /// The content, escapes resolved. Not checked for UTF-8.
    package func content(of string: JSONString) throws(JSONError) -> [UInt8] {
        if !string.hasEscapes { return Array(bytes.slice(string.offset, count: string.count).raw) }
        var buffer = ByteBuffer(capacity: string.count)
        try unescape(string, into: &buffer)
        return buffer.withBytes { Array($0) }
    }

    /// The content as text: what is not UTF-8 becomes U+FFFD.
    package func text(of string: JSONString) throws(JSONError) -> String {
        if string.hasEscapes { return String(decoding: try content(of: string), as: UTF8.self) }
        return String(decoding: bytes.slice(string.offset, count: string.count).raw, as: UTF8.self)
    }

    /// Hands `body` the content, escapes resolved; `scratch` is overwritten where there are escapes.
    @inline(__always) package func withContent<Result>(
        of string: JSONString, scratch: inout ByteBuffer, _ body: (PaddedBytes) throws(JSONError) -> Result
    ) throws(JSONError) -> Result {
        guard string.hasEscapes else { return try body(bytes.slice(string.offset, count: string.count)) }
        scratch.removeAll()
        try unescape(string, into: &scratch)
        return try scratch.withPadded(body)
    }
}
