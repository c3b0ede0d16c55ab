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
    /// Words and hosts of fewer people are not told.
    package let minimumGroup: Int

    package init(
        log: MessageLog, directory: Directory, population: Population, acts: [HelpAct], asks: [HelpRecord.Ask],
        minimumGroup: Int = 5
    ) {
        self.log = log
        self.directory = directory
        self.population = population
        self.acts = acts
        self.asks = asks
        self.minimumGroup = minimumGroup
    }

    /// From the first to the last message; `nil` without messages.
    var span: Span? {
        let firsts = log.spaces.compactMap(\.time.first)
        let lasts = log.spaces.compactMap(\.time.last)
        guard let start = firsts.min(), let end = lasts.max() else { return nil }
        return Span(start: start, end: end)
    }

    /// Not for direct and group messages, of which words and links are never told.
    func isChannel(_ space: Int) -> Bool { log.spaces[space].space.kind.isChannel }

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
        let rows = NumberedRows(acts.indices, of: log.spaces.count) { Int(acts[$0].space) }
        var sorted = rows.positions
        for space in log.spaces.indices {
            sorted[rows.range(space)].sort { one, other in
                let (left, right) = (acts[Int(one)], acts[Int(other)])
                return (left.conversation, left.time, one) < (right.conversation, right.time, other)
            }
        }
        return sorted
    }

    /// Positions in `acts` of those that `isWanted`, helper by helper.
    func actsByHelper(_ isWanted: (HelpAct) -> Bool) -> NumberedRows {
        NumberedRows(acts.indices, of: population.people.count) { isWanted(acts[$0]) ? node(acts[$0].helper) : -1 }
    }
}
