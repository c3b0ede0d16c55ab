/// Counts the open two-paths a → v → b inside one team (Gould and Fernandez' coordinator role) without listing them:
/// paths through v are in(v) · out(v), less those that return to where they began, less those closed by a tie a → b.
struct CoordinatorPass: ~Copyable {
    private let first: Scratch<Int>
    private let out: Scratch<Int>
    private let into: Scratch<Int>
    private let closed: Scratch<Int>
    private let mark: Scratch<Int>
    private var stamp = 0

    init(nodeCount: Int) {
        first = Scratch(nodeCount, filledWith: 0)
        out = Scratch(nodeCount, filledWith: 0)
        into = Scratch(nodeCount, filledWith: 0)
        closed = Scratch(nodeCount, filledWith: 0)
        mark = Scratch(nodeCount, filledWith: 0)
    }

    /// Calls `body` with every node that may have open two-paths in its team, and their number; all others have none.
    ///
    /// - Parameter ties: the ties inside teams, as `InnerTies` gives them.
    /// - Complexity: O(ties + Σ in · out).
    mutating func count(_ ties: UnsafeBufferPointer<UInt64>, _ body: (_ node: Int, _ open: Int) -> Void) {
        for place in ties.indices {
            let helper = InnerTies.helper(ties[place])
            if out[helper] == 0 { first[helper] = place }
            out[helper] &+= 1
            into[InnerTies.seeker(ties[place])] &+= 1
        }
        var place = 0
        while place < ties.count {
            let helper = InnerTies.helper(ties[place])
            subtractClosed(helper, ties)
            place &+= out[helper]
        }
        place = 0
        while place < ties.count {
            let node = InnerTies.helper(ties[place])
            if into[node] > 0 { body(node, into[node] &* out[node] &- closed[node]) }
            place &+= out[node]
        }
        for entry in ties {
            let (helper, seeker) = (InnerTies.helper(entry), InnerTies.seeker(entry))
            (out[helper], into[seeker], closed[seeker]) = (0, 0, 0)
        }
    }

    private mutating func subtractClosed(_ helper: Int, _ ties: UnsafeBufferPointer<UInt64>) {
        stamp &+= 1
        let row = first[helper]..<first[helper] + out[helper]
        var leads = false
        for place in row {
            let seeker = InnerTies.seeker(ties[place])
            mark[seeker] = stamp
            leads = leads || out[seeker] > 0
        }
        guard leads else { return }
        mark[helper] = stamp
        for place in row {
            let middle = InnerTies.seeker(ties[place])
            var count = 0
            for next in first[middle]..<first[middle] &+ out[middle]
            where mark[InnerTies.seeker(ties[next])] == stamp {
                count &+= 1
            }
            closed[middle] &+= count
        }
    }
}
