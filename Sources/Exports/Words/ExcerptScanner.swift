/// Takes from a message's plain text what `Excerpts` keep: of one that asks, its first different words that may name a
/// topic; of one with links, where they lead.
///
/// A word has 3 to 32 bytes, begins with a letter, and is none of `StopWords`. Code, quoted lines, addresses, mentions
/// and emoji hold no words. Looks at the first 512 bytes for words and at the first 4,096 for links.
///
/// - Complexity: O(bytes looked at).
struct ExcerptScanner {
    private static let words = 12
    private static let pages = 8
    private static let wordsWithin = 512
    private static let pagesWithin = 4096

    private let text: PaddedBytes
    private let kinds = TextByte.kinds.lookup
    private var at = 0
    private var excerpt: [UInt8] = []
    private var seenWords: [ByteKey] = []
    private var seenPages: [UInt64] = []

    /// What is kept of `text`; empty for most messages, at the cost of one comparison.
    static func excerpt(of text: PaddedBytes, _ cues: Cues) -> [UInt8] {
        guard Excerpts.mayHave(cues) else { return [] }
        var scanner = ExcerptScanner(text: text)
        scanner.scan(words: cues.opensAsAsk, links: cues.contains(.link))
        return scanner.excerpt
    }

    static func excerpt(of text: [UInt8], _ cues: Cues, _ scratch: SpareBuffer) -> [UInt8] {
        guard Excerpts.mayHave(cues) else { return [] }
        scratch.buffer.removeAll()
        scratch.buffer.append(text)
        return scratch.buffer.withPadded { excerpt(of: $0, cues) }
    }

    private init(text: PaddedBytes) { self.text = text }

    private mutating func scan(words: Bool, links: Bool) {
        let end = min(text.count, links ? Self.pagesWithin : Self.wordsWithin)
        while at < end {
            switch text[at] {
            case UInt8(ascii: "`"): pass(to: UInt8(ascii: "`"))
            case UInt8(ascii: ">") where opensLine: pass(to: UInt8(ascii: "\n"))
            case UInt8(ascii: "@"): passName()
            case UInt8(ascii: ":"): passEmoji()
            case let byte where isLetter(byte): word(isWanted: words && at < Self.wordsWithin)
            default: at += 1
            }
        }
    }

    private var opensLine: Bool { at == 0 || text[at - 1] == UInt8(ascii: "\n") }

    private mutating func pass(to closing: UInt8) {
        at += 1
        while at < text.count, text[at] != closing { at += 1 }
        at += 1
    }

    private mutating func passName() {
        at += 1
        while at < text.count, isPartOfWord(text[at]) || text[at] == UInt8(ascii: ".") { at += 1 }
    }

    /// `:name:`; any other colon is one.
    private mutating func passEmoji() {
        var end = at + 1
        while end < text.count, end - at < 64, isPartOfWord(text[end]) || text[end] == UInt8(ascii: "-") {
            end += 1
        }
        at = end < text.count && end > at + 1 && text[end] == UInt8(ascii: ":") ? end + 1 : at + 1
    }

    private mutating func word(isWanted: Bool) {
        let start = at
        while at < text.count, isPartOfWord(text[at]) { at += 1 }
        let key = ByteKey(text, at: start, count: min(at - start, ByteKey.exact)).lowercased
        if key == Self.http || key == Self.https || key == Self.www, beginsAddress(key) { return address(key, start) }
        if at < text.count, text[at] == UInt8(ascii: "@") { return passName() }
        guard isWanted, (3...32).contains(at - start), seenWords.count < Self.words else { return }
        guard !seenWords.contains(key), !StopWords.have(key) else { return }
        seenWords.append(key)
        ExcerptItem.word(text.raw[start..<at].map(ASCII.lower)[...]).append(to: &excerpt)
    }

    private static let http = ByteKey("http")
    private static let https = ByteKey("https")
    private static let www = ByteKey("www")

    private func beginsAddress(_ key: ByteKey) -> Bool {
        guard at + 3 < text.count else { return false }
        if key == Self.www { return text[at] == UInt8(ascii: ".") }
        return ByteWord.prefix(text.word(at: at), 3) == 0x2F_2F3A
    }

    /// The address whose first word ended here: its host, and the number of its page.
    private mutating func address(_ key: ByteKey, _ start: Int) {
        let first = key == Self.www ? start : at + 3
        at = first
        while at < text.count, !Self.endsAddress(text[at]) { at += 1 }
        let address = PageAddress(text.slice(first, count: at - first))
        guard let address, seenPages.count < Self.pages, !seenPages.contains(address.number) else { return }
        seenPages.append(address.number)
        ExcerptItem.page(host: address.host[...], number: address.number).append(to: &excerpt)
    }

    private static func endsAddress(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x3E || byte == 0x7C || byte == 0x22 || byte == 0x29 || byte == 0x60
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        let kind = kinds[byte]
        return (kind == TextByte.letter || kind == TextByte.wide) && byte != UInt8(ascii: "_")
    }

    private func isPartOfWord(_ byte: UInt8) -> Bool { kinds[byte] &- 1 < 3 }
}
