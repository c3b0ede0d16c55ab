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

    func profile(_ node: Int) -> Directory.Profile { directory.people[Int(population.people[node])] }

    /// Positions in `acts` by (space, conversation, time).
    ///
    /// - Complexity: O(acts · log acts).
    func actsByConversation() -> [Int] {
        acts.indices.map { (place: UInt64(acts[$0].space) << 32 | UInt64(acts[$0].conversation), index: $0) }
            .sorted { ($0.place, acts[$0.index].time, $0.index) < ($1.place, acts[$1.index].time, $1.index) }
            .map(\.index)
    }
}
