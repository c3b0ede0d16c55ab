/// `CuePhrases` made ready for one pass: words have numbers, and a phrase is the number of its words side by side.
package final class CueLexicon: Sendable {
    struct Meaning: Sendable {
        var adds: Cues = []
        var withholds: Cues = []
        var atClause: Cues = []
        var atOpening: Cues = []
        var inShort: Cues = []
    }

    static let bitsPerWord: UInt64 = 10
    static let longestPhrase = 6

    package static let standard = CueLexicon(CuePhrases.all)

    let kinds = TextByte.kinds
    /// The number of the word that stands for any person mentioned.
    let mention: UInt16
    /// The number of the word that stands for any number.
    let number: UInt16
    /// Words that are no words of letters: `:emoji:`, `+1`, `@here`.
    let marks: KeyTable<UInt16>
    /// Words of up to eight bytes; bit `p % 64` of a word's mask is set when some phrase that ends with it has `p` before
    /// it, all are when the word is a phrase of its own.
    let short: WordTable
    private let long: KeyTable<UInt16>
    /// By number of a word: bit `n` is set when some phrase of `n` words ends with it.
    private let lengths: [UInt8]
    private let phraseKeys: [UInt64]
    private let phraseMeanings: [Meaning]

    init(_ groups: [CuePhrases]) {
        var numbering = WordNumbering()
        var meanings = PhraseMeanings()
        for group in groups {
            for phrase in group.phrases { meanings.add(phrase.map { numbering.number(of: $0) }, group) }
        }
        precondition(numbering.count < 1 << Self.bitsPerWord)
        let spellings = numbering.spellings
        marks = KeyTable(spellings.map { (name: $0.name, value: $0.value) })
        short = WordTable(
            spellings.filter { $0.name.utf8.count <= 8 }.map { (word: ByteKey($0.name).low, number: $0.value) },
            masks: meanings.before)
        long = KeyTable(spellings.filter { $0.name.utf8.count > 8 }.map { (name: $0.name, value: $0.value) })
        mention = marks[ByteKey("@")] ?? 0
        number = marks[ByteKey("0")] ?? 0
        lengths = meanings.lengths
        (phraseKeys, phraseMeanings) = meanings.table()
    }

    /// The number of a word of more than eight bytes; 0 when no phrase has it.
    func number(ofLong word: ByteKey) -> UInt16 { word.count <= 16 ? long[word] ?? 0 : 0 }

    /// Whether a phrase may end with the last word of `window`, whose number is `last`; `false` is sure.
    @inline(__always) static func mayEnd(_ window: UInt64, _ last: UInt16, _ lookup: WordLookup) -> Bool {
        lookup.mask(of: last) &>> (window &>> bitsPerWord & 63) & 1 != 0
    }

    /// Bit `n`: some phrase of `n` words ends with the last of the words in `window`.
    func lengths(_ window: UInt64) -> UInt8 { lengths[Int(truncatingIfNeeded: window) & 1023] }

    /// What the phrase of the last `length` words in `window` means, or `nil` when it is none.
    func meaning(of window: UInt64, length: Int) -> Meaning? {
        let key = Self.key(window, length)
        let mask = phraseKeys.count &- 1
        var slot = Self.slot(key, mask)
        while phraseKeys[slot] != 0 {
            if phraseKeys[slot] == key { return phraseMeanings[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The last `length` words, and their count above them: a word that is in no phrase has number 0, so without the
    /// count a shorter phrase behind such words would look the same.
    fileprivate static func key(_ window: UInt64, _ length: Int) -> UInt64 {
        let mask = (UInt64(1) &<< (UInt64(length) &* bitsPerWord)) &- 1
        return window & mask | UInt64(length) &<< 60
    }

    fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 44) & mask
    }
}

/// The meanings of phrases while they are gathered.
private struct PhraseMeanings {
    private var meanings: [UInt64: CueLexicon.Meaning] = [:]
    private var order: [UInt64] = []
    private(set) var lengths = [UInt8](repeating: 0, count: 1 << Int(CueLexicon.bitsPerWord))
    private(set) var before = [UInt64](repeating: 0, count: 1 << Int(CueLexicon.bitsPerWord))

    mutating func add(_ words: [UInt16], _ group: CuePhrases) {
        precondition(!words.isEmpty && words.count <= CueLexicon.longestPhrase)
        let window = words.reduce(0) { $0 << CueLexicon.bitsPerWord | UInt64($1) }
        let key = CueLexicon.key(window, words.count)
        if meanings[key] == nil { order.append(key) }
        meanings[key, default: CueLexicon.Meaning()].add(group)
        let last = Int(words[words.count - 1])
        lengths[last] |= 1 << UInt8(words.count)
        before[last] |= words.count == 1 ? .max : 1 << UInt64(words[words.count - 2] % 64)
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
