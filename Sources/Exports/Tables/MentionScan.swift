/// Finds `@name`, `@[First Last]` and `@First Last` in a text.
enum MentionScan {
    /// Calls `body` with what stands behind each `@` that begins a word: the part in brackets, or up to three words.
    /// Which of them are the name is for the caller to settle, longest first.
    static func each(_ text: ByteSlice, words: Int, _ body: (ByteSlice) -> Void) {
        var index = 0
        while let at = text.firstIndex(of: UInt8(ascii: "@"), from: index) {
            index = at + 1
            guard at == 0 || !isNamePart(text[at - 1]), index < text.count else { continue }
            if text[index] == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]"), from: index) {
                if end - index <= 200 { body(text[index + 1..<end].trimmed) }
                index = end
            } else {
                let end = nameEnd(text, index, words: words)
                if end > index { body(text[index..<end]) }
                index = end
            }
        }
    }

    /// The same text without its last word, or `nil` when there is only one.
    static func shortened(_ name: ByteSlice) -> ByteSlice? {
        var end = name.count
        while end > 0, name[end - 1] != 0x20 { end -= 1 }
        return end > 1 ? name[0..<end - 1] : nil
    }

    private static func nameEnd(_ text: ByteSlice, _ start: Int, words: Int) -> Int {
        var end = start
        for word in 0..<words {
            var next = word == 0 ? end : end + 1
            if word > 0, end >= text.count || text[end] != 0x20 { break }
            let begin = next
            while next < text.count, isNamePart(text[next]) { next += 1 }
            // A full stop or dash at the end belongs to the sentence.
            while next > begin, text[next - 1] == 0x2E || text[next - 1] == 0x2D { next -= 1 }
            if next == begin { break }
            end = next
        }
        return end
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 || byte == 0x5F || byte == 0x2E || byte == 0x2D
    }
}
