extension SpaceLog {
    /// Finds the row of each message's parent. A message that names itself stands alone; one whose parent is not here is
    /// an orphan; so is one whose parent descends from it, and no walk to a root can go round.
    ///
    /// - Parameter draft: keys and authors of parents, by row of this log.
    mutating func link(_ draft: SpaceDraft) {
        let index = KeyIndex(key)
        let wanted = draft.parentKey
        parent = [UInt32](repeating: Row.none, count: key.count)
        var pointsAhead = false
        for row in wanted.indices {
            guard wanted[row] != 0, wanted[row] != key[row] else {
                link[row] = .none
                continue
            }
            parent[row] = index.row(of: wanted[row])
            if parent[row] != Row.none, parent[row] > row { pointsAhead = true }
        }
        if pointsAhead { cutCircles() }
        for row in wanted.indices where parent[row] == Row.none && link[row] != .none {
            orphans.append(Orphan(row: UInt32(row), parentKey: wanted[row], rootAuthor: draft.rootAuthor[row]))
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

/// Rows by key: by halving where keys ascend of themselves, as times do.
private struct KeyIndex {
    private let key: [UInt64]
    /// `nil` when the keys ascend.
    private let rows: KeyRows?

    init(_ key: [UInt64]) {
        self.key = key
        var ascends = true
        for row in 1..<max(1, key.count) where key[row - 1] >= key[row] {
            ascends = false
            break
        }
        rows = ascends ? nil : KeyRows(key)
    }

    /// - Complexity: O(log n).
    func row(of wanted: UInt64) -> UInt32 {
        if let rows { return rows.first(wanted).map { UInt32($0) } ?? Row.none }
        var low = 0
        var high = key.count
        while low < high {
            let middle = (low + high) / 2
            if key[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < key.count && key[low] == wanted ? UInt32(low) : Row.none
    }
}
