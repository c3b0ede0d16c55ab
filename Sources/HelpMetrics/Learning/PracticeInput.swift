import Exports
import HelpGraph

/// What the pyramid and the learning measures are read from, beside the survey of the network.
package struct PracticeInput: Sendable {
    package let log: MessageLog
    package let directory: Directory
    package let population: Population
    /// Counting acts of the population, as in `TieLedger.acts`.
    package let acts: [HelpAct]
    package let asks: [HelpRecord.Ask]

    package init(
        log: MessageLog, directory: Directory, population: Population, acts: [HelpAct], asks: [HelpRecord.Ask]
    ) {
        self.log = log
        self.directory = directory
        self.population = population
        self.acts = acts
        self.asks = asks
    }

    /// From the first to the last message; `nil` without messages.
    var span: Span? {
        let firsts = log.spaces.compactMap(\.time.first)
        let lasts = log.spaces.compactMap(\.time.last)
        guard let start = firsts.min(), let end = lasts.max() else { return nil }
        return Span(start: start, end: end)
    }

    /// Node of a person of the directory, or -1.
    @inline(__always) func node(_ person: UInt32) -> Int {
        guard person != Row.none else { return -1 }
        let node = population.node[Int(person)]
        return node == Row.none ? -1 : Int(node)
    }

    /// Microseconds since 1970.
    func time(of ask: HelpRecord.Ask) -> Int64 { log.spaces[Int(ask.space)].time[Int(ask.row)] }

    func profile(_ node: Int) -> Directory.Profile { directory.people[Int(population.people[node])] }

    /// Positions in `acts` by (space, conversation, time).
    ///
    /// - Complexity: O(acts · log acts of a space).
    func actsByConversation() -> [UInt32] {
        let rows = rows(of: log.spaces.count) { Int($0.space) }
        var sorted = rows.acts
        for space in log.spaces.indices {
            sorted[rows.starts[space]..<rows.starts[space + 1]].sort { one, other in
                let (left, right) = (acts[Int(one)], acts[Int(other)])
                return (left.conversation, left.time, one) < (right.conversation, right.time, other)
            }
        }
        return sorted
    }

    /// Positions in `acts` of those that `isWanted`, helper by helper.
    func actsByHelper(_ isWanted: (HelpAct) -> Bool) -> ActRows {
        rows(of: population.people.count) { isWanted($0) ? node($0.helper) : -1 }
    }

    /// Positions in `acts` by a number below `count`, in their order; -1 leaves an act out.
    private func rows(of count: Int, _ number: (HelpAct) -> Int) -> ActRows {
        var starts = [Int](repeating: 0, count: count + 1)
        for act in acts {
            let row = number(act)
            if row >= 0 { starts[row + 1] += 1 }
        }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        var rows = [UInt32](repeating: 0, count: starts[count])
        for (index, act) in acts.enumerated() {
            let row = number(act)
            guard row >= 0 else { continue }
            rows[next[row]] = UInt32(index)
            next[row] += 1
        }
        return ActRows(starts: starts, acts: rows)
    }
}

/// Positions of acts, row by row.
struct ActRows: Sendable {
    let starts: [Int]
    let acts: [UInt32]
}
