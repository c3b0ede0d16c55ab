/// One pass over one text: where it stands and what it has seen.
struct CuePass {
    let text: PaddedBytes
    let lexicon: CueLexicon
    let kinds: ByteLookup
    let shortWords: WordLookup
    var at = 0
    var cues: Cues = []
    private var withheld: Cues = []
    private var ifShort: Cues = []
    /// Numbers of the last six words of this clause, the latest in the lowest bits; 0 for a word of no phrase.
    private var window: UInt64 = 0
    private(set) var words = 0
    /// What `words` was when this clause began.
    private var wordsBeforeClause = 0
    /// Some letter or digit was met.
    var hasLetters = false

    init(_ text: PaddedBytes, _ lexicon: CueLexicon) {
        self.text = text
        self.lexicon = lexicon
        kinds = lexicon.kinds.lookup
        shortWords = lexicon.short.lookup
    }

    var result: Cues {
        var result = cues
        if words <= 4 { result.formUnion(ifShort) }
        if words >= 8 { result.insert(.long) }
        if !hasLetters { result.insert(.wordless) }
        return result.subtracting(withheld)
    }

    /// Looks at all that begins before `end`.
    mutating func scan(to end: Int) {
        while at < end {
            passPlainWords(to: end)
            guard at < end else { return }
            switch kind(at) {
            case TextByte.letter, TextByte.wide: word()
            case TextByte.digit: number()
            case TextByte.mark, TextByte.colon: mark(text[at])
            case TextByte.sign: sign()
            default: at &+= 1
            }
        }
    }

    /// Takes words of up to seven letters of ASCII with a blank or mark behind them, blanks, and marks that end clauses:
    /// most of any text. Stops at what is something else. What changes is kept in local values while it runs.
    @inline(__always) private mutating func passPlainWords(to end: Int) {
        var (at, window, words, clause) = (at, window, words, wordsBeforeClause)
        while at < end {
            let lower = text.word(at: at) | 0x2020_2020_2020_2020
            let stops = ByteWord.noLetters(lower)
            if stops & 0x80 != 0 {
                let kind = kinds[text[at]]
                if kind == TextByte.closer { (window, clause) = (0, words) } else if kind != TextByte.space { break }
                at &+= 1
                continue
            }
            let next = at &+ ByteWord.first(stops)
            let low = lower & (stops ^ (stops &- 1)) &>> 8
            guard stops != 0, next < text.count, low != 0x77_7777 else { break }
            let kind = kinds[text[next]]
            guard TextByte.joining &>> UInt16(kind) & 1 == 0 else { break }
            let number = shortWords.number(of: low)
            window = window &<< CueLexicon.bitsPerWord | UInt64(number)
            words &+= 1
            at = kind == TextByte.space ? next &+ 1 : next
            guard CueLexicon.mayEnd(window, number, shortWords) else { continue }
            (self.window, self.words, wordsBeforeClause) = (window, words, clause)
            meanings()
            clause = wordsBeforeClause
        }
        if words > 0 { hasLetters = true }
        (self.at, self.window, self.words, wordsBeforeClause) = (at, window, words, clause)
    }

    /// Leaves out what lies before `offset` and the word cut in two there.
    mutating func jump(to offset: Int) {
        guard offset > at else { return }
        at = offset
        while at < text.count, isWord(at) { at += 1 }
        endClause()
    }

    @inline(__always) func kind(_ offset: Int) -> UInt8 { kinds[text[offset]] }

    @inline(__always) func isWord(_ offset: Int) -> Bool { kind(offset) &- 1 < 3 }

    @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    mutating func endClause() {
        window = 0
        wordsBeforeClause = words
    }

    /// Counts a word or number of the text and looks which phrases it ends.
    @inline(__always) mutating func push(_ word: UInt16) {
        words &+= 1
        push(mark: word)
    }

    /// Looks which phrases a word, or a mark that stands for one, ends.
    @inline(__always) mutating func push(mark word: UInt16) {
        window = window &<< CueLexicon.bitsPerWord | UInt64(word)
        if CueLexicon.mayEnd(window, word, shortWords) { meanings() }
    }

    private mutating func meanings() {
        var lengths = lexicon.lengths(window)
        while lengths != 0 {
            let length = lengths.trailingZeroBitCount
            if let meaning = lexicon.meaning(of: window, length: length) { take(meaning, length) }
            lengths &= lengths &- 1
        }
    }

    private mutating func take(_ meaning: CueLexicon.Meaning, _ length: Int) {
        cues.formUnion(meaning.adds)
        withheld.formUnion(meaning.withholds)
        ifShort.formUnion(meaning.inShort)
        if words - wordsBeforeClause == length { cues.formUnion(meaning.atClause) }
        guard !meaning.atOpening.isEmpty, words == length else { return }
        cues.formUnion(meaning.atOpening)
        wordsBeforeClause = words
    }
}
