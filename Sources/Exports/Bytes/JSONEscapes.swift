extension JSONScanner {
    /// Appends the content of `string` to `buffer`, escapes resolved. Half a surrogate pair becomes U+FFFD.
    ///
    /// - Throws: `JSONError` at an escape that JSON does not know; nothing is appended then.
    package func unescape(_ string: JSONString, into buffer: inout ByteBuffer) throws(JSONError) {
        // No escape is longer resolved than written; eight bytes more, because words are copied.
        buffer.reserve(buffer.count + string.count + 8)
        try buffer.append { (free: UnsafeMutableRawBufferPointer) throws(JSONError) -> Int in
            try unescape(string, to: free)
        }
    }

    /// Makes sure that all escapes of `string` are JSON's and that its bytes are UTF-8.
    package func check(_ string: JSONString) throws(JSONError) {
        var position = string.offset
        let end = string.offset + string.count
        while string.hasEscapes, position < end {
            if bytes[position] == UInt8(ascii: "\\") { _ = try escape(&position, end) } else { position += 1 }
        }
        if let bad = UTF8Check.firstInvalid(bytes.slice(string.offset, count: string.count)) {
            throw JSONError(reason: .notUTF8, offset: string.offset + bad)
        }
    }

    private func unescape(_ string: JSONString, to target: UnsafeMutableRawBufferPointer) throws(JSONError) -> Int {
        precondition(target.count >= string.count + 8)
        var position = string.offset
        let end = string.offset + string.count
        var written = 0
        while position < end {
            let word = bytes.word(at: position)
            target.storeBytes(of: word.littleEndian, toByteOffset: written, as: UInt64.self)
            let hits = ByteWord.hits(word, of: UInt8(ascii: "\\"))
            let plain = min(hits == 0 ? 8 : ByteWord.first(hits), end - position)
            position += plain
            written += plain
            guard hits != 0, position < end else { continue }
            let scalar = try escape(&position, end)
            written += Self.write(scalar, to: target, at: written)
        }
        return written
    }

    /// The scalar that the escape at `position` stands for; `position` moves behind it.
    private func escape(_ position: inout Int, _ end: Int) throws(JSONError) -> UInt32 {
        let start = position
        guard start + 1 < end else { throw JSONError(reason: .badEscape, offset: start) }
        position = start + 2
        switch bytes[start + 1] {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "/"): return 0x2F
        case UInt8(ascii: "\""): return 0x22
        case UInt8(ascii: "\\"): return 0x5C
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "u"): return try unicode(&position, end)
        default: throw JSONError(reason: .badEscape, offset: start)
        }
    }

    /// The scalar of `\uXXXX`, whose digits begin at `position`, joined with the second half of a pair if it follows.
    private func unicode(_ position: inout Int, _ end: Int) throws(JSONError) -> UInt32 {
        guard let unit = hexadecimal(at: position, end) else {
            throw JSONError(reason: .badEscape, offset: position - 2)
        }
        position += 4
        guard unit & 0xF800 == 0xD800 else { return unit }
        guard unit < 0xDC00, position + 6 <= end, ByteWord.prefix(bytes.word(at: position), 2) == 0x755C,
            let second = hexadecimal(at: position + 2, end), second & 0xFC00 == 0xDC00
        else { return 0xFFFD }
        position += 6
        return 0x10000 + (unit & 0x3FF) << 10 + (second & 0x3FF)
    }

    private func hexadecimal(at position: Int, _ end: Int) -> UInt32? {
        guard position + 4 <= end else { return nil }
        var value: UInt32 = 0
        for place in position..<position + 4 {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0xF)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32((byte & 0xF) + 9)
            default: return nil
            }
        }
        return value
    }

    private static func write(_ scalar: UInt32, to target: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        if scalar < 0x80 {
            target[offset] = UInt8(truncatingIfNeeded: scalar)
            return 1
        }
        let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        let lead: UInt8 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
        for place in 0..<length {
            let bits = UInt8(truncatingIfNeeded: scalar >> UInt32(6 * (length - 1 - place)))
            target[offset + place] = place == 0 ? lead | bits : 0x80 | bits & 0x3F
        }
        return length
    }
}
