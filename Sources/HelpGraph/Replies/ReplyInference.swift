import Exports
import Parallel

/// Says of messages that stand alone what they most likely answer: their parents become known, with links of the kind
/// `inferred`, as if the export had named them, and how likely each is.
///
/// Messages whose parent the export knows keep it, and messages that others answer by the export, or that open a topic
/// by what their platform says, stay roots: all help to place the rest. One thing is sought inside threads: what their
/// opener answers there, where the thread does not open with a question; other replies credit the opener anyhow. Only
/// what people wrote is looked at, of each message also who speaks and who is named in the 16 that follow.
/// A parent further back than the window, or that is less likely than half, is none.
package enum ReplyInference {
    static let leastLikely: Float = 0.5

    /// - Complexity: O(messages · window), spaces in parallel.
    package static func infer(in log: inout MessageLog, isHuman: [Bool], threads: Int) {
        let spaces = log.spaces
        log.spaces = Parallel.map(spaces.count, threads: threads) { infer(in: spaces[$0], isHuman: isHuman) }
    }

    /// The space as it is where no words were kept.
    package static func infer(in space: SpaceLog, isHuman: [Bool]) -> SpaceLog {
        guard space.sketches.count == space.count else { return space }
        var inference = SpaceInference(space)
        let written = (0..<space.count).filter { isWritten($0, space, isHuman) }
        var turns = written.lazy.map { SpaceInference.turn($0, of: space) }.makeIterator()
        for row in written { inference.take(row, foreseeing: &turns) }
        return inference.log
    }

    private static func isWritten(_ row: Int, _ log: SpaceLog, _ isHuman: [Bool]) -> Bool {
        let author = log.author[row]
        return author != Row.none && isHuman[Int(author)] && !log.cues[row].hasAny(of: [.automatic, .system])
    }
}
