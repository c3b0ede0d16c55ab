import CProcessor

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A `ReplyModel` laid out for use: says how likely each candidate is, at a fraction of the cost of training's way.
///
/// A hot room: some ten candidates a message, 64 lanes each. Numbers are whole, in parts of a scale, and a level has a row
/// for each of its steps, so that the first layer is a sum of rows which stays in registers, and no branch hangs on the
/// value of a lane. Both scales leave room for the largest sums, so nothing overflows. `ReplyFeatures` has no flag or
/// level without a row; the rooms here take that for granted.
package struct ReplyScorer: Sendable {
    /// That of the model that Waterline comes with.
    package static let standard = ReplyScorer(.standard)

    /// By feature, flags only; by level, its steps in turn.
    private let flags: [ReplyLanes]
    private let levels: [ReplyLanes]
    private let bias: ReplyLanes
    /// By lane of the second layer.
    private let inner: [ReplyLanes]
    private let innerBias: [Float]
    private let output: [Float]
    /// Whether the processor's wide steps are used; what comes out is the same.
    private let isWide: Bool
    /// Of the candidates that were looked at last.
    private(set) var probabilities: [Float] = []

    package init(_ model: ReplyModel) { self.init(model, isWide: has_avx2() != 0) }

    init(_ model: ReplyModel, isWide: Bool) {
        self.isWide = isWide
        let scale = Self.scale(model)
        let innerScale = Self.innerScale(model)
        flags = model.weights.map { ReplyLanes($0, times: scale) }
        levels = [ReplyRows.ofMessage, .ofPair].flatMap(\.levelRows).flatMap { row in
            (0..<ReplyFeatures.steps).map { ReplyLanes(model.weights[row], times: scale * Float($0) / 16) }
        }
        bias = ReplyLanes(model.bias, times: scale)
        inner = model.inner.map { ReplyLanes($0, times: innerScale) }
        innerBias = model.innerBias.indices.map { model.innerBias[$0] * scale * innerScale }
        output = model.output.indices.map { model.output[$0] / (scale * innerScale) }
    }

    /// The largest power of two by which no lane's sum leaves the range of 16 bits, whatever the features.
    private static func scale(_ model: ReplyModel) -> Float {
        let sums = (0..<ReplyModel.width).map { lane in
            model.weights.indices.reduce(abs(model.bias[lane])) { sum, row in
                sum + abs(model.weights[row][lane]) * (ReplyRows.isLevel(row) ? 16 : 1)
            }
        }
        return largest(of: sums)
    }

    /// The same for the second layer, whose sums of products stay in the range of 32 bits.
    private static func innerScale(_ model: ReplyModel) -> Float {
        let sizes = model.inner.map { row in (0..<ReplyModel.width).map { abs(row[$0]) } }
        return largest(of: sizes.flatMap { $0 + [$0.reduce(0, +) / 2] })
    }

    /// The largest power of two by which none of some numbers leaves the range of 16 bits, rounding of sums included.
    private static func largest(of numbers: [Float]) -> Float {
        let most = numbers.reduce(Float(1)) { max($0, $1) }
        return exp2((log2(32_000 / most)).rounded(.down))
    }

    /// The candidate to take, by its place, and how likely it is.
    package mutating func foremost(of candidates: ReplyCandidates) -> (candidate: Int, probability: Float) {
        look(at: candidates)
        let best = ReplyDecision.foremost(probabilities, conversations: candidates.conversations)
        return (best, probabilities[best])
    }

    /// Looks at the candidates of a message: their probabilities are 1 in sum.
    mutating func look(at candidates: ReplyCandidates) {
        probabilities.removeAll(keepingCapacity: true)
        let ofMessage = ReplyRows.ofMessage
        let message = sum(candidates.message, ofMessage, levels: ofMessage.levelCount, from: bias)
        var highest = -Float.infinity
        for pair in candidates.pairs {
            let score = score(isWide ? wideProducts(pair, from: message) : products(pair, from: message))
            highest = max(highest, score)
            probabilities.append(score)
        }
        var sum: Float = 0
        for place in probabilities.indices {
            probabilities[place] = exp(probabilities[place] - highest)
            sum += probabilities[place]
        }
        for place in probabilities.indices { probabilities[place] /= sum }
    }

    @inline(__always) private func sum(
        _ features: ReplyFeatures, _ place: ReplyRows, levels count: Int, from start: ReplyLanes
    ) -> ReplyLanes {
        var sum = start
        flags.withUnsafeBufferPointer { flags in
            var rest = features.flags
            while rest != 0 {
                sum &+= flags[place.flags &+ rest.trailingZeroBitCount]
                rest &= rest &- 1
            }
        }
        levels.withUnsafeBufferPointer { levels in
            var row = place.levelsBefore &* ReplyFeatures.steps
            for level in 0..<count {
                sum &+= levels[row &+ Int(features.levels[level])]
                row &+= ReplyFeatures.steps
            }
        }
        return sum
    }

    /// Of the first layer with each lane of the second.
    @inline(__always) private func products(_ pair: ReplyFeatures, from start: ReplyLanes) -> SIMD8<Int32> {
        let hidden = sum(pair, .ofPair, levels: pair.usedLevels, from: start).clipped
        var products = SIMD8<Int32>()
        for lane in 0..<ReplyModel.innerWidth { products[lane] = hidden.dot(inner[lane]) }
        return products
    }

    /// The same by wide steps.
    @inline(__always) private func wideProducts(_ pair: ReplyFeatures, from start: ReplyLanes) -> SIMD8<Int32> {
        let place = ReplyRows.ofPair
        var (start, steps, products) = (start, pair.levels, SIMD8<Int32>())
        products_of_rows(
            &start, flags, place.flags, pair.flags, levels, place.levelsBefore &* ReplyFeatures.steps, &steps,
            pair.usedLevels, inner, &products)
        return products
    }

    @inline(__always) private func score(_ products: SIMD8<Int32>) -> Float {
        var score: Float = 0
        for lane in 0..<ReplyModel.innerWidth {
            score += max(0, Float(products[lane]) + innerBias[lane]) * output[lane]
        }
        return score
    }
}
