/// One pass over one text: where it stands and what it has seen.
struct CuePass {
    let text: PaddedBytes
    let lexicon: CueLexicon
    var at = 0
    var cues: Cues = []
    private var withheld: Cues = []
    private var ifShort: Cues = []
    /// Numbers of the last words of this clause, the latest in the lowest bits.
    private var window: UInt64 = 0
    /// How many of the last words are words of phrases.
    private var known = 0
    private var wordsInClause = 0
    private(set) var words = 0
    /// Some letter or digit was met.
    var hasLetters = false

    init(_ text: PaddedBytes, _ lexicon: CueLexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    var result: Cues {
        var result = cues
        if words <= 4 { result.formUnion(ifShort) }
        if words >= 8 { result.insert(.long) }
        if !hasLetters { result.insert(.wordless) }
        return result.subtracting(withheld)
    }

    mutating func scan(to end: Int) {
        while at < end {
            switch kind(at) {
            case TextByte.letter, TextByte.wide: word()
            case TextByte.digit: number()
            case TextByte.mark: mark(text[at])
            case TextByte.sign: sign()
            default: at &+= 1
            }
        }
    }

    /// Leaves out what lies before `offset` and the word cut in two there.
    mutating func jump(to offset: Int) {
        guard offset > at else { return }
        at = offset
        while at < text.count, isWord(at) { at += 1 }
        endClause()
    }

    @inline(__always) func kind(_ offset: Int) -> UInt8 { lexicon.kinds[Int(text[offset])] }

    @inline(__always) func isWord(_ offset: Int) -> Bool { kind(offset) &- 1 < 3 }

    @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    mutating func endClause() {
        window = 0
        known = 0
        wordsInClause = 0
    }

    /// Counts a word or number of the text and looks which phrases it ends.
    @inline(__always) mutating func push(_ word: CueLexicon.Word) {
        words &+= 1
        wordsInClause &+= 1
        push(mark: word)
    }

    /// Looks which phrases a word, or a mark that stands for one, ends.
    @inline(__always) mutating func push(mark word: CueLexicon.Word) {
        guard word.number != 0 else {
            known = 0
            return
        }
        known &+= 1
        window = window &<< CueLexicon.bitsPerWord | UInt64(word.number)
        // A phrase has known words only.
        let lengths = UInt64(word.lengths) & ((2 &<< UInt64(min(known, CueLexicon.longestPhrase))) &- 1)
        if lengths != 0 { meanings(lengths) }
    }

    private mutating func meanings(_ lengths: UInt64) {
        var lengths = lengths
        while lengths != 0 {
            let length = lengths.trailingZeroBitCount
            let mask = (UInt64(1) &<< (UInt64(length) &* CueLexicon.bitsPerWord)) &- 1
            if let meaning = lexicon.meaning(of: window & mask) { take(meaning, length) }
            lengths &= lengths &- 1
        }
    }

    private mutating func take(_ meaning: CueLexicon.Meaning, _ length: Int) {
        cues.formUnion(meaning.adds)
        withheld.formUnion(meaning.withholds)
        ifShort.formUnion(meaning.inShort)
        if wordsInClause == length { cues.formUnion(meaning.atClause) }
        guard !meaning.atOpening.isEmpty, words == length else { return }
        cues.formUnion(meaning.atOpening)
        wordsInClause = 0
    }
}
