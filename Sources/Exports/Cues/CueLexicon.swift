/// `CuePhrases` made ready for one pass: words have numbers, and a phrase is the number of its words side by side.
package struct CueLexicon: Sendable {
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

    /// Number of a word; 0 is no word.
    private(set) var words: KeyTable<UInt16>
    /// By word number, bit `n`: some phrase of `n` words ends here.
    private(set) var lengths: [UInt8]
    private var phraseKeys: [UInt64]
    private var phraseMeanings: [Meaning]
    let mention: UInt16
    let number: UInt16

    init(_ groups: [CuePhrases]) {
        var numbering = WordNumbering()
        var meanings: [UInt64: Meaning] = [:]
        var order: [UInt64] = []
        var lengths: [UInt16: UInt8] = [:]
        mention = numbering.number(of: "@")
        number = numbering.number(of: "0")
        for group in groups {
            for phrase in group.phrases {
                let numbers = phrase.map { numbering.number(of: $0) }
                precondition(!numbers.isEmpty && numbers.count <= Self.longestPhrase)
                let key = numbers.reduce(0) { $0 << Self.bitsPerWord | UInt64($1) }
                if meanings[key] == nil { order.append(key) }
                meanings[key, default: Meaning()].add(group)
                lengths[numbers[numbers.count - 1], default: 0] |= 1 << UInt8(numbers.count)
            }
        }
        words = KeyTable(numbering.spellings)
        precondition(numbering.count < 1 << Self.bitsPerWord)
        self.lengths = (0...numbering.count).map { lengths[$0] ?? 0 }
        (phraseKeys, phraseMeanings) = Self.table(order, meanings)
    }

    /// What the phrase with this key means, or `nil` when it is none.
    @inline(__always) func meaning(of key: UInt64) -> Meaning? {
        var slot = Self.slot(key, phraseKeys.count)
        while phraseKeys[slot] != 0 {
            if phraseKeys[slot] == key { return phraseMeanings[slot] }
            slot = (slot &+ 1) & (phraseKeys.count &- 1)
        }
        return nil
    }

    @inline(__always) private static func slot(_ key: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (size &- 1)
    }

    private static func table(_ order: [UInt64], _ meanings: [UInt64: Meaning]) -> ([UInt64], [Meaning]) {
        var size = 16
        while size < order.count * 4 { size *= 2 }
        var keys = Array(repeating: UInt64(0), count: size)
        var values = Array(repeating: Meaning(), count: size)
        for key in order {
            var slot = slot(key, size)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = meanings[key] ?? Meaning()
        }
        return (keys, values)
    }
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
        list.split(whereSeparator: { $0 == "," }).map { phrase in
            phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
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
