import Exports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Learns the weights of an `AskModel` from sentences: logistic regression with a quadratic penalty, by steps of `Adam`
/// over all sentences at once. The same sentences give the same weights.
///
/// Of a line with several sentences only the one with the highest score teaches, for it alone decides in use.
struct AskTraining {
    /// Rows of words in fewer lines have no weight.
    static let leastLines = 3
    private static let steps = 300
    private static let rate: Float = 0.05
    /// The penalty is this times half the sum of squared weights, for each line.
    private static let penalty: Float = 2

    private let features: AskFeatures
    private let lessons: [AskLesson]
    /// Of the features, then of the cues, then of every line.
    private var weights: [Float]

    /// The model that `lines` teach.
    static func model(of lines: [AskLine]) -> AskModel {
        let scanner = CueScanner()
        let read = lines.map { line in
            line.withPadded { (keys: AskModel.features(of: $0), cues: scanner.cues(of: $0)) }
        }
        var training = AskTraining(AskFeatures(read.map(\.keys)), lines, read)
        training.learn()
        return training.features.model(training.weights)
    }

    private init(_ features: AskFeatures, _ lines: [AskLine], _ read: [(keys: [[UInt32]], cues: Cues)]) {
        self.features = features
        lessons = zip(lines, read).map { AskLesson(asks: $0.asks, keys: $1.keys, cues: $1.cues, features) }
        weights = [Float](repeating: 0, count: features.weightCount)
    }

    private mutating func learn() {
        var descent = Adam(count: weights.count)
        for step in 0..<Self.steps {
            let rate = Self.rate * (1 - Float(step) / Float(Self.steps))
            for (place, move) in descent.moves(gradient()).enumerated() { weights[place] -= rate * move }
        }
    }

    /// Of the mean loss of a line, and of the penalty.
    private func gradient() -> [Float] {
        let share = 1 / Float(max(1, lessons.count))
        var gradient = weights.map { $0 * Self.penalty * share }
        for lesson in lessons {
            let (sentence, score) = lesson.highest(weights)
            let error = (1 / (1 + exp(-score)) - (lesson.asks ? 1 : 0)) * share
            for place in lesson.always { gradient[place] += error }
            for place in lesson.sentences[sentence] { gradient[place] += error }
        }
        return gradient
    }
}

/// A line to learn from, by places of weights.
private struct AskLesson {
    let asks: Bool
    /// At least one, each place once.
    let sentences: [[Int]]
    /// What counts for every sentence: the cues and the start.
    let always: [Int]

    init(asks: Bool, keys: [[UInt32]], cues: Cues, _ features: AskFeatures) {
        self.asks = asks
        sentences = keys.isEmpty ? [[]] : keys.map { Set($0.compactMap { features.place(of: $0) }).sorted() }
        let said = (0..<AskModel.cueCount).filter { cues.rawValue >> UInt32($0) & 1 == 1 }
        always = said.map { features.keys.count + $0 } + [features.keys.count + AskModel.cueCount]
    }

    func highest(_ weights: [Float]) -> (sentence: Int, score: Float) {
        let scores = sentences.map { places in places.reduce(Float(0)) { $0 + weights[$1] } }
        let highest = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        return (highest, always.reduce(scores[highest]) { $0 + weights[$1] })
    }
}
