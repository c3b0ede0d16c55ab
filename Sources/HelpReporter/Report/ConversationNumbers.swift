import HelpGraph

/// Conversations in which anybody was helped, numbered from 0 in the order of (space, root).
///
/// One bit for every row that may be a root, and the number of bits set before each word of them.
struct ConversationNumbers {
    /// First bit of each space.
    private var starts: [Int] = [0]
    private var bits: [UInt64]
    private var before: [UInt32] = []

    /// - Complexity: O(acts + rows / 64).
    init(_ acts: [HelpAct]) {
        var rows: [Int] = []
        for act in acts {
            while rows.count <= Int(act.space) { rows.append(0) }
            rows[Int(act.space)] = max(rows[Int(act.space)], Int(act.conversation) + 1)
        }
        for count in rows { starts.append(starts[starts.count - 1] + count) }
        bits = Array(repeating: 0, count: starts[rows.count] / 64 + 1)
        for act in acts {
            let bit = starts[Int(act.space)] + Int(act.conversation)
            bits[bit / 64] |= 1 << UInt64(bit % 64)
        }
        before.reserveCapacity(bits.count)
        var sum: UInt32 = 0
        for word in bits {
            before.append(sum)
            sum += UInt32(word.nonzeroBitCount)
        }
    }

    /// - Precondition: `act` is one of those that were numbered.
    func number(of act: HelpAct) -> UInt32 {
        let bit = starts[Int(act.space)] + Int(act.conversation)
        let below = bits[bit / 64] & (1 << UInt64(bit % 64) - 1)
        return before[bit / 64] + UInt32(below.nonzeroBitCount)
    }
}
