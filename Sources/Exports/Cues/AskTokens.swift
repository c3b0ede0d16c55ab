/// A text as the model of asks sees it: words, numbers and some marks of its first 512 bytes, a sentence at a time, as
/// keys of one, two and three in a row.
///
/// Words are runs of letters, upper and lower case being one; every number is the same. A sentence ends behind `.`, `!`
/// or `?` with a blank behind it, or with its line, once it has four words or marks.
///
/// - Complexity: O(bytes examined).
struct AskTokens {
    static let longest = 512
    private static let (begin, end, number) = (UInt64(1), UInt64(2), UInt64(UInt8(ascii: "0")))

    private let text: PaddedBytes
    private let kinds: ByteLookup
    private let limit: Int
    private var at = 0
    /// The last two words of the sentence, mixed.
    private var before: (last: UInt64, other: UInt64) = (mixed(begin), 0)
    private var count = 0

    init(_ text: PaddedBytes) {
        self.text = text
        kinds = AskByte.kinds.lookup
        limit = min(text.count, Self.longest)
    }

    /// Calls `feature` with each key and `sentence` behind each sentence.
    @inline(__always) mutating func each(_ feature: (UInt32) -> Void, sentence: () -> Void) {
        while at < limit {
            let lower = text.word(at: at) | 0x2020_2020_2020_2020
            let stops = ByteWord.noLetters(lower)
            if stops & 0x80 == 0 {
                push(word(lower, stops), feature)
                continue
            }
            switch kinds[text[at]] {
            case AskByte.blank: at &+= 1
            case AskByte.digit:
                passDigits()
                push(Self.number, feature)
            case AskByte.wide: push(word(lower, stops), feature)
            case AskByte.sign: at &+= text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4
            case AskByte.line: endLine(feature, sentence)
            case AskByte.stop: stop(feature, sentence)
            default:
                push(UInt64(text[at]), feature)
                at &+= 1
            }
        }
        if count > 0 { endSentence(feature, sentence) }
    }

    /// A run of letters as a number; passes it.
    @inline(__always) private mutating func word(_ lower: UInt64, _ stops: UInt64) -> UInt64 {
        let length = ByteWord.first(stops)
        let next = stops == 0 ? .max : at &+ length
        if next < limit, text[next] < 0x80 {
            at = next
            return lower & (stops ^ (stops &- 1)) &>> 8
        }
        return longWord()
    }

    /// A word of eight bytes or more, with letters beyond ASCII, or at the end.
    private mutating func longWord() -> UInt64 {
        var (hash, shift): (UInt64, UInt64) = (0, 0)
        while at < limit, AskByte.isLetter(kinds[text[at]]) {
            let byte = text[at]
            hash ^= UInt64(byte < 0x80 ? byte | 0x20 : byte) &<< shift
            shift &+= 8
            at &+= 1
            if shift == 64 { (hash, shift) = (Self.mixed(hash), 0) }
        }
        return hash
    }

    private mutating func passDigits() {
        while at < limit, kinds[text[at]] == AskByte.digit { at &+= 1 }
    }

    private mutating func stop(_ feature: (UInt32) -> Void, _ sentence: () -> Void) {
        push(UInt64(text[at]), feature)
        at &+= 1
        if count >= 4, at >= limit || kinds[text[at]] == AskByte.blank { endSentence(feature, sentence) }
    }

    private mutating func endLine(_ feature: (UInt32) -> Void, _ sentence: () -> Void) {
        at &+= 1
        if count >= 4 { endSentence(feature, sentence) }
    }

    private mutating func endSentence(_ feature: (UInt32) -> Void, _ sentence: () -> Void) {
        push(Self.end, feature)
        sentence()
        before = (Self.mixed(Self.begin), 0)
        count = 0
    }

    @inline(__always) private mutating func push(_ word: UInt64, _ feature: (UInt32) -> Void) {
        let mixed = Self.mixed(word)
        let pair = mixed ^ (before.last &<< 17 | before.last &>> 47)
        feature(Self.key(mixed))
        feature(Self.key(pair))
        if before.other != 0 { feature(Self.key(pair ^ (before.other &<< 34 | before.other &>> 30))) }
        before = (mixed, before.last)
        count &+= 1
    }

    @inline(__always) private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 32
    }

    @inline(__always) private static func key(_ mixed: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (mixed &* 0xC2B2_AE3D_27D4_EB4F) &>> UInt64(64 &- FeatureTable.keyBits))
    }
}

/// What a byte may be to `AskTokens`.
private enum AskByte {
    static let blank: UInt8 = 0
    static let letter: UInt8 = 1
    static let wide: UInt8 = 2
    static let digit: UInt8 = 3
    static let sign: UInt8 = 4
    static let mark: UInt8 = 5
    static let stop: UInt8 = 6
    static let line: UInt8 = 7

    static func isLetter(_ kind: UInt8) -> Bool { kind &- 1 < 2 }

    static let kinds = ByteTable { byte in
        switch byte {
        case 0x30...0x39: digit
        case 0x41...0x5A, 0x61...0x7A: letter
        case 0xC2, 0xE2, 0xEF, 0xF0...0xFF: sign
        case 0x80...0xFF: wide
        case 0x21, 0x2E, 0x3F: stop
        case 0x22, 0x24, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x40: mark
        case 0x0A: line
        default: blank
        }
    }
}
