/// Conversations that a platform names (topics): which message belongs to which, and which of them opened it.
struct ConversationRoots {
    private struct OfSpace {
        var names = NameTable()
        /// Conversation of each row; `Row.none` where there is none.
        var rows: [UInt32] = []
        var questions: Set<UInt32> = []
    }

    private var spaces: [OfSpace?] = []

    mutating func note(_ name: [UInt8], row: Int, ofSpace space: Int) {
        open(space)
        guard let number = spaces[space]?.names.number(of: name), let count = spaces[space]?.rows.count else { return }
        if row > count { spaces[space]?.rows += Array(repeating: Row.none, count: row - count) }
        spaces[space]?.rows.append(number)
    }

    /// The opening of this conversation is a question, whatever its words.
    mutating func markQuestion(_ name: [UInt8], ofSpace space: Int) {
        open(space)
        guard let number = spaces[space]?.names.number(of: name) else { return }
        spaces[space]?.questions.insert(number)
    }

    private mutating func open(_ space: Int) {
        while spaces.count <= space { spaces.append(nil) }
        if spaces[space] == nil { spaces[space] = OfSpace() }
    }

    /// Ties every message that says nothing better to the message that opened its conversation, and so those that name a
    /// message which is not there. Programs open none; a conversation that rested for more than `pause` begins anew.
    ///
    /// - Parameter kind: what such a tie is.
    /// - Complexity: O(n log n) for n messages.
    func link(_ draft: inout SpaceDraft, ofSpace space: Int, as kind: Link, pause: Int64) {
        guard spaces.indices.contains(space), let named = spaces[space] else { return }
        let rows = named.rows
        let (time, key) = (draft.time, draft.key)
        let order = rows.indices.filter { rows[$0] != Row.none }.sorted { left, right in
            if rows[left] != rows[right] { return rows[left] < rows[right] }
            return (time[left], key[left], left) < (time[right], key[right], right)
        }
        let keys = draft.link.contains(.reply) ? Set(key) : []
        var root: Int?
        var last: (conversation: UInt32, time: Int64)?
        for row in order {
            let isNew = last.map { $0.conversation != rows[row] || time[row] - $0.time > pause } ?? true
            if isNew { root = nil }
            last = (rows[row], time[row])
            if draft.link[row] == .reply, !keys.contains(draft.parentKey[row]) { draft.free(row) }
            guard let opening = root else {
                if draft.cues[row].contains(.automatic) { continue }
                root = row
                if named.questions.contains(rows[row]) { draft.cues[row].insert(.markedQuestion) }
                continue
            }
            guard draft.link[row] == .none, key[row] != key[opening] else { continue }
            (draft.parentKey[row], draft.link[row]) = (key[opening], kind)
        }
    }
}

extension SpaceDraft {
    /// The message stands alone.
    fileprivate mutating func free(_ row: Int) { (parentKey[row], link[row]) = (0, .none) }
}
