extension JSONScanner {
    /// Whether `bytes` are exactly one JSON value by RFC 8259, in UTF-8, at most 512 levels deep.
    package static func validate(_ bytes: PaddedBytes) -> Bool { firstError(bytes) == nil }

    /// The first thing that keeps `bytes` from being one JSON value.
    package static func firstError(_ bytes: PaddedBytes) -> JSONError? {
        var scanner = JSONScanner(bytes)
        do throws(JSONError) {
            try scanner.checkValue()
            try scanner.finish()
            return nil
        } catch { return error }
    }

    /// Line of the byte at `offset`, from 1.
    package func line(at offset: Int) -> Int {
        var line = 1
        for position in 0..<min(offset, bytes.count) where bytes[position] == 0x0A { line += 1 }
        return line
    }

    /// Steps over the next value and holds all of it to the grammar.
    private mutating func checkValue() throws(JSONError) {
        var open: [JSONKind] = []
        repeat {
            let kind = peek()
            switch kind {
            case .object, .array:
                if open.count == Self.deepest { throw JSONError(reason: .tooDeep, offset: offset) }
                open.append(kind)
                if kind == .object { try enterObject() } else { try enterArray() }
            case .string: try check(try string())
            default: try skipValue()
            }
        } while try hasNext(&open)
    }

    /// Moves to the next value inside the innermost open container, closing those that end; false when all are closed.
    private mutating func hasNext(_ open: inout [JSONKind]) throws(JSONError) -> Bool {
        while let innermost = open.last {
            if innermost == .array, try nextElement() { return true }
            if innermost == .object, try nextCheckedKey() { return true }
            open.removeLast()
        }
        return false
    }

    private mutating func nextCheckedKey() throws(JSONError) -> Bool {
        var ahead = self
        guard try nextKey() != nil else { return false }
        while ahead.current != UInt8(ascii: "\"") { ahead.leave(at: ahead.offset + 1) }
        try check(try ahead.string())
        return true
    }
}
