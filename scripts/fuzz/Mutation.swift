/// Makes inputs out of other inputs, the same ones for the same seed.
struct Mutation {
    private var state: UInt64
    private let corpus: [[UInt8]]
    private let words: [[UInt8]]
    private let longest: Int
    private(set) var input: [UInt8] = []

    init(seed: UInt64, corpus: [[UInt8]], words: [[UInt8]], longest: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.corpus = corpus
        self.words = words
        self.longest = longest
        input.reserveCapacity(longest + 64)
    }

    /// Makes the next input: one of the corpus with one to four changes.
    mutating func next() {
        let chosen = below(corpus.count)
        input.removeAll(keepingCapacity: true)
        input.append(contentsOf: corpus[chosen])
        for _ in 0...below(1 << below(3)) { change() }
        if input.count > longest { input.removeLast(input.count - longest) }
    }

    /// A number below `limit` (xorshift64*, Vigna 2016).
    private mutating func below(_ limit: Int) -> Int {
        state ^= state &>> 12
        state ^= state &<< 25
        state ^= state &>> 27
        let bits = (state &* 0x2545_F491_4F6C_DD1D) &>> 33
        return Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: limit)) &>> 31)
    }

    private mutating func change() {
        guard !input.isEmpty else { return input.append(UInt8(truncatingIfNeeded: below(256))) }
        let place = below(input.count)
        switch below(12) {
        case 0: input[place] ^= 1 &<< UInt8(truncatingIfNeeded: below(8))
        case 1: input[place] = UInt8(truncatingIfNeeded: below(256))
        case 2: input[place] &+= below(2) == 0 ? 1 : 0xFF
        case 3: input[place] = input[below(input.count)]
        case 4: input.insert(UInt8(truncatingIfNeeded: below(256)), at: place)
        case 5: input.remove(at: place)
        case 6: input.removeSubrange(place..<min(input.count, place + 1 + below(16)))
        case 7: input.insert(contentsOf: input[place..<min(input.count, place + 1 + below(24))], at: below(input.count))
        case 8, 9: if !words.isEmpty { put(words[below(words.count)], at: place) }
        case 10: splice(corpus[below(corpus.count)], at: place)
        default: input[place] = [0, 0x7F, 0x80, 0xFF, 0x0A, 0x22, 0x20, 0x39][below(8)]
        }
    }

    private mutating func put(_ word: [UInt8], at place: Int) {
        guard below(2) == 0 else { return input.insert(contentsOf: word, at: place) }
        input.replaceSubrange(place..<min(input.count, place + word.count), with: word)
    }

    private mutating func splice(_ other: [UInt8], at place: Int) {
        guard !other.isEmpty else { return }
        input.replaceSubrange(place..., with: other[below(other.count)...])
    }
}
