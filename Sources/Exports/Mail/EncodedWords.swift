/// Text of header fields: folded lines become one, `=?charset?B?…?=` and `=?charset?Q?…?=` what they stand for.
///
/// Source: RFC 2047.
enum EncodedWords {
    /// The text in UTF-8; `nil` where some of it is in a character set that is not known.
    static func text(_ value: ByteSlice) -> [UInt8]? {
        guard needsWork(value) else { return value.array }
        var reading = EncodedText(value)
        return reading.read()
    }

    private static func needsWork(_ value: ByteSlice) -> Bool {
        for index in 0..<value.count {
            let byte = value[index]
            if byte >= 0x7F || byte < 0x20 || byte == UInt8(ascii: "=") { return true }
        }
        return false
    }

    /// Where the encoded word that begins at `place` ends; `nil` where none begins.
    static func end(_ value: ByteSlice, at place: Int) -> Int? { word(value, at: place)?.end }

    struct Word {
        let charset: ByteSlice
        let isBase64: Bool
        let content: ByteSlice
        let end: Int
    }

    /// Words hold no line ends; those of careless programs hold blanks.
    static func word(_ value: ByteSlice, at place: Int) -> Word? {
        guard place + 8 <= value.count, value[place] == UInt8(ascii: "="), value[place + 1] == question,
            let first = value.firstIndex(of: question, from: place + 2), first - place <= 50, first + 2 < value.count,
            value[first + 2] == question
        else { return nil }
        let encoding = ASCII.lower(value[first + 1])
        guard encoding == UInt8(ascii: "b") || encoding == UInt8(ascii: "q") else { return nil }
        var end = first + 3
        let limit = min(value.count, end + longest)
        while end + 1 < limit, !(value[end] == question && value[end + 1] == UInt8(ascii: "=")) {
            if value[end] == 0x0A { return nil }
            end += 1
        }
        guard end + 1 < limit else { return nil }
        var charset = value[place + 2..<first]
        if let language = charset.firstIndex(of: UInt8(ascii: "*")) { charset = charset[0..<language] }
        return Word(
            charset: charset, isBase64: encoding == UInt8(ascii: "b"), content: value[first + 3..<end], end: end + 2)
    }

    /// RFC 2047 has 75; careless programs put whole subjects into one word.
    private static let longest = 2048
    private static let question = UInt8(ascii: "?")
}

/// One value while it is read.
private struct EncodedText {
    private let value: ByteSlice
    private var text: [UInt8] = []
    /// Bytes of words next to each other in one character set: a character may be cut between two.
    private var pending: (charset: ByteSlice, bytes: [UInt8])?
    private var isKnown = true

    init(_ value: ByteSlice) { self.value = value }

    mutating func read() -> [UInt8]? {
        var place = 0
        var blanks = 0
        while place < value.count {
            if value[place] <= 0x20 {
                blanks += 1
                place += 1
            } else if let word = EncodedWords.word(value, at: place) {
                // Blanks between two encoded words are not text.
                if pending == nil, blanks > 0, !text.isEmpty { text.append(0x20) }
                take(word)
                (place, blanks) = (word.end, 0)
            } else {
                settle()
                if blanks > 0, !text.isEmpty { text.append(0x20) }
                blanks = 0
                place = plain(from: place)
            }
        }
        settle()
        return isKnown ? text : nil
    }

    /// Takes bytes up to the next blank or encoded word.
    private mutating func plain(from start: Int) -> Int {
        var end = start + 1
        while end < value.count, value[end] > 0x20, EncodedWords.word(value, at: end) == nil { end += 1 }
        if let plain = CharacterSet.utf8.text(value[start..<end].array) { text += plain }
        return end
    }

    private mutating func take(_ word: EncodedWords.Word) {
        let bytes =
            word.isBase64
            ? Base64.decoded(word.content.raw) : QuotedPrintable.decoded(word.content, isHeader: true)
        if let before = pending, before.charset.array.map(ASCII.lower) == word.charset.array.map(ASCII.lower) {
            pending = (before.charset, before.bytes + bytes)
        } else {
            settle()
            pending = (word.charset, bytes)
        }
    }

    private mutating func settle() {
        guard let (charset, bytes) = pending else { return }
        pending = nil
        if let decoded = CharacterSet(charset).text(bytes) { text += decoded } else { isKnown = false }
    }
}
