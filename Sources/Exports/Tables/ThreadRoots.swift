/// Gives the messages of a thread their root: the message whose id is the thread's, else the thread's first message.
enum ThreadRoots {
    /// Links every message with a thread and without a parent; the root itself stays alone. `threads` holds the key of
    /// each message's thread, 0 for none; `rows` finds messages by key.
    ///
    /// - Complexity: O(n) expected for n messages.
    static func link(_ draft: inout SpaceDraft, threads: [UInt64], _ rows: KeyRows) {
        var rootless = RootlessThreads()
        for row in threads.indices where threads[row] != 0 && threads[row] != draft.key[row] {
            if rows.first(threads[row]) != nil {
                set(threads[row], row, &draft)
            } else {
                rootless.add(row, of: threads[row], draft.time[row])
            }
        }
        for row in rootless.rows { set(draft.key[rootless.first(of: threads[row])], row, &draft) }
    }

    private static func set(_ root: UInt64, _ row: Int, _ draft: inout SpaceDraft) {
        guard draft.parentKey[row] == 0, draft.key[row] != root else { return }
        draft.parentKey[row] = root
        draft.link[row] = .thread
    }
}

/// Threads whose id is no message's.
private struct RootlessThreads {
    private(set) var rows: [Int] = []
    /// By thread, the row that comes first in time, then in the text.
    private var earliest: [UInt64: (time: Int64, row: Int)] = [:]

    mutating func add(_ row: Int, of thread: UInt64, _ time: Int64) {
        rows.append(row)
        let known = earliest[thread] ?? (time, row)
        earliest[thread] = (known.time, known.row) <= (time, row) ? known : (time, row)
    }

    func first(of thread: UInt64) -> Int { earliest[thread]?.row ?? 0 }
}

/// Finds ids that only look alike because they were hashed.
enum KeyCollision {
    /// A hash that stands with two different checks, or `nil`.
    static func first(_ keys: [UInt64], _ checks: [UInt32], _ rows: KeyRows) -> UInt64? {
        rows.repeated.first { keys[$0.row] >> 63 == 1 && checks[$0.row] != checks[$0.first] }.map { keys[$0.row] }
    }
}
