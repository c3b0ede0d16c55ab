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
        var decay: Float = 0.05
        /// Percent of the lanes of the first layer that are left out at each lesson, others each time: each learns to do
        /// without the rest.
        ///
        /// Source: Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting".
        var dropped = 15
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
    private var batches = 0

    private static let (batch, share) = (64, 16)

    init(_ talks: [ReplyTalk], _ settings: Settings) {
        (apart, self.settings) = (talks.indices.filter { $0 % 10 == 9 }.map { talks[$0] }, settings)
        let given = talks.indices.filter { $0 % 10 != 9 }.map { talks[$0] }
        let talks =
            given + (0..<settings.variations).flatMap { TalkVariation.all(of: given, number: $0, seed: settings.seed) }
        self.talks = talks
        lessons = Parallel.map(talks.count, threads: settings.threads) {
            ReplyLesson.all(of: talks[$0], model: nil)
        }.flatMap { $0 }
        random = SeededGenerator(seed: settings.seed)
        numbers = Self.start(&random)
        steady = numbers
        descent = Adam(count: numbers.count)
    }

    /// With all lanes, which together are as strong as those kept at a lesson.
    var model: ReplyModel {
        var model = ReplyModel(steady)
        let share = 1 - Float(settings.dropped) / 100
        model.inner = model.inner.map { row in
            var weaker = ReplyModel.Lanes()
            weaker.add(row, times: share)
            return weaker
        }
        return model
    }

    /// The model with its scores divided by what makes it as sure as it is right on the talks kept apart.
    ///
    /// Source: Guo et al. 2017, "On calibration of modern neural networks".
    var calibrated: ReplyModel {
        let (apart, model) = (apart, model)
        let lessons = Parallel.map(apart.count, threads: settings.threads) {
            ReplyLesson.all(of: apart[$0], model: model)
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
            ReplyLesson.all(of: talks[$0], model: model)
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
        let (model, lessons, settings) = (ReplyModel(numbers), lessons, settings)
        let (first, earlier) = (batch.startIndex, batches * Self.batch)
        batches += 1
        let shares = (batch.count + Self.share - 1) / Self.share
        let gradients = Parallel.map(shares, threads: settings.threads) { share in
            var gradient = ReplyGradient()
            let start = first + share * Self.share
            for place in start..<min(batch.endIndex, start + Self.share) {
                gradient.add(lessons[batch[place]], model, keeping: Self.kept(settings, earlier + place - first))
            }
            return gradient
        }
        let all = gradients.map(\.of.numbers)
        descend((0..<numbers.count).map { place in all.reduce(0) { $0 + $1[place] } / Float(batch.count) }, rate)
        return gradients.reduce(0) { $0 + $1.loss }
    }

    /// The lanes that a lesson keeps, by the number of lessons before.
    private static func kept(_ settings: Settings, _ earlier: Int) -> ReplyModel.Lanes {
        var random = SeededGenerator(seed: settings.seed, part: earlier)
        var lanes = ReplyModel.Lanes()
        for lane in 0..<ReplyModel.width { lanes[lane] = random.chance(settings.dropped) ? 0 : 1 }
        return lanes
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
}

extension SeededGenerator {
    /// −1…1.
    fileprivate mutating func signed() -> Float { Float(next() >> 40) / Float(1 << 23) - 1 }
}
