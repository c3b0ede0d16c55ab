/// The rows of a draft that are kept, in order of time, then key, then appearance.
///
/// Of several messages with one key the last read is kept. Key 0 is no key: such messages are never taken for copies.
struct MessageOrder {
    private(set) var rows: [UInt32]
    private(set) var duplicates = 0

    /// - Complexity: linear for messages that came in order, else O(n log n).
    init(_ draft: SpaceDraft) {
        rows = Array(0..<UInt32(draft.count))
        if !Self.isSorted(draft) {
            let (time, key) = (draft.time, draft.key)
            rows.sort { left, right in
                let (one, other) = (Int(left), Int(right))
                if time[one] != time[other] { return time[one] < time[other] }
                return (key[one], left) < (key[other], right)
            }
        }
        dropDuplicates(draft.key)
    }

    private static func isSorted(_ draft: SpaceDraft) -> Bool {
        let (time, key) = (draft.time, draft.key)
        return (1..<max(1, draft.count)).allSatisfy { row in
            (time[row - 1], key[row - 1]) <= (time[row], key[row])
        }
    }

    private mutating func dropDuplicates(_ key: [UInt64]) {
        // Slack's keys are times: in order of time they ascend, and two copies would stand side by side.
        guard zip(rows, rows.dropFirst()).contains(where: { key[Int($0)] >= key[Int($1)] }) else { return }
        let byKey = rows.sorted { (key[Int($0)], $0) < (key[Int($1)], $1) }
        var isCopy = [Bool](repeating: false, count: key.count)
        for (row, next) in zip(byKey, byKey.dropFirst()) where key[Int(row)] == key[Int(next)] && key[Int(row)] != 0 {
            isCopy[Int(row)] = true
            duplicates += 1
        }
        if duplicates > 0 { rows.removeAll { isCopy[Int($0)] } }
    }
}
