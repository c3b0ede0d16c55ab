import Exports
import HelpGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What was said to answer what in one talk, with how sure it was.
struct ReplyGuesses: Sendable {
    /// By annotated line: the line answered, itself for nothing, and its probability.
    var links: [Int: (line: Int, probability: Double)] = [:]
}

/// How right guesses are, over several talks.
///
/// - Links: of all (message, answered) pairs, a message that answers nothing being paired with itself.
/// - Who → whom: of all (message, other person answered) pairs.
/// - Conversations: what hangs together by links; of those of two messages or more, how many are found exactly.
/// - One-to-one: share of messages in conversations matched one to one so that most are shared.
/// - VI: 1 − variation of information / log₂ of the number of messages in all talks.
///
/// Source: Kummerfeld et al. 2019 (P19-1374); Elsner and Charniak 2008; Meila 2007.
struct ReplyScores: Sendable {
    var links = Retrieval()
    var people = Retrieval()
    var conversations = Retrieval()
    private(set) var messages = 0
    private(set) var matched = 0
    /// Sum of the talks' variations of information, each times its lines.
    private var distance = 0.0
    private(set) var calibration = Calibration()

    var oneToOne: Double { messages == 0 ? 0 : Double(matched) / Double(messages) }
    var variation: Double { messages < 2 ? 1 : 1 - distance / Double(messages) / log2(Double(messages)) }

    mutating func add(_ talk: ReplyTalk, _ guesses: ReplyGuesses) {
        for line in talk.annotated {
            let given = Set(talk.answers[line] ?? [])
            let guess = guesses.links[line]?.line ?? line
            links.add(found: [guess], given: given)
            people.add(found: Self.others([guess], line, talk), given: Self.others(given, line, talk))
            if talk.turns[line] != nil, let probability = guesses.links[line]?.probability {
                calibration.add(probability, isRight: given.contains(guess))
            }
        }
        addConversations(talk, guesses)
    }

    private static func others(_ lines: Set<Int>, _ line: Int, _ talk: ReplyTalk) -> Set<UInt32> {
        Set(lines.compactMap { talk.turns[$0]?.author }).subtracting([talk.turns[line]?.author ?? Row.none])
    }

    /// Lines before the annotated ones that some link leads to are part of conversations too.
    private mutating func addConversations(_ talk: ReplyTalk, _ guesses: ReplyGuesses) {
        let given = talk.annotated.flatMap { line in (talk.answers[line] ?? []).map { (line, $0) } }
        let found = talk.annotated.map { ($0, guesses.links[$0]?.line ?? $0) }
        let lines = Set(talk.annotated + (given + found).map(\.1)).sorted()
        let (one, other) = (Grouping(lines, links: given), Grouping(lines, links: found))
        conversations.add(found: other.several, given: one.several)
        messages += lines.count
        matched += one.matched(with: other)
        distance += Double(lines.count) * one.distance(to: other)
    }
}

/// Right ones among those found and those there are.
struct Retrieval: Sendable {
    private(set) var (right, found, given) = (0, 0, 0)

    mutating func add<Element>(found: Set<Element>, given: Set<Element>) {
        right += found.intersection(given).count
        self.found += found.count
        self.given += given.count
    }

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { given == 0 ? 0 : Double(right) / Double(given) }
    var f: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// How often what was said with a probability is right, in ten classes of probability.
struct Calibration: Sendable {
    private(set) var classes = [(count: Int, right: Int, probability: Double)](repeating: (0, 0, 0), count: 10)

    mutating func add(_ probability: Double, isRight: Bool) {
        let place = min(9, Int(probability * 10))
        classes[place].count += 1
        classes[place].right += isRight ? 1 : 0
        classes[place].probability += probability
    }

    /// Mean distance of probability and share right, weighted by the number in each class.
    var expectedError: Double {
        let total = classes.reduce(0) { $0 + $1.count }
        guard total > 0 else { return 0 }
        return classes.reduce(0) { $0 + abs($1.probability - Double($1.right)) } / Double(total)
    }
}
