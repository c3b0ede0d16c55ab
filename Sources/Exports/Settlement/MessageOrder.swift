/// The rows of a draft that are kept, in order of time, then key, then appearance.
///
/// Of several messages with one key and one writer the last read is kept: two people's messages may have been given one
/// key by what made the export. A writer unknown to one copy is the other's. Key 0 is no key: such messages are never
/// taken for copies.
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
        dropDuplicates(draft.key, draft.author)
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

    private mutating func dropDuplicates(_ key: [UInt64], _ author: [UInt32]) {
        let repeated = KeyRows(key).repeated
        guard !repeated.isEmpty else { return }
        var kept = KeptRows()
        var isCopy = [Bool](repeating: false, count: key.count)
        for (row, first) in repeated where key[row] != 0 {
            kept.note(first, as: first, author)
            guard let earlier = kept.replace(with: row, as: first, author) else { continue }
            isCopy[earlier] = true
            duplicates += 1
        }
        guard duplicates > 0 else { return }
        rows.removeAll { isCopy[Int($0)] }
        isAsItStands = false
    }
}

/// The latest row of each key and writer; a key is known by the first row that has it.
private struct KeptRows {
    private struct Place: Hashable {
        var key: Int
        var author: UInt32
    }

    private var rows: [Place: Int] = [:]
    /// The latest row of a key, whoever wrote it.
    private var latest: [Int: Int] = [:]

    mutating func note(_ row: Int, as key: Int, _ author: [UInt32]) {
        guard latest[key] == nil else { return }
        rows[Place(key: key, author: author[row])] = row
        latest[key] = row
    }

    /// Keeps `row`, and gives the row that it is another copy of.
    mutating func replace(with row: Int, as key: Int, _ author: [UInt32]) -> Int? {
        let writer = author[row]
        let known = rows[Place(key: key, author: writer)] ?? rows[Place(key: key, author: Row.none)]
        let earlier = known ?? (writer == Row.none ? latest[key] : nil)
        if let earlier { rows[Place(key: key, author: author[earlier])] = nil }
        rows[Place(key: key, author: writer)] = row
        latest[key] = row
        return earlier
    }
}
