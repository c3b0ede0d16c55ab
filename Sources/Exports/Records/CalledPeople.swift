/// Names in texts that wait until all accounts are known: who is meant may write only later.
struct CalledPeople {
    struct Name {
        let bytes: [UInt8]
        /// Words that are no longer the name may stand behind it.
        var mayGoOn = false
    }

    private struct Call {
        let row: Int
        let name: Name
    }

    /// By space, in the order of rows.
    private var calls: [[Call]] = []

    mutating func note(_ names: [Name], row: Int, ofSpace space: Int) {
        while calls.count <= space { calls.append([]) }
        calls[space] += names.map { Call(row: row, name: $0) }
    }

    /// Who is meant, by row, in order.
    ///
    /// - Parameter account: the account of a name, or `Row.none`.
    func people(ofSpace space: Int, _ account: (Name) -> UInt32) -> [(row: Int, account: UInt32)] {
        guard calls.indices.contains(space) else { return [] }
        return calls[space].map { (row: $0.row, account: account($0.name)) }.filter { $0.account != Row.none }
    }
}

extension SpaceDraft {
    /// Puts people behind those that messages mention already: each once, and not the writer.
    ///
    /// - Parameter people: in the order of rows.
    /// - Complexity: O(messages and mentions), where there is anybody.
    mutating func mention(_ people: [(row: Int, account: UInt32)]) {
        guard !people.isEmpty else { return }
        var all: [UInt32] = []
        all.reserveCapacity(mentions.count + people.count)
        var (before, next) = (0, 0)
        for row in 0..<count {
            let first = all.count
            all += mentions[before..<Int(mentionEnd[row])]
            before = Int(mentionEnd[row])
            while next < people.count, people[next].row == row {
                let person = people[next].account
                if person != author[row], !all[first...].contains(person) { all.append(person) }
                next += 1
            }
            mentionEnd[row] = UInt32(truncatingIfNeeded: all.count)
        }
        mentions = all
    }
}
