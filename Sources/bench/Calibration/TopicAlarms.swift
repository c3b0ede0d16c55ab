import HelpMetrics
import Parallel

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
