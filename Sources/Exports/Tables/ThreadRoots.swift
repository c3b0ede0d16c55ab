/// Gives the messages of a thread their root: the message whose id is the thread's, else the thread's first message.
enum ThreadRoots {
    /// Links every message with a thread and without a parent; the root itself stays alone. `threads` holds the key of
    /// each message's thread, 0 for none.
    ///
    /// - Complexity: O(n log n) for n messages.
    static func link(_ draft: inout SpaceDraft, threads: [UInt64]) {
        let rows = threads.indices.filter { threads[$0] != 0 }.sorted { left, right in
            (threads[left], draft.time[left], left) < (threads[right], draft.time[right], right)
        }
        guard !rows.isEmpty else { return }
        let keys = draft.key.sorted()
        var begin = 0
        while begin < rows.count {
            let thread = threads[rows[begin]]
            var end = begin
            while end < rows.count, threads[rows[end]] == thread { end += 1 }
            let root = contains(thread, in: keys) ? thread : draft.key[rows[begin]]
            for row in rows[begin..<end] where draft.parentKey[row] == 0 && draft.key[row] != root {
                draft.parentKey[row] = root
                draft.link[row] = .thread
            }
            begin = end
        }
    }

    private static func contains(_ key: UInt64, in sorted: [UInt64]) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == key
    }
}

/// Finds ids that only look alike because they were hashed.
enum KeyCollision {
    /// A key that stands with two different checks, or `nil`.
    static func first(_ keys: [UInt64], _ checks: [UInt64]) -> UInt64? {
        let hashed = keys.indices.filter { keys[$0] >> 63 == 1 }.sorted {
            (keys[$0], checks[$0]) < (keys[$1], checks[$1])
        }
        for (left, right) in zip(hashed, hashed.dropFirst())
        where keys[left] == keys[right] && checks[left] != checks[right] { return keys[left] }
        return nil
    }
}
