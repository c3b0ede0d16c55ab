/// Words, numbers and signs.
extension CuePass {
    /// A run of letters and digits: a word, the beginning of an address, or a key such as `ABC-12`.
    mutating func word() {
        let start = at
        var end = start &+ 1
        while end < text.count, isWord(end) { end &+= 1 }
        hasLetters = true
        let key = ByteKey(text, at: start, count: end &- start).lowercased
        if isPrefix(key.low, key.high, end) { return }
        at = end
        push(key.count <= 8 ? shortWords.number(of: key.low) : lexicon.number(ofLong: key))
        // Scripts without spaces: about one word to two characters of three bytes.
        if key.count >= 12, text[start] >= 0xE3 { for _ in 1..<min(key.count / 6, 8) { push(0) } }
    }

    /// Whether the word from `at` to `end` begins an address, which is then passed; notes the key of a work item.
    private mutating func isPrefix(_ low: UInt64, _ high: UInt64, _ end: Int) -> Bool {
        switch byte(end) {
        case UInt8(ascii: ":"): guard isScheme(low, high, end) else { return false }
        case UInt8(ascii: "."):
            guard low == 0x77_7777, high == 0, isWord(min(end + 1, text.count - 1)) else { return false }
        case UInt8(ascii: "-"):
            if isWorkItem(at, end) { cues.insert(.workItem) }
            return false
        default: return false
        }
        at = end
        address()
        return true
    }

    /// A run of digits, and the date or hour it may be.
    mutating func number() {
        let start = at
        at = endOfDigits(start)
        hasLetters = true
        if let end = endOfTime(start, at) {
            cues.insert(.when)
            at = end
        }
        push(lexicon.number)
    }

    /// A character beyond ASCII that is no letter.
    mutating func sign() {
        let lead = text[at]
        let word = text.word(at: at)
        if ByteWord.prefix(word, 2) == 0xBFC2 || ByteWord.prefix(word, 3) == 0x9FBCEF { cues.insert(.questionMark) }
        if ByteWord.prefix(word, 3) == 0x859CE2 || ByteWord.prefix(word, 3) == 0x949CE2 { cues.insert(.confirms) }
        if ByteWord.prefix(word, 3) == 0xA383E2 { cues.insert(.choices) }
        if lead == 0xEF, (0xBC...0xBE).contains(byte(at + 1)), ByteWord.prefix(word, 3) != 0x9FBCEF {
            hasLetters = true
        }
        at = min(text.count, at + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
    }

    private func isScheme(_ low: UInt64, _ high: UInt64, _ end: Int) -> Bool {
        (low == 0x7074_7468 || low == 0x73_7074_7468) && high == 0
            && byte(end &+ 1) == UInt8(ascii: "/") && byte(end &+ 2) == UInt8(ascii: "/")
    }

    /// Two to ten capitals, a hyphen and a number. Names of standards look the same and are left out.
    private func isWorkItem(_ start: Int, _ end: Int) -> Bool {
        guard (2...10).contains(end - start), kind(end + 1 < text.count ? end + 1 : start) == TextByte.digit else {
            return false
        }
        for place in start..<end where !(0x41...0x5A).contains(text[place]) { return false }
        return Self.standards[ByteKey(text, at: start, count: end - start)] == nil
    }

    private static let standards = KeyTable<Bool>(of: [
        "UTF", "ISO", "SHA", "COVID", "RFC", "CVE", "MP", "GPT", "HTTP", "IEC", "EN", "DIN", "AES",
    ])

    func endOfDigits(_ start: Int) -> Int {
        var end = start
        while end < text.count, kind(end) == TextByte.digit { end &+= 1 }
        return end
    }

    /// End of the hour or date that begins with the digits `start..<end`: `9:30`, `2024-05-01`, `5/12/24`, `05/12`,
    /// `12.5.2024`.
    private func endOfTime(_ start: Int, _ end: Int) -> Int? {
        let separator = byte(end)
        guard separator == 0x3A || separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
        let second = endOfDigits(end + 1)
        let digits = (end - start, second - end - 1)
        if separator == UInt8(ascii: ":") { return digits.0 <= 2 && digits.1 == 2 ? second : nil }
        guard digits.1 > 0, digits.1 <= 2 else { return nil }
        let third = byte(second) == separator ? endOfDigits(second + 1) : second
        let last = max(0, third - second - 1)
        if digits.0 == 4 { return digits.1 == 2 && last == 2 ? third : nil }
        guard digits.0 <= 2 else { return nil }
        if last == 2 && separator != UInt8(ascii: ".") || last == 4 { return third }
        return separator == UInt8(ascii: "/") && digits == (2, 2) && last == 0 ? second : nil
    }
}
