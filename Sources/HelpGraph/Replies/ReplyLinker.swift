#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Goes through the messages of one space in their order and says of each what it most likely answers.
///
/// - Complexity: O(window) a message, in time and memory.
package struct ReplyLinker: Sendable {
    /// What a message answers.
    package struct Link: Sendable, Equatable {
        /// Position of the message answered, counted from the first of the space; `nil` for nothing.
        package var parent: Int?
        /// 0…1.
        package var probability: Float
    }

    private let model: ReplyModel
    private var window: ReplyWindow
    private var candidates = ReplyCandidates()

    /// - Parameter window: Messages looked back.
    package init(model: ReplyModel, window: Int = 100) {
        self.model = model
        self.window = ReplyWindow(size: window)
    }

    /// Looks for what the next message answers.
    ///
    /// - Parameter leastLikely: What is less likely is nothing.
    package mutating func link(_ turn: ReplyTurn, leastLikely: Float = 0) -> Link {
        candidates.look(at: turn, in: window)
        let found = candidates.foremost(model)
        let position = candidates.positions[found.candidate]
        let parent = position == window.next || found.probability < leastLikely ? nil : position
        window.add(turn, answering: parent)
        return Link(parent: parent, probability: found.probability)
    }

    /// Takes the next message as it is known to be.
    package mutating func add(_ turn: ReplyTurn, answering parent: Int?) { window.add(turn, answering: parent) }
}

extension ReplyCandidates {
    /// The most likely candidate.
    package func foremost(_ model: ReplyModel) -> (candidate: Int, probability: Float) {
        let message = model.sum(message[...], from: model.bias)
        var (scores, best): ([Float], Int) = ([], 0)
        scores.reserveCapacity(positions.count)
        for candidate in positions.indices {
            scores.append(model.score(model.sum(features(of: candidate), from: message)).score)
            if scores[candidate] > scores[best] { best = candidate }
        }
        let sum = scores.reduce(0) { $0 + exp($1 - scores[best]) }
        return (best, 1 / sum)
    }
}
