extension SpaceLog {
    /// Finds the row of each message's parent. A message that names itself stands alone; one whose parent is not here is
    /// an orphan; so is one whose parent descends from it, and no walk to a root can go round.
    mutating func link(_ draft: SpaceDraft, _ rows: [UInt32]) {
        let index = KeyIndex(key)
        parent = [UInt32](repeating: Row.none, count: rows.count)
        var pointsAhead = false
        for (row, source) in rows.enumerated() {
            let wanted = draft.parentKey[Int(source)]
            guard wanted != 0, wanted != key[row] else {
                link[row] = .none
                continue
            }
            parent[row] = index.row(of: wanted)
            if parent[row] != Row.none, parent[row] > row { pointsAhead = true }
        }
        if pointsAhead { cutCircles() }
        for (row, source) in rows.enumerated() where parent[row] == Row.none && link[row] != .none {
            let source = Int(source)
            orphans.append(
                Orphan(row: UInt32(row), parentKey: draft.parentKey[source], rootAuthor: draft.rootAuthor[source]))
        }
    }

    /// Where parents all stand before their answers there is no circle; elsewhere each walk is followed once.
    private mutating func cutCircles() {
        var walk = [UInt32](repeating: Row.none, count: parent.count)
        for start in parent.indices {
            var row = start
            while walk[row] == Row.none {
                walk[row] = UInt32(start)
                let next = parent[row]
                guard next != Row.none else { break }
                if walk[Int(next)] == start {
                    parent[row] = Row.none
                    break
                }
                row = Int(next)
            }
        }
    }
}

/// Rows by key.
private struct KeyIndex {
    private let key: [UInt64]
    /// Rows in ascending order of their keys; empty when the keys ascend of themselves.
    private let order: [UInt32]

    init(_ key: [UInt64]) {
        self.key = key
        let ascends = zip(key, key.dropFirst()).allSatisfy { $0 < $1 }
        order = ascends ? [] : (0..<UInt32(key.count)).sorted { (key[Int($0)], $0) < (key[Int($1)], $1) }
    }

    /// - Complexity: O(log n).
    func row(of wanted: UInt64) -> UInt32 {
        var low = 0
        var high = key.count
        while low < high {
            let middle = (low + high) / 2
            if key[row(at: middle)] < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < key.count, key[row(at: low)] == wanted else { return Row.none }
        return UInt32(row(at: low))
    }

    private func row(at place: Int) -> Int { order.isEmpty ? place : Int(order[place]) }
}
