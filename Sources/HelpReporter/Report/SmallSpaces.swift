import Exports

/// Which spaces are not listed where nobody is shown: those in which fewer than the minimum group write, with as many
/// of the next larger beside them as it takes for the difference to the totals to be about that many people too.
struct SmallSpaces {
    /// Positions in `MessageLog.spaces`.
    let hidden: Set<Int>

    static let none = SmallSpaces(hidden: [])

    private init(hidden: Set<Int>) { self.hidden = hidden }

    /// - Complexity: O(messages).
    init(_ log: MessageLog, minimum: Int) {
        let writers = log.spaces.map { Set($0.author).subtracting([Row.none]) }
        let bySize = writers.indices.filter { !writers[$0].isEmpty }.sorted {
            (writers[$0].count, $0) < (writers[$1].count, $1)
        }
        var hidden = bySize.prefix { writers[$0].count < minimum }
        var people = hidden.reduce(into: Set<UInt32>()) { $0.formUnion(writers[$1]) }
        while !hidden.isEmpty, hidden.count < bySize.count, people.count < minimum || hidden.count == 1 {
            hidden = bySize.prefix(hidden.count + 1)
            people.formUnion(writers[bySize[hidden.count - 1]])
        }
        self.hidden = Set(hidden)
    }
}
