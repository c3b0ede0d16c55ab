import HelpMetrics
import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A way questions come about whose words have nothing to do with whether they are answered.
struct TopicProcess: Sendable {
    static let people = 150
    static let questions = 1_500
    static let words = 100
    static let wordsOfQuestion = 3

    /// Some people are left without help six times as often as others; else all a fifth of the time.
    let hasLeanings: Bool

    private func rate(_ person: Int) -> Double { hasLeanings ? person % 5 < 2 ? 0.05 : 0.3 : 0.2 }

    /// What was asked, by word; a person counts once for a word, by the first question.
    func draw(_ random: inout RandomStream) -> [Topics.Topic] {
        var topics = (0..<Self.words).map {
            Topics.Topic(word: "w\($0)", questions: 0, left: 0, seekers: 0, seekersLeft: 0)
        }
        var asked: Set<Int> = []
        for _ in 0..<Self.questions {
            let person = random.below(Self.people)
            let isLeft = random.unit() < rate(person)
            for word in Set((0..<Self.wordsOfQuestion).map { _ in Self.word(&random) }).sorted() {
                topics[word].questions += 1
                topics[word].left += isLeft ? 1 : 0
                guard asked.insert(word * Self.people + person).inserted else { continue }
                topics[word].seekers += 1
                topics[word].seekersLeft += isLeft ? 1 : 0
            }
        }
        return topics
    }

    /// The earlier the more frequent, as 1 / rank.
    private static func word(_ random: inout RandomStream) -> Int {
        min(words - 1, Int(exp(random.unit() * log(Double(words + 1))) - 1))
    }
}

/// How often words are called left that are like all others, and one that is not.
struct TopicAlarms: Sendable {
    private var called = Tally()
    private var runs = Tally()
    private var planted = Tally()

    static func count(_ process: TopicProcess, runs: Int, seed: UInt64, threads: Int) -> TopicAlarms {
        Parallel.map(runs, threads: threads) { run -> TopicAlarms in
            var random = RandomStream(seed: seed, stream: 0x746F_7069 << 24 | UInt64(run))
            return TopicAlarms(process.draw(&random))
        }.reduce(into: TopicAlarms()) { sum, one in
            (sum.called, sum.runs) = (sum.called + one.called, sum.runs + one.runs)
            sum.planted = sum.planted + one.planted
        }
    }

    private init() {}

    private init(_ drawn: [Topics.Topic]) {
        let topics = Topics(drawn, least: Topics.leastSeekers)
        for topic in topics.all { called.add(topic.q < 0.05) }
        runs.add(!topics.waiting.isEmpty)
        planted.add(Self.isFound(drawn, usual: topics.usual ?? 0))
    }

    /// Brings the word that the tenth most people asked with to two spreads (3.92 deviations) from the usual share.
    private static func isFound(_ drawn: [Topics.Topic], usual: Double) -> Bool {
        var drawn = drawn
        let word = drawn.indices.sorted { (drawn[$1].seekers, $0) < (drawn[$0].seekers, $1) }[9]
        let seekers = Double(drawn[word].seekers)
        let value = usual * seekers + 2 * 1.96 * (seekers * usual * (1 - usual)).squareRoot()
        drawn[word].seekersLeft = min(drawn[word].seekers, Int(value.rounded(.up)))
        return Topics(drawn, least: Topics.leastSeekers).waiting.contains { $0.word == drawn[word].word }
    }

    func reportAlarms(_ place: String, to table: inout CalibrationTable) {
        table.add("words called left", place, called, .atMost(0.05))
        table.add("exports with any such word", place, runs, .atMost(0.05))
    }

    func reportFound(_ place: String, to table: inout CalibrationTable) {
        table.add("word two spreads from the usual share", place, planted, .atLeast(0.9))
    }
}
