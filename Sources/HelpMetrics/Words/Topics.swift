import Exports
import HelpGraph

/// The words in which people ask, and which of them are left without help more often than the others.
///
/// Looks at questions that could be watched for a week, as `WaitingSpaces` does. Whoever asks about one thing ten times
/// counts once for it, by the first time. P(X ≥ left) for X binomial with the share over all words told, adjusted over
/// them (Benjamini-Hochberg). A word is told from `leastSeekers` people on, or from the minimum group where that is
/// more; names of people are no words here, and direct and
/// group messages say nothing to them.
package struct Topics: Sendable {
    package struct Topic: Sendable, Equatable {
        package var word: String
        /// Questions with it, and those of them without help for a week.
        package var questions: Int
        package var left: Int
        /// People who asked with it, and those whose first such question had no help for a week.
        package var seekers: Int
        package var seekersLeft: Int
        package var p = 1.0
        package var q = 1.0

        package init(word: String, questions: Int, left: Int, seekers: Int, seekersLeft: Int) {
            (self.word, self.questions, self.left) = (word, questions, left)
            (self.seekers, self.seekersLeft) = (seekers, seekersLeft)
        }

        package var share: Double { Double(seekersLeft) / Double(seekers) }
    }

    package static let leastSeekers = 10

    /// By people left without help, then by their share, most first.
    package let all: [Topic]
    /// Share of first questions left without help, over all words told; `nil` where none is told.
    package let usual: Double?
    /// Words in which too few people asked.
    package let untold: Int

    /// - Complexity: O(w log w) for w words in asks.
    init(_ input: PracticeInput, _ waits: AskWaits) {
        self.init(TopicCount(input, waits).topics, least: max(Self.leastSeekers, input.minimumGroup))
    }

    /// Tests words as they were counted; those with `least` seekers or more are told.
    package init(_ counted: [Topic], least: Int) {
        let told = counted.filter { $0.seekers >= least }
        untold = counted.count - told.count
        let (left, seekers) = told.reduce((0, 0)) { ($0.0 + $1.seekersLeft, $0.1 + $1.seekers) }
        let rate = seekers > 0 ? Double(left) / Double(seekers) : nil
        usual = rate
        all = Self.tested(told, rate: rate ?? 0).sorted { one, other in
            let (first, second) = (one.seekersLeft * other.seekers, other.seekersLeft * one.seekers)
            if one.seekersLeft != other.seekersLeft { return one.seekersLeft > other.seekersLeft }
            return first != second ? first > second : one.word.utf8.lexicographicallyPrecedes(other.word.utf8)
        }
    }

    private static func tested(_ topics: [Topic], rate: Double) -> [Topic] {
        let tail = TailProbability(largest: topics.map(\.seekers).max() ?? 0)
        let p = topics.map { tail.binomial(atLeast: $0.seekersLeft, trials: $0.seekers, rate: rate) }
        let q = FalseDiscovery.adjusted(p)
        return topics.indices.map { number in
            var topic = topics[number]
            (topic.p, topic.q) = (p[number], q[number] ?? 1)
            return topic
        }
    }

    /// Words left waiting more often than the others by more than chance, most people first.
    package var waiting: [Topic] { all.filter { $0.q < 0.05 } }
}
