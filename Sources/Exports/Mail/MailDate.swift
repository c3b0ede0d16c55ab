/// The date of a mail: without comments and folds, and as older programs wrote it.
///
/// Source: RFC 5322, sections 3.3 and 4.3.
package enum MailDate {
    package static func micros(_ value: ByteSlice, _ times: TimestampReader) -> Int64? {
        guard !value.isEmpty, value.count <= 256 else { return nil }
        if isPlain(value), let time = times.read(value) { return time.micros }
        return ByteSlice.with(plain(value)) { whole in
            if let time = times.read(whole) { return time.micros }
            // The last word may be a zone of a name that nobody knows.
            guard let blank = (0..<whole.count).last(where: { whole[$0] == 0x20 }) else { return nil }
            return times.read(whole[0..<blank])?.micros
        }
    }

    private static func isPlain(_ value: ByteSlice) -> Bool {
        !(0..<value.count).contains { value[$0] < 0x20 || value[$0] == UInt8(ascii: "(") }
    }

    /// Blanks in a row become one, those around colons none; comments go.
    private static func plain(_ value: ByteSlice) -> [UInt8] {
        var plain: [UInt8] = []
        var depth = 0
        for index in 0..<value.count {
            let byte = value[index]
            if byte == UInt8(ascii: "(") { depth += 1 } else if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            let isText = depth == 0 && byte != UInt8(ascii: ")")
            if isText, byte > 0x20 {
                if byte == UInt8(ascii: ":"), plain.last == 0x20 { plain.removeLast() }
                plain.append(byte)
            } else if let last = plain.last, last != 0x20, last != UInt8(ascii: ":") {
                plain.append(0x20)
            }
        }
        while plain.last == 0x20 { plain.removeLast() }
        return plain
    }
}
