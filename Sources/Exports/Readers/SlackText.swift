/// Turns Slack's markup into plain text for the `CueScanner` and finds the people mentioned.
///
/// `<@U1>` and `<@U1|name>` become `@`, `<!here>` and its kin `@here`, `<https://…|label>` the address alone,
/// `<!date^…|fallback>` the fallback; `<#C1|name>` and groups vanish. After that `&lt;`, `&gt;`, `&amp;` are resolved.
struct SlackText: ~Copyable {
    private var plain = ByteBuffer(capacity: 1 << 12)
    /// Ids of the people mentioned in the text read last, in its order.
    private(set) var mentions: [ByteKey] = []

    /// Longest token that is looked for behind `<`.
    static let longestToken = 8192

    /// Hands the plain text to `body`; the people mentioned are in `mentions` afterwards.
    mutating func read<Result>(_ text: PaddedBytes, _ body: (PaddedBytes) -> Result) -> Result {
        mentions.removeAll(keepingCapacity: true)
        var special = Self.nextSpecial(text, 0)
        if special == text.count { return body(text) }
        plain.removeAll()
        plain.reserve(text.count + 64)
        var copied = 0
        while special < text.count {
            plain.append(text, from: copied, count: special - copied)
            copied = text[special] == UInt8(ascii: "<") ? token(text, special) : entity(text, special)
            special = Self.nextSpecial(text, copied)
        }
        plain.append(text, from: copied, count: text.count - copied)
        return plain.withPadded(body)
    }

    /// Offset of the next `<` or `&`, or the end.
    private static func nextSpecial(_ text: PaddedBytes, _ from: Int) -> Int {
        var position = from
        while position < text.count {
            let word = text.word(at: position)
            let hits = ByteWord.hits(word, of: UInt8(ascii: "<")) | ByteWord.hits(word, of: UInt8(ascii: "&"))
            if hits != 0 { return min(position + ByteWord.first(hits), text.count) }
            position += 8
        }
        return text.count
    }

    /// Resolves the entity at `start`, if it is one of the three, else keeps the `&`; the offset behind it.
    private mutating func entity(_ text: PaddedBytes, _ start: Int) -> Int {
        let word = text.word(at: start)
        let (byte, length): (UInt8, Int) =
            if ByteWord.prefix(word, 4) == 0x3B74_6C26 {
                (UInt8(ascii: "<"), 4)
            } else if ByteWord.prefix(word, 4) == 0x3B74_6726 {
                (UInt8(ascii: ">"), 4)
            } else {
                (UInt8(ascii: "&"), ByteWord.prefix(word, 5) == 0x3B_706D_6126 ? 5 : 1)
            }
        guard start + length <= text.count else {
            plain.append(UInt8(ascii: "&"))
            return start + 1
        }
        plain.append(byte)
        return start + length
    }

    /// Replaces the token at `start`; the offset behind it. A `<` that begins none stays.
    private mutating func token(_ text: PaddedBytes, _ start: Int) -> Int {
        guard let (bar, end) = Self.extent(text, start + 1), end > start + 1 else {
            plain.append(UInt8(ascii: "<"))
            return start + 1
        }
        let content = text.slice(start + 1, count: (bar ?? end) - start - 1)
        let label = bar.map { text.slice($0 + 1, count: end - $0 - 1) }
        switch text[start + 1] {
        case UInt8(ascii: "@"): person(content)
        case UInt8(ascii: "!"): command(content, label)
        case UInt8(ascii: "#"): plain.append(UInt8(ascii: " "))
        default: address(content)
        }
        return end + 1
    }

    /// Where the token that began before `start` has its first `|` and its `>`.
    private static func extent(_ text: PaddedBytes, _ start: Int) -> (bar: Int?, end: Int)? {
        var bar: Int?
        for position in start..<min(text.count, start + longestToken) {
            switch text[position] {
            case UInt8(ascii: ">"): return (bar, position)
            case UInt8(ascii: "|"): bar = bar ?? position
            case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
            default: continue
            }
        }
        return nil
    }

    private mutating func person(_ content: PaddedBytes) {
        if let id = SlackID.key(content, at: 1, count: content.count - 1) { mentions.append(id) }
        plain.append("@ ")
    }

    private mutating func command(_ content: PaddedBytes, _ label: PaddedBytes?) {
        let key = ByteKey(content, at: 0, count: min(content.count, ByteKey.exact)).lowercased
        if Self.broadcasts[key] != nil {
            plain.append(UInt8(ascii: "@"))
            plain.append(content, from: 1, count: content.count - 1)
        } else if key.low & 0xFFFF_FFFF_FFFF == 0x5E65_7461_6421, let label {
            plain.append(label, from: 0, count: label.count)
        }
        plain.append(UInt8(ascii: " "))
    }

    private static let broadcasts = KeyTable<Bool>(of: ["!here", "!channel", "!everyone", "!group"])

    /// Addresses of pages stay, those of mail and telephones vanish.
    private mutating func address(_ content: PaddedBytes) {
        if ByteKey(content, at: 0, count: min(4, content.count)).lowercased.low == 0x7074_7468 {
            plain.append(content, from: 0, count: content.count)
        }
        plain.append(UInt8(ascii: " "))
    }
}

enum SlackID {
    /// The id of a channel or conversation: C, D or G with eight or more digits and capitals behind it.
    static func isChannel(_ id: String) -> Bool {
        let bytes = Array(id.utf8)
        return bytes.count >= 9 && [0x43, 0x44, 0x47].contains(bytes[0])
            && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }

    /// The id at a place of the bytes. Ids are 2 to 24 letters and digits; anything else in their place is none.
    static func key(_ bytes: PaddedBytes, at offset: Int, count: Int) -> ByteKey? {
        guard count >= 2, count <= ByteKey.exact else { return nil }
        for position in offset..<offset + count {
            switch bytes[position] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
            default: return nil
            }
        }
        return ByteKey(bytes, at: offset, count: count)
    }
}
