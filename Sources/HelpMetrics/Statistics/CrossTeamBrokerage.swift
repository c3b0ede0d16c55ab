import HelpGraph

/// Open two-paths a → v → b (a helped v, v helped b, a never helped b) whose three people all have a team and are not
/// all in the same one: gatekeeper + representative + itinerant + liaison of Gould and Fernandez.
///
/// Made for being run hundreds of times on samples of the ties, hence without the single roles.
struct CrossTeamBrokerage: Sendable {
    private var mark: [Int32]
    private var counts: [Int]
    private var into: [Int32]
    private var inner: [Int32]

    init(people: Int) {
        mark = Array(repeating: -1, count: people)
        counts = Array(repeating: 0, count: people)
        into = Array(repeating: 0, count: people)
        inner = into
    }

    /// One count per node; people without a team count 0. `team` gives the team of each node or -1.
    ///
    /// - Complexity: O(people + Σ in · out).
    mutating func count(offsets: [UInt32], neighbours: [UInt32], team: [Int32]) -> [Int] {
        for person in counts.indices { (mark[person], counts[person], into[person], inner[person]) = (-1, 0, 0, 0) }
        countPaths(offsets, neighbours, team)
        for from in counts.indices where team[from] >= 0 { subtract(from, offsets, neighbours, team) }
        return counts
    }

    /// in · out over people with a team, less in · out inside the team.
    private mutating func countPaths(_ offsets: [UInt32], _ neighbours: [UInt32], _ team: [Int32]) {
        for from in counts.indices where team[from] >= 0 {
            for tie in Int(offsets[from])..<Int(offsets[from + 1]) {
                let to = Int(neighbours[tie])
                into[to] += 1
                if team[to] == team[from] { inner[to] += 1 }
            }
        }
        for person in counts.indices where team[person] >= 0 {
            var (out, within) = (0, 0)
            for tie in Int(offsets[person])..<Int(offsets[person + 1]) where team[Int(neighbours[tie])] >= 0 {
                out += 1
                if team[Int(neighbours[tie])] == team[person] { within += 1 }
            }
            counts[person] = Int(into[person]) * out - Int(inner[person]) * within
        }
    }

    /// Takes away, from everybody `from` helped, the paths that begin at `from` and return to it or are closed.
    private mutating func subtract(_ from: Int, _ offsets: [UInt32], _ neighbours: [UInt32], _ team: [Int32]) {
        let row = Int(offsets[from])..<Int(offsets[from + 1])
        let own = team[from]
        for tie in row { mark[Int(neighbours[tie])] = Int32(from) }
        mark[from] = Int32(from)
        for tie in row {
            let middle = Int(neighbours[tie])
            guard team[middle] >= 0 else { continue }
            let sameTeam = team[middle] == own
            var closed = 0
            for next in Int(offsets[middle])..<Int(offsets[middle + 1]) {
                let end = Int(neighbours[next])
                guard mark[end] == Int32(from) else { continue }
                let other = team[end]
                if other >= 0 && !(sameTeam && other == own) { closed += 1 }
            }
            counts[middle] -= closed
        }
    }
}
