/// A tie inside a team, between places in the team; bit 0 of `ways`: from → to, bit 1: to → from.
struct InnerTie: Sendable {
    var from: Int32
    var to: Int32
    var ways: UInt8
}

/// Counts the open two-paths a → v → b inside one team (Gould and Fernandez' coordinator role) without listing them:
/// paths through v are in(v) · out(v), less those that return to where they began, less those closed by a tie a → b.
struct CoordinatorCount: Sendable {
    private var out: [Int32]
    private var into: [Int32]
    private var mutual: [Int32]
    private var starts: [Int32]
    private var targets: [Int32] = []
    private var mark: [Int32]

    init(largestTeam: Int) {
        out = Array(repeating: 0, count: largestTeam)
        into = out
        mutual = out
        starts = Array(repeating: 0, count: largestTeam + 1)
        mark = Array(repeating: -1, count: largestTeam)
    }

    /// Writes the count of each of the team's people to `result`, by position; `people` are its slots in `order`.
    ///
    /// - Complexity: O(people + Σ in · out).
    mutating func count(_ ties: [InnerTie], order: [Int32], people: Range<Int>, into result: inout [Int]) {
        for person in 0..<people.count { (out[person], into[person], mutual[person], mark[person]) = (0, 0, 0, -1) }
        for tie in ties { tally(tie) }
        var paths = false
        for (person, slot) in people.enumerated() {
            let open = Int(into[person]) * Int(out[person]) - Int(mutual[person])
            result[Int(order[slot])] = open
            paths = paths || open > 0
        }
        guard paths else { return }
        layOut(ties, people: people.count)
        subtractClosed(order: order, people: people, from: &result)
    }

    private mutating func tally(_ tie: InnerTie) {
        let (from, to) = (Int(tie.from), Int(tie.to))
        if tie.ways & 1 != 0 { (out[from], into[to]) = (out[from] + 1, into[to] + 1) }
        if tie.ways & 2 != 0 { (out[to], into[from]) = (out[to] + 1, into[from] + 1) }
        if tie.ways == 3 { (mutual[from], mutual[to]) = (mutual[from] + 1, mutual[to] + 1) }
    }

    /// Rows of the team's own network, in `starts` and `targets`.
    private mutating func layOut(_ ties: [InnerTie], people: Int) {
        starts[0] = 0
        for person in 0..<people { starts[person + 1] = starts[person] + out[person] }
        targets.removeAll(keepingCapacity: true)
        targets.append(contentsOf: repeatElement(0, count: Int(starts[people])))
        for tie in ties {
            if tie.ways & 1 != 0 { put(tie.to, in: Int(tie.from)) }
            if tie.ways & 2 != 0 { put(tie.from, in: Int(tie.to)) }
        }
    }

    /// Uses up `out` as the number of places still free in the row.
    private mutating func put(_ target: Int32, in row: Int) {
        out[row] -= 1
        targets[Int(starts[row] + out[row])] = target
    }

    private mutating func subtractClosed(order: [Int32], people: Range<Int>, from result: inout [Int]) {
        for from in 0..<people.count {
            let helped = Int(starts[from])..<Int(starts[from + 1])
            for tie in helped { mark[Int(targets[tie])] = Int32(from) }
            for tie in helped {
                let middle = Int(targets[tie])
                var closed = 0
                for next in Int(starts[middle])..<Int(starts[middle + 1]) where mark[Int(targets[next])] == Int32(from)
                {
                    closed += 1
                }
                result[Int(order[people.lowerBound + middle])] -= closed
            }
        }
    }
}
