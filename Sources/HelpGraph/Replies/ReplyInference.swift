import Exports
import Parallel

/// Says of messages that stand alone what they most likely answer: their parents become known, with links of the kind
/// `inferred`, as if the export had named them, and how likely each is.
///
/// Messages whose parent the export knows keep it, and messages that others answer by the export stay roots: both help
/// to place the rest. Only what people wrote is looked at.
/// A parent further back than the window, or that is less likely than half, is none.
package enum ReplyInference {
    static let leastLikely: Float = 0.5

    /// - Complexity: O(messages · window), spaces in parallel.
    package static func infer(in log: inout MessageLog, isHuman: [Bool], threads: Int) {
        let spaces = log.spaces
        log.spaces = Parallel.map(spaces.count, threads: threads) { infer(in: spaces[$0], isHuman: isHuman) }
    }

    package static func infer(in space: SpaceLog, isHuman: [Bool]) -> SpaceLog {
        var log = space
        log.sketches = []
        guard space.sketches.count == space.count else { return log }
        log.likelihood = [UInt8](repeating: 0, count: space.count)
        var linker = ReplyLinker(model: .standard, messages: space.count)
        let isAnswered = answered(space)
        var rows: [Int] = []
        var position = [Int?](repeating: nil, count: space.count)
        for row in 0..<space.count where isWritten(row, space, isHuman) {
            let turn = turn(row, space)
            position[row] = rows.count
            rows.append(row)
            if space.link[row] != .none || isAnswered[row] {
                let parent = space.parent[row]
                linker.add(turn, answering: parent == Row.none ? nil : position[Int(parent)])
            } else {
                let link = linker.link(turn, leastLikely: leastLikely)
                guard let parent = link.parent else { continue }
                (log.parent[row], log.link[row]) = (UInt32(rows[parent]), .inferred)
                log.likelihood[row] = UInt8((100 * link.probability).rounded())
            }
        }
        return log
    }

    private static func answered(_ log: SpaceLog) -> [Bool] {
        var isAnswered = [Bool](repeating: false, count: log.count)
        for parent in log.parent where parent != Row.none { isAnswered[Int(parent)] = true }
        return isAnswered
    }

    private static func isWritten(_ row: Int, _ log: SpaceLog, _ isHuman: [Bool]) -> Bool {
        let author = log.author[row]
        return author != Row.none && isHuman[Int(author)] && !log.cues[row].hasAny(of: [.automatic, .system])
    }

    private static func turn(_ row: Int, _ log: SpaceLog) -> ReplyTurn {
        let sketch = log.sketches[row]
        return ReplyTurn(
            author: log.author[row], time: log.time[row], cues: log.cues[row], named: log.mentions[row],
            opensWithName: sketch.opensWithMention, sketch: sketch)
    }
}
