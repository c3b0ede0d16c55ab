/// The rows of a draft that are kept, in order of time, then key, then appearance.
///
/// Of several messages with one key the last read is kept. Key 0 is no key: such messages are never taken for copies.
struct MessageOrder {
    private(set) var rows: [UInt32] = []
    private(set) var duplicates = 0
    /// All rows are kept as they stand; `rows` is empty then.
    private(set) var isAsItStands: Bool

    /// - Complexity: linear for messages that came in order, else O(n log n).
    init(_ draft: SpaceDraft) {
        isAsItStands = Self.isSorted(draft)
        if isAsItStands, Self.ascends(draft.key) { return }
        rows = Array(0..<UInt32(draft.count))
        if !isAsItStands { sort(draft) }
        dropDuplicates(draft.key)
        if isAsItStands { rows = [] }
    }

    private mutating func sort(_ draft: SpaceDraft) {
        let (time, key) = (draft.time, draft.key)
        rows.sort { left, right in
            let (one, other) = (Int(left), Int(right))
            if time[one] != time[other] { return time[one] < time[other] }
            return (key[one], left) < (key[other], right)
        }
    }

    private static func isSorted(_ draft: SpaceDraft) -> Bool {
        let (time, key) = (draft.time, draft.key)
        for row in 1..<max(1, draft.count)
        where time[row - 1] > time[row] || time[row - 1] == time[row] && key[row - 1] > key[row] { return false }
        return true
    }

    /// Slack's keys are times: in order of time they ascend, and there are no two of one key.
    private static func ascends(_ key: [UInt64]) -> Bool {
        for row in 1..<max(1, key.count) where key[row - 1] >= key[row] { return false }
        return true
    }

    private mutating func dropDuplicates(_ key: [UInt64]) {
        let repeated = KeyRows(key).repeated
        var latest: [Int: Int] = [:]
        var isCopy: [Bool] = []
        for (row, first) in repeated where key[row] != 0 {
            if isCopy.isEmpty { isCopy = [Bool](repeating: false, count: key.count) }
            isCopy[latest[first] ?? first] = true
            latest[first] = row
            duplicates += 1
        }
        guard duplicates > 0 else { return }
        rows.removeAll { isCopy[Int($0)] }
        isAsItStands = false
    }
}
