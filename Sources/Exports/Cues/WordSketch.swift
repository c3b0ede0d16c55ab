/// Which words a text has, as numbers of 16 bits that do not tell the words: enough to see that two messages share some.
package struct WordSketch: Sendable, Equatable {
    /// The first eight words of three bytes or more, each once, lower case in ASCII; 0 where there are fewer.
    package private(set) var words = SIMD8<UInt16>()
    /// Words of any length, up to 255.
    package private(set) var count: UInt8 = 0
    /// The text begins with a name behind an `@`.
    package private(set) var opensWithMention = false
    /// Of its small words.
    package private(set) var kinds: WordKinds = []

    package init() {}

    /// Reads a text up to its 512th byte: what comes later seldom ties it to another message.
    ///
    /// - Complexity: O(length).
    package init(_ text: some Sequence<UInt8>) {
        var word = Word()
        for (offset, byte) in text.prefix(Self.longest).enumerated() {
            if offset == 0 { opensWithMention = byte == UInt8(ascii: "@") }
            read(byte, &word)
        }
        end(&word)
    }

    package init(_ text: PaddedBytes) {
        var word = Word()
        opensWithMention = text.count > 0 && text[0] == UInt8(ascii: "@")
        for offset in 0..<min(Self.longest, text.count) { read(text[offset], &word) }
        end(&word)
    }

    private static let longest = 512

    /// The word being read.
    private struct Word {
        var hash: UInt32 = 0
        var length = 0
        /// Words kept before it.
        var kept = 0
        /// It opens the text, but for a mention.
        var isFirst = true
        let table = WordKindTable.standard
    }

    @inline(__always) private mutating func read(_ byte: UInt8, _ word: inout Word) {
        if let letter = Self.letter(byte) {
            word.hash = Self.hash(word.hash, letter)
            word.length += 1
        } else {
            end(&word)
        }
    }

    private mutating func end(_ word: inout Word) {
        if word.length > 0 {
            if count < .max { count += 1 }
            note(word.table.kinds(of: word.hash), isFirst: word.isFirst)
            word.isFirst = opensWithMention && count == 1
        }
        if word.length >= 3, word.kept < 8 {
            let number = Self.number(word.hash)
            if !has(number) {
                words[word.kept] = number
                word.kept += 1
            }
        }
        (word.hash, word.length) = (0, 0)
    }

    private mutating func note(_ kinds: WordKinds, isFirst: Bool) {
        self.kinds.formUnion(isFirst ? kinds : kinds.subtracting(.opening))
    }

    /// That of the text with another behind it.
    package func followed(by next: WordSketch) -> WordSketch {
        var joined = self
        joined.count = UInt8(min(255, Int(count) + Int(next.count)))
        joined.note(next.kinds, isFirst: count == 0)
        var kept = words.indices.first(where: { words[$0] == 0 }) ?? 8
        for place in next.words.indices where kept < 8 && next.words[place] != 0 && !has(next.words[place]) {
            joined.words[kept] = next.words[place]
            kept += 1
        }
        return joined
    }

    package func has(_ word: UInt16) -> Bool { any(words .== SIMD8(repeating: word)) }

    private static func hash(_ hash: UInt32, _ letter: UInt8) -> UInt32 { (hash ^ UInt32(letter)) &* 0x0100_0193 }

    /// Of a word in lower case.
    static func hash(of word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { hash($0, $1) } }

    /// Never 0.
    private static func number(_ hash: UInt32) -> UInt16 {
        max(1, UInt16(truncatingIfNeeded: hash ^ hash >> 16))
    }

    /// The byte as a part of a word, or `nil` between words.
    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x61...0x7A, 0x30...0x39, 0x80...: byte
        default: nil
        }
    }
}
