import Exports

/// Who replied in whose thread, summed: the figure that other programs can be asked for as well.
struct Answering {
    /// Different pairs of (author of the thread's first message, author of a reply), one never the other.
    private(set) var pairs = 0
    /// Replies between them.
    private(set) var weight = 0

    /// - Complexity: O(n log n) in the replies.
    init(_ log: MessageLog) {
        var replies: [UInt64] = []
        for space in log.spaces { Self.add(space, to: &replies) }
        replies.sort()
        weight = replies.count
        for (position, pair) in replies.enumerated() where position == 0 || replies[position - 1] != pair { pairs += 1 }
    }

    private static func add(_ log: SpaceLog, to replies: inout [UInt64]) {
        for row in 0..<log.count where log.link[row].isInConversation && log.parent[row] != Row.none {
            let (seeker, helper) = (log.author[Int(log.parent[row])], log.author[row])
            guard seeker != helper, seeker != Row.none, helper != Row.none else { continue }
            replies.append(UInt64(seeker) << 32 | UInt64(helper))
        }
    }
}
