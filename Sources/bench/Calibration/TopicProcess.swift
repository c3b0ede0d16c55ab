import HelpMetrics

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
