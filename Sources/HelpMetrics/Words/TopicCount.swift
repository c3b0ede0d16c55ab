import Exports
import HelpGraph

/// Counts questions and those who asked them by word.
///
/// Words are compared in lower case, and one that ends in `s` with the word before the `s` where that was asked about
/// too ("invoices", "invoice").
struct TopicCount {
    /// By word, in the order first met.
    let topics: [Topics.Topic]

    private struct Use {
        var word: UInt32
        var seeker: UInt32
        var time: Int64
        var ask: UInt32
        var isLeft: Bool
    }

    init(_ input: PracticeInput, _ waits: AskWaits) {
        var written = NameTable()
        let uses = Self.uses(input, waits, &written)
        let words = TopicWords(written, names: PersonNames(input.directory))
        let sorted = uses.compactMap { use -> Use? in
            guard let word = words.number[Int(use.word)] else { return nil }
            var use = use
            use.word = word
            return use
        }.sorted { ($0.word, $0.seeker, $0.time, $0.ask) < ($1.word, $1.seeker, $1.time, $1.ask) }
        topics = Self.count(sorted, words.texts)
    }

    /// Each word of each question that could be watched for a week.
    private static func uses(_ input: PracticeInput, _ waits: AskWaits, _ words: inout NameTable) -> [Use] {
        var uses: [Use] = []
        for (number, ask) in input.asks.enumerated() {
            let log = input.log.spaces[Int(ask.space)]
            let excerpt = log.excerpt(Int(ask.row))
            guard !excerpt.isEmpty, !log.cues[Int(ask.row)].isDisjoint(with: .questions) else { continue }
            guard waits.watched(number) >= FirstHelp.week, input.node(ask.seeker) >= 0,
                input.isChannel(Int(ask.space))
            else { continue }
            let isLeft = !waits[number].ended || waits[number].time > FirstHelp.week
            ExcerptItem.each(excerpt) { item in
                guard case .word(let word) = item else { return }
                uses.append(
                    Use(
                        word: words.number(of: Array(word)), seeker: ask.seeker, time: input.time(of: ask),
                        ask: UInt32(number), isLeft: isLeft))
            }
        }
        return uses
    }

    private static func count(_ uses: [Use], _ texts: [String]) -> [Topics.Topic] {
        var topics: [Topics.Topic] = []
        var last: Use?
        for use in uses {
            if last?.word != use.word {
                topics.append(
                    Topics.Topic(word: texts[Int(use.word)], questions: 0, left: 0, seekers: 0, seekersLeft: 0))
            }
            let place = topics.count - 1
            if last?.word != use.word || last?.seeker != use.seeker {
                topics[place].seekers += 1
                topics[place].seekersLeft += use.isLeft ? 1 : 0
            }
            if last?.word != use.word || last?.ask != use.ask {
                topics[place].questions += 1
                topics[place].left += use.isLeft ? 1 : 0
            }
            last = use
        }
        return topics
    }
}

/// Words as they are told, by words as they were written.
private struct TopicWords {
    private(set) var texts: [String] = []
    /// By number of the written word; `nil` for the name of a person.
    private(set) var number: [UInt32?] = []

    init(_ written: NameTable, names: PersonNames) {
        var known = NameTable()
        let lower = (0..<UInt32(written.count)).map { Array(written.string($0).lowercased().utf8) }
        for word in lower { _ = known.number(of: word) }
        var told = NameTable()
        for word in lower {
            let text = Self.singular(word, known)
            guard !names.have(word), !names.have(text) else {
                number.append(nil)
                continue
            }
            number.append(told.number(of: text))
            if told.count > texts.count { texts.append(String(decoding: text, as: UTF8.self)) }
        }
    }

    private static func singular(_ word: [UInt8], _ known: NameTable) -> [UInt8] {
        guard word.count >= 5, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") else {
            return word
        }
        let singular = Array(word.dropLast())
        return ByteSlice.with(singular) { known.find($0) } == nil ? word : singular
    }
}
