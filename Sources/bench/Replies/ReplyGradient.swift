import HelpGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What lessons would have the weights of a model be: the gradient of −log of the probability that the model gives to
/// all right candidates together.
struct ReplyGradient: Sendable {
    private(set) var of = ReplyModel()
    private(set) var loss = 0.0

    /// - Parameter kept: Lanes of the first layer that are not positive here are left out; all are kept where there is
    ///   none.
    mutating func add(_ lesson: ReplyLesson, _ model: ReplyModel, keeping kept: ReplyModel.Lanes? = nil) {
        let given = lesson.candidates
        let message = model.sum(given.message, .ofMessage, from: model.bias)
        let values = given.pairs.map { pair in
            var sum = model.sum(pair, .ofPair, from: message)
            if let kept { sum.clip(where: kept) }
            return model.score(sum)
        }
        let highest = values.map(\.score).max() ?? 0
        let weights = values.map { exp($0.score - highest) }
        let (all, right) = (weights.reduce(0, +), lesson.right.reduce(0) { $0 + weights[$1] })
        loss -= Double(log(right / all))
        var below = ReplyModel.Lanes()
        for candidate in values.indices {
            let wanted = lesson.right.contains(candidate) ? weights[candidate] / right : 0
            let error = weights[candidate] / all - wanted
            guard abs(error) > 1e-4 else { continue }
            let lanes = back(values[candidate].hidden, values[candidate].inner, error, model)
            add(given.pairs[candidate], .ofPair, lanes)
            below.add(lanes, times: 1)
        }
        add(given.message, .ofMessage, below)
        of.bias.add(below, times: 1)
    }

    private mutating func add(_ features: ReplyFeatures, _ rows: ReplyRows, _ lanes: ReplyModel.Lanes) {
        rows.each(features) { of.weights[$0].add(lanes, times: $1) }
    }

    /// Through both layers, to what the first one was given.
    private mutating func back(
        _ hidden: ReplyModel.Lanes, _ inner: SIMD8<Float>, _ error: Float, _ model: ReplyModel
    ) -> ReplyModel.Lanes {
        of.output += inner * error
        let second = (model.output * error).replacing(with: 0, where: inner .<= 0)
        of.innerBias += second
        var lanes = ReplyModel.Lanes()
        for lane in 0..<ReplyModel.innerWidth where second[lane] != 0 {
            of.inner[lane].add(hidden, times: second[lane])
            lanes.add(model.inner[lane], times: second[lane])
        }
        lanes.clip(where: hidden)
        return lanes
    }
}
