/// A name in a text, or beside it, that waits until all accounts are known: who is meant may write only later.
struct CalledName {
    let bytes: [UInt8]
    /// Words that are no longer the name may stand behind it.
    var mayGoOn = false
    /// It may be the platform's id, which goes before what people are called.
    var mayBeID = false
}

/// Somebody who reacted and is known by name alone.
struct CalledReaction {
    let name: [UInt8]
    let confirms: Bool
}

/// What messages say of people whose accounts are not known yet.
struct CalledPeople<Call> {
    /// By space, in the order of rows.
    private var calls: [[(row: Int, call: Call)]] = []

    mutating func note(_ calls: [Call], row: Int, ofSpace space: Int) {
        while self.calls.count <= space { self.calls.append([]) }
        self.calls[space] += calls.map { (row, $0) }
    }

    /// What became of them, by row, in order.
    ///
    /// - Parameter settle: `nil` where nobody is called so.
    func settled<Value>(ofSpace space: Int, _ settle: (Call) -> Value?) -> [(row: Int, value: Value)] {
        guard calls.indices.contains(space) else { return [] }
        return calls[space].compactMap { row, call in settle(call).map { (row: row, value: $0) } }
    }
}

extension SpaceDraft {
    /// Puts people behind those that messages mention already: each once, and not the writer.
    ///
    /// - Parameter people: in the order of rows.
    /// - Complexity: O(messages and mentions), where there is anybody.
    mutating func mention(_ people: [(row: Int, value: UInt32)]) {
        guard !people.isEmpty else { return }
        mentions = Self.join(mentions, &mentionEnd, people) { [author] row, person, others in
            person != author[row] && !others.contains(person)
        }
    }

    /// Puts reactions behind those that messages have already.
    ///
    /// - Parameter reactions: in the order of rows.
    /// - Complexity: O(messages and reactions), where there are any.
    mutating func react(_ reactions: [(row: Int, value: Reaction)]) {
        guard !reactions.isEmpty else { return }
        self.reactions = Self.join(self.reactions, &reactionEnd, reactions) { _, _, _ in true }
    }

    private static func join<Value>(
        _ values: [Value], _ ends: inout [UInt32], _ later: [(row: Int, value: Value)],
        where isWanted: (_ row: Int, _ value: Value, _ others: ArraySlice<Value>) -> Bool
    ) -> [Value] {
        var all: [Value] = []
        all.reserveCapacity(values.count + later.count)
        var (before, next) = (0, 0)
        for row in ends.indices {
            let first = all.count
            all += values[before..<Int(ends[row])]
            before = Int(ends[row])
            while next < later.count, later[next].row == row {
                if isWanted(row, later[next].value, all[first...]) { all.append(later[next].value) }
                next += 1
            }
            ends[row] = UInt32(truncatingIfNeeded: all.count)
        }
        return all
    }
}
