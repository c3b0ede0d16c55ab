/// `CuePhrases` made ready for one pass: words have numbers, and a phrase is the number of its words side by side.
package final class CueLexicon: Sendable {
    struct Meaning: Sendable {
        var adds: Cues = []
        var withholds: Cues = []
        var atClause: Cues = []
        var atOpening: Cues = []
        var inShort: Cues = []
    }

    /// A word of some phrase.
    struct Word: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// 0 is no word.
        var number: UInt16 = 0
        /// Bit `n`: some phrase of `n` words ends with this one.
        var lengths: UInt8 = 0
    }

    static let bitsPerWord: UInt64 = 10
    static let longestPhrase = 6

    package static let standard = CueLexicon(CuePhrases.all)

    let kinds = TextByte.kinds
    /// The word that stands for any person mentioned.
    let mention: Word
    /// The word that stands for any number.
    let number: Word
    /// Words that are no words of letters: `:emoji:`, `+1`, `@here`.
    let marks: KeyTable<Word>
    private let words: [Word]
    private let phraseKeys: [UInt64]
    private let phraseMeanings: [Meaning]

    init(_ groups: [CuePhrases]) {
        var numbering = WordNumbering()
        var meanings = PhraseMeanings()
        for group in groups {
            for phrase in group.phrases { meanings.add(phrase.map { numbering.number(of: $0) }, group) }
        }
        precondition(numbering.count < 1 << Self.bitsPerWord)
        let spelt = numbering.spellings.map { (name: $0.name, value: meanings.word($0.name, $0.value)) }
        words = Self.table(spelt.map(\.value))
        marks = KeyTable(spelt)
        mention = marks[ByteKey("@")] ?? Word()
        number = marks[ByteKey("0")] ?? Word()
        (phraseKeys, phraseMeanings) = meanings.table()
    }

    /// The word of up to sixteen letters with these bytes; number 0 when no phrase has it.
    @inline(__always) func word(_ low: UInt64, _ high: UInt64) -> Word {
        let mask = words.count &- 1
        var slot = Self.slot(low ^ (high &* 3), mask)
        while words[slot].number != 0 {
            if words[slot].low == low, words[slot].high == high { return words[slot] }
            slot = (slot &+ 1) & mask
        }
        return Word()
    }

    /// What the phrase with this key means, or `nil` when it is none.
    @inline(__always) func meaning(of key: UInt64) -> Meaning? {
        let mask = phraseKeys.count &- 1
        var slot = Self.slot(key, mask)
        while phraseKeys[slot] != 0 {
            if phraseKeys[slot] == key { return phraseMeanings[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    @inline(__always) fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 44) & mask
    }

    /// A table with open addressing, at most half full.
    private static func table(_ entries: [Word]) -> [Word] {
        var table = Array(repeating: Word(), count: 2 << Int.bits(entries.count))
        let mask = table.count - 1
        for entry in entries {
            var slot = slot(entry.low ^ (entry.high &* 3), mask)
            while table[slot].number != 0 { slot = (slot + 1) & mask }
            table[slot] = entry
        }
        return table
    }
}

/// The meanings of phrases while they are gathered.
private struct PhraseMeanings {
    private var meanings: [UInt64: CueLexicon.Meaning] = [:]
    private var order: [UInt64] = []
    private var lengths: [UInt16: UInt8] = [:]

    mutating func add(_ words: [UInt16], _ group: CuePhrases) {
        precondition(!words.isEmpty && words.count <= CueLexicon.longestPhrase)
        let key = words.reduce(0) { $0 << CueLexicon.bitsPerWord | UInt64($1) }
        if meanings[key] == nil { order.append(key) }
        meanings[key, default: CueLexicon.Meaning()].add(group)
        lengths[words[words.count - 1], default: 0] |= 1 << UInt8(words.count)
    }

    func word(_ name: String, _ number: UInt16) -> CueLexicon.Word {
        let key = ByteKey(name)
        return CueLexicon.Word(low: key.low, high: key.high, number: number, lengths: lengths[number] ?? 0)
    }

    /// A table with open addressing, at most half full.
    func table() -> ([UInt64], [CueLexicon.Meaning]) {
        let size = 2 << Int.bits(order.count)
        var keys = Array(repeating: UInt64(0), count: size)
        var values = Array(repeating: CueLexicon.Meaning(), count: size)
        for key in order {
            var slot = CueLexicon.slot(key, size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = meanings[key] ?? CueLexicon.Meaning()
        }
        return (keys, values)
    }
}

extension Int {
    /// Bits that `value` takes.
    fileprivate static func bits(_ value: Int) -> Int { Int.bitWidth - value.leadingZeroBitCount }
}

extension CueLexicon.Meaning {
    fileprivate mutating func add(_ group: CuePhrases) {
        withholds.formUnion(group.withholds)
        switch group.place {
        case .anywhere: adds.formUnion(group.adds)
        case .clause: atClause.formUnion(group.adds)
        case .opening: atOpening.formUnion(group.adds)
        case .short: inShort.formUnion(group.adds)
        }
    }
}

extension CuePhrases {
    /// Each phrase as its words.
    fileprivate var phrases: [[String]] {
        list.utf8.split(separator: UInt8(ascii: ",")).map { phrase in
            phrase.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
        }
    }
}

/// Numbers for words and their other spellings: without accents, with a capital first letter beyond ASCII.
private struct WordNumbering {
    /// By the plain spelling.
    private var numbers: [String: UInt16] = [:]
    private var known: Set<String> = []
    private(set) var spellings: [(name: String, value: UInt16)] = []

    var count: UInt16 { UInt16(numbers.count) }

    mutating func number(of word: String) -> UInt16 {
        let plain = Self.plain(word)
        let number = numbers[plain] ?? UInt16(numbers.count + 1)
        numbers[plain] = number
        for spelling in [word, plain, Self.capitalised(word)] where known.insert(spelling).inserted {
            spellings.append((spelling, number))
        }
        return number
    }

    private static func plain(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
        let bases = [
            ("a", "áàâä"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôö"), ("u", "úùûü"), ("c", "ç"), ("n", "ñ"),
            ("ss", "ß"),
        ]
        return word.map { letter in
            bases.first { $0.1.contains(letter) }?.0 ?? String(letter)
        }.joined()
    }

    private static func capitalised(_ word: String) -> String {
        guard let first = word.unicodeScalars.first, first.value >= 0x80 else { return word }
        return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
    }
}
