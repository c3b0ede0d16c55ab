/// Conversations that a platform names (topics): which message belongs to which, and which of them opened it.
struct ConversationRoots {
    private var names = NameTable()
    /// Conversation of each row, by space; `Row.none` where there is none.
    private var conversations: [Int: [UInt32]] = [:]
    private var questions: Set<UInt32> = []

    mutating func note(_ name: [UInt8], row: Int, ofSpace space: Int) {
        let number = number(name, space)
        var rows = conversations.removeValue(forKey: space) ?? []
        rows += Array(repeating: Row.none, count: max(0, row - rows.count))
        rows.append(number)
        conversations[space] = rows
    }

    /// The opening of this conversation is a question, whatever its words.
    mutating func markQuestion(_ name: [UInt8], ofSpace space: Int) { questions.insert(number(name, space)) }

    /// Ties every message that says nothing better to the message that opened its conversation, and so those that name a
    /// message which is not there. Programs open none; a conversation that rested for more than `pause` begins anew.
    ///
    /// - Complexity: O(n log n) for n messages.
    func link(_ draft: inout SpaceDraft, ofSpace space: Int, pause: Int64) {
        guard let rows = conversations[space] else { return }
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
                if questions.contains(rows[row]) { draft.cues[row].insert(.markedQuestion) }
                continue
            }
            guard draft.link[row] == .none, key[row] != key[opening] else { continue }
            (draft.parentKey[row], draft.link[row]) = (key[opening], .thread)
        }
    }

    private mutating func number(_ name: [UInt8], _ space: Int) -> UInt32 {
        names.number(of: Array("\(space)/".utf8) + name)
    }
}

extension SpaceDraft {
    /// The message stands alone.
    fileprivate mutating func free(_ row: Int) { (parentKey[row], link[row]) = (0, .none) }
}
