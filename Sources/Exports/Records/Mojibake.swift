/// Texts whose UTF-8 was taken for Latin-1 and written as UTF-8 once more, as in the JSON that Meta lets people download:
/// `é` stands there as `Ã©`.
enum Mojibake {
    /// The text that was meant; the same text unless all of it is the work of that mistake.
    ///
    /// - Complexity: O(bytes); a text that has characters beyond U+00FF, or plain ASCII alone, is left as it is.
    static func repaired(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }), let meant = latin1(text) else { return text }
        var buffer = ByteBuffer(capacity: meant.count)
        buffer.append(meant)
        return buffer.withPadded { UTF8Check.firstInvalid($0) } == nil ? meant : text
    }

    /// A byte for each character, where all are characters of Latin-1.
    private static func latin1(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                bytes.append(byte)
                place += 1
            } else {
                guard byte == 0xC2 || byte == 0xC3, place + 1 < text.count, text[place + 1] & 0xC0 == 0x80 else {
                    return nil
                }
                bytes.append(byte << 6 | text[place + 1] & 0x3F)
                place += 2
            }
        }
        return bytes
    }
}
