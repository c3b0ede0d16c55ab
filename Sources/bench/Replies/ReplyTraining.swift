import HelpGraph
import Parallel
import SampleCompany

/// Learns the weights of a `ReplyModel` from annotated talks: `Adam` over batches of 64 messages, the
/// rate falling to nothing. The same talks, settings and seed give the same weights on any number of threads.
struct ReplyTraining {
    struct Settings: Sendable {
        var rounds = 12
        var rate: Float = 0.001
        var seed: UInt64 = 44
        var threads = 1
        /// How often each talk is also learnt from as it might have gone elsewhere.
        var variations = 4
        /// Weights shrink by this share of the rate.
        var decay: Float = 0.001
    }

    let settings: Settings
    private let talks: [ReplyTalk]
    /// Every tenth talk, from which nothing is learnt but how sure to be.
    private let apart: [ReplyTalk]
    private var lessons: [ReplyLesson]
    private var numbers: [Float]
    /// Running mean of `numbers`: steadier than they are.
    private var steady: [Float]
    private var descent: Adam
    private var random: SeededGenerator

    private static let (batch, share) = (64, 16)

    init(_ talks: [ReplyTalk], _ settings: Settings) {
        (apart, self.settings) = (talks.indices.filter { $0 % 10 == 9 }.map { talks[$0] }, settings)
        let given = talks.indices.filter { $0 % 10 != 9 }.map { talks[$0] }
        let talks =
            given + (0..<settings.variations).flatMap { TalkVariation.all(of: given, number: $0, seed: settings.seed) }
        self.talks = talks
        lessons = Parallel.map(talks.count, threads: settings.threads) {
            Self.lessons(talks[$0], model: nil)
        }.flatMap { $0 }
        random = SeededGenerator(seed: settings.seed)
        numbers = Self.start(&random)
        steady = numbers
        descent = Adam(count: numbers.count)
    }

    var model: ReplyModel { ReplyModel(steady) }

    /// The model with its scores divided by what makes it as sure as it is right on the talks kept apart.
    ///
    /// Source: Guo et al. 2017, "On calibration of modern neural networks".
    var calibrated: ReplyModel {
        let (apart, model) = (apart, model)
        let lessons = Parallel.map(apart.count, threads: settings.threads) {
            Self.lessons(apart[$0], model: model)
        }.flatMap { $0 }
        let losses = (0..<40).map { step in
            let scaled = Self.scaled(model, step)
            return lessons.reduce(0) { sum, lesson in
                var gradient = ReplyGradient()
                gradient.add(lesson, scaled)
                return sum + gradient.loss
            }
        }
        return Self.scaled(model, losses.indices.min { losses[$0] < losses[$1] } ?? 20)
    }

    /// Scores times 0.6 to 1.38.
    private static func scaled(_ model: ReplyModel, _ step: Int) -> ReplyModel {
        var scaled = model
        scaled.output *= 0.6 + 0.02 * Float(step)
        return scaled
    }

    var count: Int { lessons.count }

    /// Makes the lessons anew: what went before a message is linked as the model says, for so it will be in use.
    mutating func relive() {
        let (talks, model) = (talks, model)
        lessons = Parallel.map(talks.count, threads: settings.threads) {
            Self.lessons(talks[$0], model: model)
        }.flatMap { $0 }
    }

    /// Goes once through all lessons in random order.
    ///
    /// - Returns: The mean of −log p.
    mutating func round(_ number: Int) -> Double {
        let order = random.shuffled(Array(lessons.indices))
        var loss = 0.0
        for start in stride(from: 0, to: order.count, by: Self.batch) {
            let done = Float(number) + Float(start) / Float(order.count)
            loss += learn(order[start..<min(order.count, start + Self.batch)], rate: rate(done))
        }
        return loss / Double(max(1, order.count))
    }

    /// Rises over the first tenth of a round, then falls in a straight line.
    private func rate(_ done: Float) -> Float {
        settings.rate * min(1, done * 10 + 0.01) * (1 - done / Float(settings.rounds))
    }

    private mutating func learn(_ batch: ArraySlice<Int>, rate: Float) -> Double {
        let (model, lessons, first) = (ReplyModel(numbers), lessons, batch.startIndex)
        let shares = (batch.count + Self.share - 1) / Self.share
        let gradients = Parallel.map(shares, threads: settings.threads) { share in
            var gradient = ReplyGradient()
            let start = first + share * Self.share
            for place in start..<min(batch.endIndex, start + Self.share) { gradient.add(lessons[batch[place]], model) }
            return gradient
        }
        let all = gradients.map(\.of.numbers)
        descend((0..<numbers.count).map { place in all.reduce(0) { $0 + $1[place] } / Float(batch.count) }, rate)
        return gradients.reduce(0) { $0 + $1.loss }
    }

    private mutating func descend(_ gradient: [Float], _ rate: Float) {
        for (place, move) in descent.moves(gradient).enumerated() {
            numbers[place] -= rate * (move + settings.decay * numbers[place])
            steady[place] += 0.002 * (numbers[place] - steady[place])
        }
    }

    private static func start(_ random: inout SeededGenerator) -> [Float] {
        let first = ReplyRows.count * ReplyModel.width
        let inner = (first + ReplyModel.width)..<(first + ReplyModel.width * (1 + ReplyModel.innerWidth))
        return (0..<ReplyModel.numberCount).map { place in
            if place < first { return 0.15 * random.signed() }
            if inner.contains(place) { return 0.2 * random.signed() }
            return place >= ReplyModel.numberCount - ReplyModel.innerWidth ? 0.4 * random.signed() : 0
        }
    }

    /// - Parameter model: Says what earlier messages answered; the people who said it by hand where there is none.
    static func lessons(_ talk: ReplyTalk, model: ReplyModel?) -> [ReplyLesson] {
        var lessons: [ReplyLesson] = []
        var (walk, scorer) = (ReplyWalk(talk), model.map(ReplyScorer.init))
        walk.run { turn, seen, walk in
            var candidates = ReplyCandidates()
            candidates.look(at: turn, in: seen)
            let guess = scorer?.foremost(of: candidates).candidate
            let guessed = guess.flatMap { $0 == 0 ? nil : candidates.positions[$0] }
            guard let given = talk.answers[walk.line] else { return model == nil ? walk.customary(turn) : guessed }
            let right = candidates.positions.indices.filter { given.contains(walk.line(of: candidates.positions[$0])) }
            if !right.isEmpty { lessons.append(ReplyLesson(candidates: candidates, right: right)) }
            if model != nil { return guessed }
            return given.filter { $0 != walk.line }.max().flatMap { walk.position(of: $0) }
        }
        return lessons
    }
}

extension SeededGenerator {
    /// −1…1.
    fileprivate mutating func signed() -> Float { Float(next() >> 40) / Float(1 << 23) - 1 }
}
